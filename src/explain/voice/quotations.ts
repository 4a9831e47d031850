/** Pairs quotation marks into quotations: nested, over several lines, and re-opened paragraph by paragraph. */
import type { Span } from "../../text/span.js";
import type { VoiceLine } from "./lines.js";
import { type MarkStyle, type QuoteMark, quoteMarkPattern, readMark } from "./marks.js";

/** What stands between two marks, white space trimmed; the span is never empty. */
export interface MarkedStretch extends Span {
  /** From the opening mark to behind the closing one. */
  readonly marks: Span;
  /** False where the closing mark is missing, or comes in a later paragraph that opens anew. */
  readonly closed: boolean;
  /** Whether it goes on with the stretch before it: the paragraph was opened anew, by convention. */
  readonly continues: boolean;
}

interface OpenMark {
  readonly place: number;
  readonly style: MarkStyle;
  /** Index of its line. */
  readonly line: number;
  readonly continues: boolean;
  /** A straight mark for single quotes: most are apostrophes, so that it does not outlive its line. */
  readonly shortLived: boolean;
  /** The first mark that may have closed it. */
  unsureEnd?: number;
  /** Where the next mark of its style opens: no further does it go unclosed. */
  limit?: number;
}

interface Pairing {
  readonly text: string;
  readonly lines: readonly VoiceLine[];
  readonly stretches: MarkedStretch[];
  /** Outermost first. */
  open: OpenMark[];
}

const DEEPEST = 8; // quotations within one another; more is noise, and a bound keeps the work per mark constant

/** The stretches between marks, in the order in which they end. Linear in the text. */
export function pairMarks(text: string, lines: readonly VoiceLine[]): MarkedStretch[] {
  const pairing: Pairing = { text, lines, stretches: [], open: [] };
  const pattern = quoteMarkPattern();
  for (const [index, line] of lines.entries()) {
    if (line.opensParagraph && reopened(pairing, line.start, index) === undefined) abandon(pairing, () => true);
    pattern.lastIndex = line.start;
    for (let match = pattern.exec(text); match !== null && match.index < line.end; match = pattern.exec(text)) {
      const mark = readMark(text, match.index);
      if (mark === undefined) continue;
      const isOpen = pairing.open.some(({ style }) => style === mark.style);
      if (isOpen && mark.closes) closeMark(pairing, match.index, mark);
      else if (mark.opens && !(isOpen && mark.reversed)) openMark(pairing, match.index, { mark, line: index });
    }
    abandon(pairing, (from) => from.unsureEnd !== undefined || from.shortLived);
  }
  abandon(pairing, () => true);
  return pairing.stretches;
}

function openMark(pairing: Pairing, place: number, { mark, line }: { mark: QuoteMark; line: number }): void {
  const { style } = mark;
  const before = reopened(pairing, place, line);
  if (before !== undefined) {
    const { end } = pairing.lines[line - 1] as VoiceLine;
    addStretch(pairing, before, { start: end, end });
    pairing.open = [];
  }
  abandon(pairing, (from) => from.style === style && (from.unsureEnd !== undefined || style === "single"));
  const same = pairing.open.findLast((from) => from.style === style);
  if (same !== undefined) same.limit ??= place;
  if (pairing.open.length === DEEPEST) return;
  const shortLived = pairing.text.charAt(place) === "'";
  pairing.open.push({ place, style, line, continues: before !== undefined, shortLived });
}

/** The open mark that a mark at `place` takes up again: of the same style, at the head of a later line. */
function reopened({ text, lines, open }: Pairing, place: number, line: number): OpenMark | undefined {
  if (place !== lines[line]?.start) return undefined;
  const mark = readMark(text, place);
  if (mark?.opens !== true) return undefined;
  return open.find((from) => from.style === mark.style && from.line < line && from.limit === undefined);
}

function closeMark(pairing: Pairing, place: number, { style, unsure }: QuoteMark): void {
  const index = pairing.open.findLastIndex((from) => from.style === style);
  const from = pairing.open[index] as OpenMark;
  if (unsure) {
    from.unsureEnd ??= place;
    return;
  }
  abandon(pairing, (inner) => inner.unsureEnd !== undefined && pairing.open.indexOf(inner) > index);
  pairing.open.length = index;
  addStretch(pairing, from, { start: place, end: place + 1 });
}

/** Ends marks that nothing closed: at a mark that may have been meant, else with their line; single ones were apostrophes. */
function abandon(pairing: Pairing, chosen: (from: OpenMark) => boolean): void {
  const gone = pairing.open.filter(chosen);
  pairing.open = pairing.open.filter((from) => !gone.includes(from));
  for (const from of gone) {
    const { unsureEnd, limit = Number.POSITIVE_INFINITY } = from;
    const end = unsureEnd ?? Math.min(limit, (pairing.lines[from.line] as VoiceLine).end);
    if (unsureEnd !== undefined) addStretch(pairing, from, { start: end, end: end + 1 });
    else if (from.style !== "single" && !/[\s"]/.test(pairing.text.charAt(from.place + 1)))
      addStretch(pairing, from, { start: end, end });
  }
}

/** @param closing the closing mark; empty where it is missing */
function addStretch({ text, stretches }: Pairing, from: OpenMark, closing: Span): void {
  let start = from.place + 1;
  let end = closing.start;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (start < end && /\s/.test(text.charAt(end - 1))) end--;
  if (start === end) return;
  const closed = closing.start < closing.end;
  const marks = { start: from.place, end: closed ? closing.end : end };
  stretches.push({ start, end, marks, closed, continues: from.continues });
}
