/** spaCy's documents as JSON Lines: each line is what `Doc.from_json` reads; offsets are code points. */
import * as z from "zod";
import { mapOffsets, spanToCodePoints } from "../text/offsets.js";
import type { Span } from "../text/span.js";
import { checkText, readCodePoints, refuseAt } from "./check-marks.js";
import { type FileWriter, type Mark, type MarkedText, type SourceFile, sortMarks } from "./marked-text.js";
import { childOf, type JsonRecord, nameRecord, readJsonLines, readRecord } from "./parse-json.js";
import { recordId } from "./record-name.js";

/** The group of spans that we write, and that spaCy's span categorizer looks for. */
const GROUP = "sc";

const id = z.union([z.number(), z.string()]);
const spans = z.array(z.looseObject({ start: z.int(), end: z.int(), label: z.string().min(1) }));

const line = z.looseObject({
  text: z.string(),
  /** By group; Prodigy writes them in one list. */
  spans: z.unknown().optional(),
  meta: z.looseObject({ id: id.nullish() }).nullish(),
});

/** Spans of all groups; a group other than `sc` is the source of its marks. @throws InputError with line and path */
export function readSpacy(file: SourceFile): MarkedText[] {
  return readJsonLines(file).map((record, index) => {
    const { text, spans: told, meta } = readRecord(line, record);
    checkText(text, nameRecord(childOf(record, "text")));
    const marks = readGroups(told, childOf(record, "spans")).flatMap((group) => readGroup(group, text));
    return { id: recordId(meta?.id, file, index + 1), text, marks: sortMarks(marks) };
  });
}

interface Group {
  readonly name: string;
  readonly record: JsonRecord;
}

function readGroups(told: unknown, record: JsonRecord): Group[] {
  if (told === undefined) return [];
  if (Array.isArray(told)) return [{ name: GROUP, record }];
  const groups = readRecord(z.record(z.string(), z.unknown()), record);
  return Object.keys(groups).map((name) => ({ name, record: childOf(record, name) }));
}

function readGroup({ name, record }: Group, text: string): Mark[] {
  const map = mapOffsets(text);
  return readRecord(spans, record).map(({ start, end, label }, index) => ({
    ...readCodePoints({ start, end }, map, nameRecord(childOf(record, index))),
    technique: label,
    ...(name !== GROUP && { source: name }),
  }));
}

/**
 * All marks in the group `sc`. spaCy's spans are made of whole tokens and never begin or end with white space: tokens are cut
 * where marks begin and end, and marks are written without the white space at their ends.
 */
export function createSpacyWriter(): FileWriter {
  return {
    open: () => "",
    write: ({ id: name, text, marks }) => {
      const map = mapOffsets(text);
      const trimmed = marks.map((mark) => ({ ...trimMark(mark, text, name), technique: mark.technique }));
      const written = trimmed.map((mark) => ({ ...spanToCodePoints(map, mark), label: mark.technique, kb_id: "" }));
      const tokens = tokenize(text, trimmed).map((token, index) => ({ id: index, ...spanToCodePoints(map, token) }));
      return `${JSON.stringify({ text, tokens, spans: { [GROUP]: written }, meta: { id: name } })}\n`;
    },
    close: () => "",
  };
}

/** What Python, and so spaCy, calls white space; JavaScript's `\s` differs. */
const WHITE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const RUN = new RegExp(`[${WHITE}]+|[^${WHITE}]+`, "g");
const BLANK = new RegExp(`[${WHITE}]`);

/** @throws InputError when there is nothing but white space */
function trimMark({ start, end }: Span, text: string, name: string): Span {
  let [first, last] = [start, end];
  while (first < last && BLANK.test(text.charAt(first))) first++;
  while (first < last && BLANK.test(text.charAt(last - 1))) last--;
  if (first < last) return { start: first, end: last };
  return refuseAt(name, "a mark of words for spaCy", `white space alone at ${start}-${end}`);
}

/** Runs of white space and words, cut by the marks. A single blank after a word belongs to it and is no token. */
function tokenize(text: string, marks: readonly Span[]): Span[] {
  const cuts = new Set(marks.flatMap(({ start, end }) => [start, end]));
  const tokens: Span[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    let start = run.startsWith(" ") && index > 0 ? index + 1 : index;
    for (let place = start + 1; place <= end; place++) {
      if (place < end && !cuts.has(place)) continue;
      tokens.push({ start, end: place });
      start = place;
    }
  }
  return tokens;
}
