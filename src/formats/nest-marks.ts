/** Cuts a text where marks begin and end, so that brackets always nest though marks may cross. */
import type { Span } from "../text/span.js";
import type { Finding } from "./labelled-text.js";

/** One place and all that was found exactly there. */
export interface Mark<F extends Span = Finding> extends Span {
  readonly findings: readonly F[];
}

export type Piece<F extends Span = Finding> =
  /** A stretch of the text and the marks that cover it, the outermost first. */
  | { readonly kind: "text"; readonly start: number; readonly end: number; readonly marks: readonly Mark<F>[] }
  /** `continued`: the mark was interrupted by the end of one that crosses it, and goes on here. */
  | { readonly kind: "open"; readonly mark: Mark<F>; readonly continued: boolean }
  /** `continues`: the mark will be opened again at the same place. `continued`: it had been interrupted before. */
  | { readonly kind: "close"; readonly mark: Mark<F>; readonly continues: boolean; readonly continued: boolean };

/** The pieces in order; their text pieces together are the whole text. */
export function nestMarks<F extends Span>(length: number, findings: readonly F[]): Piece<F>[] {
  const marks = groupByPlace(findings);
  const places = [...new Set([...marks.flatMap(({ start, end }) => [start, end]), length])].sort((a, b) => a - b);
  const pieces: Piece<F>[] = [];
  const continued = new Set<Mark<F>>();
  let open: Mark<F>[] = []; // the outermost first
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
    const starting: Mark<F>[] = [];
    while (marks[next]?.start === place) starting.push(marks[next++] as Mark<F>);
    const opened = [...reopened, ...starting].sort((a, b) => b.end - a.end);
    for (const mark of opened) pieces.push({ kind: "open", mark, continued: continued.has(mark) });
    open = [...open.slice(0, open.length - closed.length), ...opened];
  }
  return pieces;
}

/** By start, the longest first. */
function groupByPlace<F extends Span>(findings: readonly F[]): Mark<F>[] {
  const groups = new Map<string, Mark<F> & { findings: F[] }>();
  for (const finding of findings) {
    const { start, end } = finding;
    const group = groups.get(`${start}-${end}`) ?? { start, end, findings: [] };
    group.findings.push(finding);
    groups.set(`${start}-${end}`, group);
  }
  return [...groups.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
