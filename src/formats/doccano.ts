/** doccano's JSON Lines for sequence labelling; offsets are code points. */
import * as z from "zod";
import { mapOffsets, spanToCodePoints } from "../text/offsets.js";
import { checkText, readCodePoints } from "./check-marks.js";
import { type FileWriter, type MarkedText, type SourceFile, sortMarks } from "./marked-text.js";
import { childOf, type JsonRecord, nameRecord, readJsonLines, readRecord } from "./parse-json.js";
import { recordId } from "./record-name.js";

const id = z.union([z.number(), z.string()]);
const triples = z.array(z.tuple([z.int(), z.int(), z.string().min(1)]));

const line = z.looseObject({
  text: z.string(),
  id: id.nullish(),
  meta: z.looseObject({ id: id.nullish() }).nullish(),
  label: triples.optional(),
  labels: triples.optional(),
  /** As exported by projects that mark relations too. */
  entities: z.array(z.looseObject({ start_offset: z.int(), end_offset: z.int(), label: z.string().min(1) })).optional(),
});

/** A text a line, with `label`, `labels` or `entities`. @throws InputError with line and path */
export function readDoccano(file: SourceFile): MarkedText[] {
  return readJsonLines(file).map((record, index) => readLine(record, file, index + 1));
}

function readLine(record: JsonRecord, file: SourceFile, number: number): MarkedText {
  const { text, id: told, meta, label, labels, entities } = readRecord(line, record);
  checkText(text, nameRecord(childOf(record, "text")));
  const map = mapOffsets(text);
  const [field, rows] =
    entities !== undefined
      ? ["entities", entities.map((entity) => [entity.start_offset, entity.end_offset, entity.label] as const)]
      : label !== undefined
        ? ["label", label]
        : ["labels", labels ?? []];
  const marks = rows.map(([start, end, technique], index) => ({
    ...readCodePoints({ start, end }, map, nameRecord(childOf(record, field, index))),
    technique,
  }));
  return { id: recordId(meta?.id ?? told, file, number), text, marks: sortMarks(marks) };
}

export function createDoccanoWriter(): FileWriter {
  return {
    open: () => "",
    write: ({ id: name, text, marks }) => {
      const map = mapOffsets(text);
      const label = marks.map((mark) => {
        const { start, end } = spanToCodePoints(map, mark);
        return [start, end, mark.technique];
      });
      return `${JSON.stringify({ text, label, meta: { id: name } })}\n`;
    },
    close: () => "",
  };
}
