/** An analysis, told as people and programs want it: quotes, categories, and confidence in words. */
import type { Analysis } from "../../analyzer.js";
import { confidenceOf } from "../../decode/settings.js";
import type { LabelledText } from "../../formats/labelled-text.js";
import type { ModelInfo } from "../../platform/node.js";
import { categoriesOfClass } from "../../techniques/model-class.js";
import type { Technique } from "../../techniques/technique.js";

export interface DescribeOptions {
  readonly model: Pick<ModelInfo, "language" | "confidence">;
  readonly techniques: readonly Technique[];
  /** True when a text in any language was labelled. */
  readonly force: boolean;
}

export function describeFindings(
  { id, text }: Pick<LabelledText, "id" | "text">,
  { language, annotations }: Analysis,
  { model, techniques, force }: DescribeOptions,
): LabelledText {
  const findings = annotations.map((annotation) => ({
    ...annotation,
    quote: text.slice(annotation.start, annotation.end),
    categories: categoriesOfClass(techniques, annotation.technique),
    confidence: confidenceOf(annotation.score, model.confidence),
  }));
  return { id, text, language, readable: force || language === "und" || language === model.language, findings };
}
