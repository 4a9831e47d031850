/** Reads Web Annotations that tag words of texts: a collection, a page, a list of annotations or a single one. */
import * as z from "zod";
import { checkQuote, readCodePoints, refuseAt } from "./check-marks.js";
import { gatherRows, type MarkedRow } from "./marked-rows.js";
import type { Mark, MarkedText, SourceFile, TextLookup } from "./marked-text.js";
import { childOf, type JsonRecord, nameRecord, readJson, readRecord } from "./parse-json.js";
import { needTexts } from "./text-lookup.js";

const body = z.looseObject({ purpose: z.string().optional(), value: z.string().optional() });
const selector = z.looseObject({
  type: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
  exact: z.string().optional(),
});
const annotation = z.looseObject({
  type: z.literal("Annotation"),
  /** An agent, or its address alone. */
  creator: z.union([z.string(), z.looseObject({ name: z.string().optional() })]).optional(),
  target: z.looseObject({ source: z.string().min(1) }),
});

/** @throws InputError with the path of what is wrong: also for an annotation without a place, a tag or with other words */
export function readWebAnnotation(file: SourceFile, texts?: TextLookup): MarkedText[] {
  const rows = findAnnotations(readJson(file)).map(readAnnotation);
  return gatherRows(rows, needTexts(texts, file.name));
}

function findAnnotations(record: JsonRecord): JsonRecord[] {
  const { value } = record;
  if (Array.isArray(value)) return value.map((_, index) => childOf(record, index));
  const { type, first } = readRecord(z.looseObject({ type: z.string(), first: z.unknown().optional() }), record);
  if (type === "Annotation") return [record];
  const page = type === "AnnotationCollection" ? childOf(record, "first") : record;
  if (typeof first === "string") refuseAt(nameRecord(page), "the first page itself", `its address, ${first}`);
  const { items, next } = readRecord(
    z.looseObject({ items: z.array(z.unknown()), next: z.unknown().optional() }),
    page,
  );
  if (next !== undefined) refuseAt(nameRecord(childOf(page, "next")), "all annotations on one page", "another page");
  return items.map((_, index) => childOf(page, "items", index));
}

function readAnnotation(record: JsonRecord): MarkedRow {
  const { target, creator } = readRecord(annotation, record);
  const bodies = readOneOrMore(body, childOf(record, "body"));
  const selectors = readOneOrMore(selector, childOf(record, "target", "selector"));
  const at = nameRecord(childOf(record, "target", "selector"));
  const position = selectors.find(({ type }) => type === "TextPositionSelector");
  const quote = selectors.find(({ type }) => type === "TextQuoteSelector");
  const { start, end } = position ?? {};
  if (start === undefined || end === undefined)
    return refuseAt(at, "a TextPositionSelector with start and end", selectors.map(({ type }) => type).join(", "));
  const technique = bodies.find(({ purpose = "tagging", value = "" }) => purpose === "tagging" && value !== "")?.value;
  if (technique === undefined) return refuseAt(nameRecord(childOf(record, "body")), "a body that tags", "none");
  const told = {
    technique,
    ...readScore(bodies, record),
    ...readNote(bodies),
    ...nameCreator(creator),
  };
  return {
    textId: decodeSource(target.source),
    place: nameRecord(childOf(record, "target", "source")),
    readMark: (text, map): Mark => {
      const span = readCodePoints({ start, end }, map, at);
      if (quote?.exact !== undefined) checkQuote(quote.exact, span, { text, place: at });
      return { ...span, ...told };
    },
  };
}

function nameCreator(creator: z.infer<typeof annotation>["creator"]): Pick<Mark, "source"> {
  const source = typeof creator === "string" ? creator : creator?.name;
  return source ? { source } : {};
}

/** Web Annotation lets one stand for a list of one. */
function readOneOrMore<T>(schema: z.ZodType<T>, record: JsonRecord): T[] {
  if (!Array.isArray(record.value)) return [readRecord(schema, record)];
  return record.value.map((_, index) => readRecord(schema, childOf(record, index)));
}

type Body = z.infer<typeof body>;

function readScore(bodies: readonly Body[], record: JsonRecord): Pick<Mark, "score"> {
  const told = bodies.find(({ purpose }) => purpose === "assessing")?.value;
  if (told === undefined) return {};
  const score = told.trim() === "" ? Number.NaN : Number(told);
  if (score >= 0 && score <= 1) return { score };
  return refuseAt(nameRecord(childOf(record, "body")), "an assessment from 0 to 1", JSON.stringify(told));
}

function readNote(bodies: readonly Body[]): Pick<Mark, "note"> {
  const notes = bodies.flatMap(({ purpose, value }) =>
    purpose === "commenting" && value !== undefined ? [value] : [],
  );
  return notes.length === 0 ? {} : { note: notes.join("\n") };
}

function decodeSource(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
