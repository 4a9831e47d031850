/** A reviewed text as the command line's JSON: the file holds the text, so that it can be opened without it. */
import { explanationObject } from "../formats/explanation-object.js";
import { type LabelFile, type LabelObject, SCHEMA_VERSION } from "../formats/label-schema.js";
import { hashText } from "../formats/text-hash.js";
import type { Mark } from "../reading/mark.js";

export interface ReviewedFile extends Pick<LabelFile, "engine" | "model"> {
  /** What the text is called. */
  readonly id: string;
  readonly text: string;
  readonly language: string;
  /** Of `applyReview`: those that the reader removed are told as removed. */
  readonly marks: readonly Mark[];
}

/** One text as `label --format json` tells it, and besides the text itself, its checksum and what the reader decided. */
export function writeReviewFile({ engine, model, id, text, language, marks }: ReviewedFile): string {
  const annotations = marks.map((mark) => markObject(text, mark));
  const file: LabelFile = {
    schemaVersion: SCHEMA_VERSION,
    offsetUnit: "utf16",
    engine,
    model,
    texts: [{ id, language, sha256: hashText(text), text, annotations }],
  };
  return `${JSON.stringify(file)}\n`;
}

function markObject(
  text: string,
  { key, review, score, explanation, categories, ...mark }: Mark,
): LabelObject["annotations"][number] {
  const round = (value: number) => Number(value.toFixed(4));
  const was = review?.was && { ...review.was, score: round(review.was.score) };
  return {
    ...mark,
    categories: [...categories],
    ...(score !== undefined && { score: round(score) }),
    ...(explanation && { explanation: explanationObject(text, explanation) }),
    ...(review && { review: { ...review, ...(was && { was }) } }),
  };
}
