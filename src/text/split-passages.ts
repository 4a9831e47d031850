/** Splits a text into passages: lines first, then the sentences of each line, in time linear in the text. */
import type { Passage } from "./passage.js";
import { endOfStops, endsSentence, isStop } from "./sentence-ends.js";

const LINE_BREAKS = new Set("\n\r\v\f\u2028\u2029");
const WHITE = /\s/;

/**
 * The passages of `text`, in order and disjoint, with offsets in UTF-16 code units. Between them, before the first and after
 * the last stands nothing but white space (`\s`). A passage never crosses a line break; a line of white space gives none.
 */
export function splitPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  for (let place = 0; place < text.length; ) {
    if (WHITE.test(text.charAt(place))) {
      place++;
      continue;
    }
    const start = place;
    place = endOfPassage(text, start);
    let end = place;
    while (WHITE.test(text.charAt(end - 1))) end--;
    passages.push({ index: passages.length, start, end });
  }
  return passages;
}

/** Where the passage whose first character stands at `first` ends: at a line break, after a sentence, or with the text. */
function endOfPassage(text: string, first: number): number {
  for (let place = first; place < text.length; place++) {
    const mark = text.charAt(place);
    if (LINE_BREAKS.has(mark)) return place;
    if (!isStop(mark)) continue;
    const end = endOfStops(text, place);
    if (endsSentence(text, first, place, end)) return end;
    place = end - 1;
  }
  return text.length;
}
