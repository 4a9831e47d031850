/** Cuts a text where marks begin and end, so that brackets always nest though marks may cross. */
import type { Finding } from "../../formats/labelled-text.js";
import type { Span } from "../../text/span.js";

/** One place and all that was found exactly there. */
export interface Mark extends Span {
  readonly findings: readonly Finding[];
}

export type Piece =
  /** A stretch of the text and the marks that cover it, the outermost first. */
  | { readonly kind: "text"; readonly start: number; readonly end: number; readonly marks: readonly Mark[] }
  /** `continued`: the mark was interrupted by the end of one that crosses it, and goes on here. */
  | { readonly kind: "open"; readonly mark: Mark; readonly continued: boolean }
  /** `continues`: the mark will be opened again at the same place. `continued`: it had been interrupted before. */
  | { readonly kind: "close"; readonly mark: Mark; readonly continues: boolean; readonly continued: boolean };

/** The pieces in order; their text pieces together are the whole text. */
export function nestMarks(length: number, findings: readonly Finding[]): Piece[] {
  const marks = groupByPlace(findings);
  const places = [...new Set([...marks.flatMap(({ start, end }) => [start, end]), length])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  const continued = new Set<Mark>();
  let open: Mark[] = []; // the outermost first
  let next = 0;
  let last = 0;
  for (const place of places) {
    if (place > last) pieces.push({ kind: "text", start: last, end: place, marks: open });
    last = place;
    const ending = open.findIndex(({ end }) => end === place);
    const closed = ending < 0 ? [] : open.slice(ending);
    for (const mark of closed.toReversed()) {
      pieces.push({ kind: "close", mark, continues: mark.end > place, continued: continued.has(mark) });
    }
    const reopened = closed.filter(({ end }) => end > place);
    for (const mark of reopened) continued.add(mark);
    const starting: Mark[] = [];
    while (marks[next]?.start === place) starting.push(marks[next++] as Mark);
    const opened = [...reopened, ...starting].sort((a, b) => b.end - a.end);
    for (const mark of opened) pieces.push({ kind: "open", mark, continued: continued.has(mark) });
    open = [...open.slice(0, open.length - closed.length), ...opened];
  }
  return pieces;
}

/** By start, the longest first. */
function groupByPlace(findings: readonly Finding[]): Mark[] {
  const groups = new Map<string, Mark & { findings: Finding[] }>();
  for (const finding of findings) {
    const { start, end } = finding;
    const group = groups.get(`${start}-${end}`) ?? { start, end, findings: [] };
    group.findings.push(finding);
    groups.set(`${start}-${end}`, group);
  }
  return [...groups.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
