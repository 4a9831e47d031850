/** Our own JSON, opened and held against its texts: the command line and the reading view believe the same of a file. */
import { checkQuote, checkUtf16, refuseAt } from "./check-marks.js";
import { type LabelFile, type LabelObject, labelFile } from "./label-schema.js";
import type { SourceFile } from "./marked-text.js";
import { type JsonRecord, readJson, readRecord } from "./parse-json.js";
import { hashText } from "./text-hash.js";

export interface OpenedLabelFile {
  readonly file: LabelFile;
  /** The file as JSON, for the places that messages name. */
  readonly record: JsonRecord;
}

/** @throws InputError with the line, or the path of the first field that is not as docs/schema/label.schema.json has it */
export function openLabelFile(source: Pick<SourceFile, "content" | "name">): OpenedLabelFile {
  const record = readJson(source);
  return { file: readRecord(labelFile, record), record };
}

/** @throws InputError when the text is not the one of the checksum, where there is one */
export function checkSum({ sha256 }: Pick<LabelObject, "sha256">, text: string, place: string): void {
  const found = hashText(text);
  if (sha256 !== undefined && sha256 !== found)
    refuseAt(place, `${sha256}, the checksum of the text that was marked`, found);
}

/**
 * @param nameMark place of the mark for messages, or of one of its fields
 * @throws InputError for the first mark that stands outside the text, cuts a character or is not of the words at its place
 */
export function checkAnnotations(
  { annotations }: Pick<LabelObject, "annotations">,
  text: string,
  nameMark: (index: number, ...fields: string[]) => string,
): void {
  for (const [index, annotation] of annotations.entries()) {
    const { quote, review } = annotation;
    checkUtf16(annotation, text, nameMark(index));
    if (review?.was !== undefined) checkUtf16(review.was, text, nameMark(index, "review", "was"));
    checkQuote(quote, annotation, { text, place: nameMark(index, "quote") });
  }
}
