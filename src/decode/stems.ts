/** The content words of a text, reduced to their stems: what "the same words again" means in this software. */
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import { words as functionWords } from "natural/lib/natural/util/stopwords.js";
import { lowerBound } from "../text/search.js";
import type { Span } from "../text/span.js";

/** A content word where it stands, with its Porter stem (Porter 1980, as `natural` implements it). */
export interface StemmedWord extends Span {
  readonly stem: string;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LONGEST_STEMMED = 40;

/**
 * Words are runs of letters, marks and digits, lower-cased; an apostrophe ends a word, so that "nation's" and "nation"
 * meet. Function words (the stop list of `natural`) and words of one character are left out. Linear in the text.
 */
export function stemContentWords(text: string): StemmedWord[] {
  const known = new Map<string, string>();
  const stemmed: StemmedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    if (word.length < 2 || FUNCTION_WORDS.has(word)) continue;
    let stem = known.get(word);
    if (stem === undefined) {
      stem = word.length > LONGEST_STEMMED ? word : porter.stem(word);
      known.set(word, stem);
    }
    stemmed.push({ start: match.index, end: match.index + match[0].length, stem });
  }
  return stemmed;
}

/** The content words that lie wholly within the span: indices into `words`, `first` inclusive, `end` exclusive. */
export function wordsWithin(words: readonly Span[], span: Span): { readonly first: number; readonly end: number } {
  const first = lowerBound(words, span.start, (word) => word.start);
  return {
    first,
    end: Math.max(
      first,
      lowerBound(words, span.end + 1, (word) => word.end),
    ),
  };
}
