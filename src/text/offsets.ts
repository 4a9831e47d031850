/** Code points in, UTF-16 code units out, and back: the corpora count the first, JavaScript the second. */
import type { Span } from "./span.js";

/** Converts places of one text between code points and UTF-16 code units, each lookup in O(log astral characters). */
export interface OffsetMap {
  /** Length of the text in code points. */
  readonly codePointLength: number;
  /** @param offset in code points, 0..codePointLength */
  toUtf16(offset: number): number;
  /** @param offset in UTF-16 code units; one inside a surrogate pair counts as the pair's start */
  toCodePoints(offset: number): number;
}

/** Maps the offsets of `text`; a text without astral characters costs one pass and no memory. */
export function mapOffsets(text: string): OffsetMap {
  const astral: number[] = []; // UTF-16 offset of each surrogate pair
  for (let i = 0; i < text.length; i++) {
    if ((text.codePointAt(i) as number) > 0xffff) astral.push(i++);
  }
  // pairs that start before `offset`, where the k-th pair stands `shift * k` earlier than its UTF-16 offset
  const pairsBefore = (offset: number, shift: 0 | 1): number => {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((astral[middle] as number) - shift * middle < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    codePointLength: text.length - astral.length,
    toUtf16: (offset) => offset + pairsBefore(offset, 1),
    toCodePoints: (offset) => offset - pairsBefore(offset, 0),
  };
}

/** The span with both ends converted from code points to UTF-16 code units. */
export function spanToUtf16(map: OffsetMap, span: Span): Span {
  return { start: map.toUtf16(span.start), end: map.toUtf16(span.end) };
}

/** The span with both ends converted from UTF-16 code units to code points. */
export function spanToCodePoints(map: OffsetMap, span: Span): Span {
  return { start: map.toCodePoints(span.start), end: map.toCodePoints(span.end) };
}
