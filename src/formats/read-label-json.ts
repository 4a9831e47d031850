/** Our own JSON and JSON Lines back into texts with marks: offsets, quotes and checksums are checked against the text. */
import { checkQuote, checkText, checkUtf16, refuseAt } from "./check-marks.js";
import { type AnnotationObject, type LabelObject, labelFile, labelLine } from "./label-schema.js";
import type { Mark, MarkedText, SourceFile, TextLookup } from "./marked-text.js";
import { type JsonRecord, placeOf, readJson, readJsonLines, readRecord } from "./parse-json.js";
import { hashText } from "./text-hash.js";
import { needTexts } from "./text-lookup.js";

/** What `label --format json` wrote, or the reading view. @throws InputError with the path of what is wrong */
export function readLabelJson(file: SourceFile, texts?: TextLookup): MarkedText[] {
  const record = readJson(file);
  const { model, texts: objects } = readRecord(labelFile, record);
  return objects.map((object, index) =>
    readText(object, { record, path: ["texts", index], texts, model: model?.name }),
  );
}

/** What `label --format jsonl` wrote. @throws InputError with the line and the path of what is wrong */
export function readLabelJsonLines(file: SourceFile, texts?: TextLookup): MarkedText[] {
  return readJsonLines(file).map((record) => readText(readRecord(labelLine, record), { record, path: [], texts }));
}

interface TextContext {
  readonly record: JsonRecord;
  readonly path: readonly PropertyKey[];
  readonly texts: TextLookup | undefined;
  /** Name of the model that scored. */
  readonly model?: string | undefined;
}

function readText(object: LabelObject, { record, path, texts, model }: TextContext): MarkedText {
  const at = (...more: PropertyKey[]) => placeOf(record.place, [...path, ...more]);
  const { id, language, readable, sha256, annotations } = object;
  const held = object.text === undefined ? needTexts(texts, at()).find(id, at("id")).text : object.text;
  const text = checkText(held, at("text"));
  const found = sha256 === undefined ? undefined : hashText(text);
  if (sha256 !== found) refuseAt(at("sha256"), `${sha256}, the checksum of the text that was marked`, `${found}`);
  const marks = annotations.map((annotation, index) => {
    const place = at("annotations", index);
    checkUtf16(annotation, text, place);
    checkQuote(annotation.quote, annotation, { text, place: at("annotations", index, "quote") });
    return readMark(annotation, model);
  });
  return { id, text, language, ...(readable === false && { readable }), marks };
}

function readMark(annotation: AnnotationObject, model: string | undefined): Mark {
  const { start, end, technique, score, confidence, explanation, review, source } = annotation;
  const note = annotation.note ?? review?.note;
  const marker = source ?? (score === undefined ? undefined : model);
  return {
    start,
    end,
    technique,
    ...(score !== undefined && { score }),
    ...(confidence && { confidence }),
    ...(note !== undefined && { note }),
    ...(marker !== undefined && { source: marker }),
    ...(explanation && { explanation }),
    ...(review && { review }),
  };
}
