/** Our own JSON and JSON Lines back into texts with marks: offsets, quotes and checksums are checked against the text. */
import { checkText } from "./check-marks.js";
import { checkAnnotations, checkSum, openLabelFile } from "./label-file.js";
import { type AnnotationObject, type LabelObject, labelLine } from "./label-schema.js";
import type { Mark, MarkedText, SourceFile, TextLookup } from "./marked-text.js";
import { type JsonRecord, placeOf, readJsonLines, readRecord } from "./parse-json.js";
import { needTexts } from "./text-lookup.js";

/** What `label --format json` wrote, or the reading view. @throws InputError with the path of what is wrong */
export function readLabelJson(source: SourceFile, texts?: TextLookup): MarkedText[] {
  const { file, record } = openLabelFile(source);
  const { model, texts: objects } = file;
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
  const { id, language, readable, annotations } = object;
  const held = object.text === undefined ? needTexts(texts, at()).find(id, at("id")).text : object.text;
  const text = checkText(held, at("text"));
  checkSum(object, text, at("sha256"));
  checkAnnotations(object, text, (index, ...fields) => at("annotations", index, ...fields));
  const marks = annotations.map((annotation) => readMark(annotation, model));
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
