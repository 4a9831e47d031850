/** Reads what `label --format json` and `jsonl` write, so that our own output can be evaluated as it is, without its texts. */
import { InputError } from "../errors.js";
import { refuseAt } from "./check-marks.js";
import { checkAnnotations, checkSum, openLabelFile } from "./label-file.js";
import { type LabelObject, labelLine } from "./label-schema.js";
import type { SourceFile } from "./marked-text.js";
import { childOf, type JsonRecord, nameRecord, readJsonLines, readRecord } from "./parse-json.js";

/** A text of a label file with where it stands there, for messages. */
export interface LabelFileText extends LabelObject {
  readonly record: JsonRecord;
}

/** True for what can only be a label file: JSON objects. */
export function looksLikeLabelFile(content: string): boolean {
  return /^\uFEFF?\s*\{/.test(content);
}

/**
 * The texts in their order. Offsets are UTF-16 code units; every span lies in its text and has its quote, where the file
 * holds the text.
 * @param file its name, for messages
 * @throws InputError with file, place, expected and found: no JSON, another schema, an empty or reversed span, a span
 * outside of its text, a quote that does not stand there, a text that is not that of its checksum, an id that stands twice
 */
export function readLabelFile(content: string, file: string): LabelFileText[] {
  const texts = readTexts({ name: file, path: file, content: content.replace(/^\uFEFF/, "") });
  const places = new Map<string, string>();
  for (const text of texts) {
    const place = nameRecord(text.record);
    const other = places.get(text.id);
    if (other !== undefined)
      throw new InputError(`${place}: expected an id of its own, found ${JSON.stringify(text.id)} as in ${other}`);
    places.set(text.id, place);
    checkSpans(text);
  }
  return texts;
}

/** What messages call an annotation of the text. */
export function nameAnnotation({ record }: LabelFileText, index: number): string {
  return nameRecord(childOf(record, "annotations", index));
}

/** @throws InputError where a mark or the checksum does not fit the text @param text without its byte-order mark */
export function checkText(labels: LabelFileText, text: string): void {
  checkSum(labels, text, nameRecord(childOf(labels.record, "sha256")));
  checkAnnotations(labels, text, (index, ...fields) =>
    nameRecord(childOf(labels.record, "annotations", index, ...fields)),
  );
}

function checkSpans(labels: LabelFileText): void {
  for (const [i, { start, end }] of labels.annotations.entries())
    if (start >= end) refuseAt(nameAnnotation(labels, i), "a start below the end", `${start} and ${end}`);
  if (labels.text !== undefined) checkText(labels, labels.text);
}

function readTexts(source: SourceFile): LabelFileText[] {
  if (holdsLines(source.content))
    return readJsonLines(source).map((record) => {
      const { schemaVersion, offsetUnit, ...text } = readRecord(labelLine, record);
      return { ...text, record };
    });
  const { file, record } = openLabelFile(source);
  return file.texts.map((text, i) => ({ ...text, record: childOf(record, "texts", i) }));
}

/** Whether the first line is a value of its own, and not all of a `json` file. */
function holdsLines(content: string): boolean {
  try {
    const first: unknown = JSON.parse(content.split(/\r?\n/).find((line) => line.trim() !== "") ?? "");
    return Object(first).texts === undefined;
  } catch {
    return false;
  }
}
