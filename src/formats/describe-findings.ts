/** Annotations, told as people and programs want it: quotes, categories, and confidence in words. */
import { confidenceOf } from "../decode/confidence.js";
import type { DecodeSettings } from "../decode/settings.js";
import type { Explanation } from "../explain/explanation.js";
import type { Annotation } from "../techniques/annotation.js";
import { categoriesOfClass } from "../techniques/model-class.js";
import type { Technique } from "../techniques/technique.js";
import type { Finding, LabelledText } from "./labelled-text.js";

export interface DescribeOptions {
  /** Bounds of the model's manifest. */
  readonly confidence: DecodeSettings["confidence"];
  /** All cards. */
  readonly techniques: readonly Technique[];
}

/** What an analyzer found in a text. */
interface Found extends Pick<LabelledText, "language" | "readable"> {
  readonly annotations: readonly (Annotation & { readonly explanation?: Explanation })[];
}

export function describeFindings(
  { id, text, meta }: Pick<LabelledText, "id" | "text" | "meta">,
  { language, readable, annotations }: Found,
  { confidence, techniques }: DescribeOptions,
): LabelledText {
  const findings: Finding[] = annotations.map((annotation) => ({
    ...annotation,
    quote: text.slice(annotation.start, annotation.end),
    categories: categoriesOfClass(techniques, annotation.technique),
    confidence: confidenceOf(annotation.score, confidence),
  }));
  return { id, ...(meta && { meta }), text, language, readable, findings };
}
