/** Reads what `label --format json` and `jsonl` write, so that our own output can be evaluated as it is. */
import type { z } from "zod";
import { InputError } from "../errors.js";
import { type LabelObject, labelFile, labelLine } from "./label-schema.js";

/** A text of a label file with where it stands there, for messages. */
export interface LabelFileText extends LabelObject {
  /** Such as `labels.json: texts[3]` or `labels.jsonl:4`. */
  readonly place: string;
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
 * outside of its text, a quote that does not stand there, an id that stands twice
 */
export function readLabelFile(content: string, file: string): LabelFileText[] {
  const texts = readTexts(content.replace(/^\uFEFF/, ""), file);
  const places = new Map<string, string>();
  for (const text of texts) {
    const other = places.get(text.id);
    if (other !== undefined)
      throw new InputError(`${text.place}: expected an id of its own, found ${JSON.stringify(text.id)} as in ${other}`);
    places.set(text.id, text.place);
    checkSpans(text);
  }
  return texts;
}

/** @throws InputError where a mark does not fit the text @param text without its byte-order mark */
export function checkQuotes({ place, annotations }: LabelFileText, text: string): void {
  annotations.forEach(({ start, end, quote }, i) => {
    const found = text.slice(start, end);
    if (found === quote) return;
    const said = `expected ${JSON.stringify(shorten(quote))} at ${start}-${end} of the text`;
    throw new InputError(`${place}.annotations[${i}]: ${said}, found ${JSON.stringify(shorten(found))}`);
  });
}

const SHOWN = 60;

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function checkSpans(text: LabelFileText): void {
  text.annotations.forEach(({ start, end }, i) => {
    if (start >= end)
      throw new InputError(
        `${text.place}.annotations[${i}]: expected a start below the end, found ${start} and ${end}`,
      );
  });
  if (text.text !== undefined) checkQuotes(text, text.text);
}

function readTexts(content: string, file: string): LabelFileText[] {
  const whole = tryJson(content);
  if (!("error" in whole) && Object(whole.json).texts !== undefined) {
    const { texts } = check(labelFile, whole.json, file);
    return texts.map((text, i) => ({ ...text, place: `${file}: texts[${i}]` }));
  }
  const lines = content.split(/\r?\n/);
  const first = tryJson(lines.find((line) => line.trim() !== "") ?? "");
  if ("error" in whole && "error" in first) refuseJson(file, whole.error); // one object over several lines, or none at all
  if (!("error" in whole) && "error" in first) check(labelFile, whole.json, file);
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [readLine(line, `${file}:${i + 1}`)]));
}

function readLine(line: string, place: string): LabelFileText {
  const read = tryJson(line);
  if ("error" in read) return refuseJson(place, read.error);
  const { schemaVersion, offsetUnit, ...text } = check(labelLine, read.json, place);
  return { ...text, place };
}

function tryJson(content: string): { readonly json: unknown } | { readonly error: string } {
  try {
    return { json: JSON.parse(content) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function refuseJson(place: string, error: string): never {
  throw new InputError(`${place}: expected JSON as label --format json or jsonl writes it, found: ${error}`);
}

function check<Schema extends z.ZodType>(schema: Schema, json: unknown, place: string): z.infer<Schema> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const { path = [], message = "" } = result.error.issues[0] ?? {};
  const field = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const found = path.reduce<unknown>((value, key) => Object(value)[key], json);
  const said = found === undefined ? "nothing" : shorten(JSON.stringify(found));
  throw new InputError(`${place}: ${field === "" ? "" : `${field.replace(/^\./, "")}: `}${message}, found ${said}`);
}
