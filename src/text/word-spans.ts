/** The words of a text as a reader chooses them, and what a loose selection means in words. */
import { lowerBound } from "./search.js";
import { matchSpans, type Span } from "./span.js";

/**
 * Letters, marks and digits; an apostrophe between two of them belongs to the word. A hyphen parts words, unlike in
 * `decode/trim.ts`, so that half of "tax-mad" can be chosen.
 */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** In order and disjoint. */
export function findWords(text: string): Span[] {
  return matchSpans(text, WORD);
}

/**
 * From the first to the last word that the span touches, so that half a word becomes a whole one and what is no word at its
 * ends is left off. Undefined when it touches none. `words` are those of the text, in order.
 */
export function snapToWords(words: readonly Span[], { start, end }: Span): Span | undefined {
  const first = words[lowerBound(words, start + 1, (word) => word.end)];
  const last = words[lowerBound(words, end, (word) => word.start) - 1];
  if (first === undefined || last === undefined || start >= end || last.end < first.end) return undefined;
  return { start: first.start, end: last.end };
}
