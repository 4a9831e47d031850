/** Reads Label Studio's tasks as exported: what people marked, or else what models predicted. */
import * as z from "zod";
import { mapOffsets } from "../text/offsets.js";
import type { Span } from "../text/span.js";
import { checkQuote, checkText, checkUtf16, readCodePoints } from "./check-marks.js";
import { UNNAMED_MODEL } from "./label-studio.js";
import { type Mark, type MarkedText, type SourceFile, sortMarks } from "./marked-text.js";
import { childOf, type JsonRecord, nameRecord, readJson, readRecord } from "./parse-json.js";

const region = z.looseObject({
  value: z.looseObject({
    start: z.int(),
    end: z.int(),
    text: z.string().optional(),
    labels: z.array(z.string().min(1)).min(1),
  }),
  score: z.number().min(0).max(1).nullish(),
  meta: z.looseObject({ text: z.array(z.string()).optional() }).nullish(),
});

const result = z.array(z.looseObject({ type: z.string() }));
const marker = z.union([z.number(), z.string(), z.looseObject({ email: z.string() })]);

const tasks = z.array(
  z.looseObject({
    id: z.union([z.number(), z.string()]).optional(),
    data: z.looseObject({
      text: z.string(),
      id: z.union([z.number(), z.string()]).optional(),
      offset_unit: z.enum(["utf16", "codepoint"]).optional(),
    }),
    annotations: z
      .array(
        z.looseObject({
          was_cancelled: z.boolean().nullish(),
          annotator: z.string().optional(),
          completed_by: marker.nullish(),
          result,
        }),
      )
      .optional(),
    predictions: z.array(z.looseObject({ model_version: z.string().nullish(), result })).optional(),
  }),
);

type Task = z.infer<typeof tasks>[number];

/** @throws InputError with the path of what is wrong */
export function readLabelStudio(file: SourceFile): MarkedText[] {
  const record = readJson(file);
  return readRecord(tasks, record).map((task, index) => readTask(task, childOf(record, index)));
}

function readTask(task: Task, record: JsonRecord): MarkedText {
  const text = checkText(task.data.text, nameRecord(childOf(record, "data", "text")));
  const regions = chooseResults(task).flatMap(({ path, source, result: items }) =>
    items.flatMap((item, index) => {
      if (item.type !== "labels") return [];
      const at = childOf(record, ...path, index);
      return [{ ...readRecord(region, at), at: childOf(at, "value"), source }];
    }),
  );
  const toSpan = chooseUnit(regions, text, task.data.offset_unit);
  const marks = regions.flatMap(({ value, score, meta, at, source }) => {
    const place = nameRecord(at);
    const span = toSpan(value, place);
    if (value.text !== undefined) checkQuote(value.text, span, { text, place });
    const note = meta?.text?.join("\n");
    return value.labels.map(
      (technique): Mark => ({
        ...span,
        technique,
        ...(typeof score === "number" && { score }),
        ...(note !== undefined && { note }),
        ...(source !== undefined && { source }),
      }),
    );
  });
  const id = String(task.data.id ?? task.id ?? `task-${Number(record.path?.at(-1)) + 1}`);
  return { id, text, marks: sortMarks(marks) };
}

interface Result {
  readonly path: readonly PropertyKey[];
  readonly source: string | undefined;
  readonly result: readonly { readonly type: string }[];
}

/** What people marked counts where anyone did; what models predicted is what they were shown first. */
function chooseResults({ annotations = [], predictions = [] }: Task): Result[] {
  const done = annotations.flatMap(({ was_cancelled, annotator, completed_by, result: items }, index) =>
    was_cancelled === true
      ? []
      : [{ path: ["annotations", index, "result"], source: annotator ?? nameMarker(completed_by), result: items }],
  );
  const predicted = predictions.map(({ model_version, result: items }, index) => ({
    path: ["predictions", index, "result"],
    source: model_version === UNNAMED_MODEL ? undefined : (model_version ?? undefined),
    result: items,
  }));
  return done.length > 0 ? done : predicted;
}

function nameMarker(by: z.infer<typeof marker> | null | undefined): string | undefined {
  if (by === null || by === undefined) return undefined;
  return typeof by === "object" ? by.email : String(by);
}

interface Region {
  readonly value: Span & { readonly text?: string | undefined };
}

/**
 * Label Studio counts UTF-16 code units, as its browser does; programs in Python that write tasks count code points. A task
 * that does not say its unit is read in the one in which all its quotes stand at their offsets, UTF-16 first.
 */
function chooseUnit(
  regions: readonly Region[],
  text: string,
  told: "utf16" | "codepoint" | undefined,
): (span: Span, place: string) => Span {
  const map = mapOffsets(text);
  const byCodePoints = ({ start, end }: Span, place: string) => readCodePoints({ start, end }, map, place);
  const byUtf16 = ({ start, end }: Span, place: string) => checkUtf16({ start, end }, text, place);
  if (told !== undefined) return told === "utf16" ? byUtf16 : byCodePoints;
  if (map.codePointLength === text.length) return byUtf16;
  const quoted = regions.filter(({ value }) => value.text !== undefined);
  const fits = (toOffset: (offset: number) => number) =>
    quoted.every(({ value }) => text.slice(toOffset(value.start), toOffset(value.end)) === value.text);
  return !fits((offset) => offset) && fits((offset) => map.toUtf16(offset)) ? byCodePoints : byUtf16;
}
