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

/** Where the pattern, which must be global, matches, in order. */
export function matchSpans(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** The union of the spans as sorted, disjoint spans; spans that overlap are merged, spans that only touch are not. */
export function mergeOverlapping(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (const span of isSorted(spans) ? spans : [...spans].sort(compareSpans)) {
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else {
      last = { start: span.start, end: span.end };
      merged.push(last);
    }
  }
  return merged;
}

function isSorted(spans: readonly Span[]): boolean {
  for (let i = 1; i < spans.length; i++) if (compareSpans(spans[i - 1] as Span, spans[i] as Span) > 0) return false;
  return true;
}
