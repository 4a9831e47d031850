/** A half-open stretch of a text, the one unit of place in this software. */

/** `start` inclusive, `end` exclusive, both in UTF-16 code units of the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Orders spans by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Number of UTF-16 code units that two spans share, 0 when they only touch. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The union of the spans as sorted, disjoint spans; spans that overlap are merged, spans that only touch are not. */
export function mergeOverlapping(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}
