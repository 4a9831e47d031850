/** How sure a finding is, in a word. */
import type { DecodeSettings } from "./settings.js";

export type Confidence = "likely" | "possible" | "weak";

/** The word for a calibrated probability. */
export function confidenceOf(score: number, bounds: DecodeSettings["confidence"]): Confidence {
  if (score >= bounds.likely) return "likely";
  return score >= bounds.possible ? "possible" : "weak";
}
