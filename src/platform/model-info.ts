/** What a caller may want to know of a loaded model. */
import { type DecodeSettings, type OperatingPoint, silentTechniques } from "../decode/settings.js";
import type { Manifest } from "../encoder/manifest.js";

export interface ModelInfo {
  readonly name: string;
  /** Checksum of the weights, verified. */
  readonly sha256: string;
  /** ISO 639-3 of the language that it reads. */
  readonly language: string;
  readonly techniques: readonly string[];
  /** Bounds for `confidenceOf`. */
  readonly confidence: DecodeSettings["confidence"];
  /** Techniques that a point never marks, since their marks did not prove right often enough. */
  readonly silent: Readonly<Record<OperatingPoint, readonly string[]>>;
}

export function describeModel({ name, language, techniques, weights, decode }: Manifest): ModelInfo {
  const { confidence, points } = decode;
  const silent = {
    balanced: silentTechniques(points.balanced, techniques),
    careful: silentTechniques(points.careful, techniques),
  };
  return { name, sha256: weights.sha256, language, techniques, confidence, silent };
}
