/** The units of a text that annotators are compared on: sentences and words, and which of them marks touch. */
import { lowerBound } from "../text/search.js";
import { matchSpans, type Span } from "../text/span.js";
import { splitPassages } from "../text/split-passages.js";

/** Letters, marks and digits, with an apostrophe, a hyphen or a dot where it joins two of them: don't, well-known, 3.5. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-.][\p{L}\p{M}\p{N}]+)*/gu;

/** Sentences, or what stands in their place, as `splitPassages` finds them; offsets in UTF-16 code units. */
export function sentencesOf(text: string): Span[] {
  return splitPassages(text);
}

/** Words in order, by a regular expression of ours and not by Intl.Segmenter, whose rules differ by runtime. Linear. */
export function wordsOf(text: string): Span[] {
  return matchSpans(text, WORD);
}

/**
 * Indices of the units that share a character with any of the spans. O(log units + units touched) a span.
 * @param units in order and disjoint, in the unit of the spans' offsets
 */
export function touchedUnits(units: readonly Span[], spans: readonly Span[]): Set<number> {
  const touched = new Set<number>();
  for (const { start, end } of spans) {
    let i = lowerBound(units, start + 1, (unit) => unit.end);
    for (; i < units.length && (units[i] as Span).start < end; i++) touched.add(i);
  }
  return touched;
}
