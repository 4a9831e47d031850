/** What counts as a word where words are counted: for rates per 1,000 words, and to tell speech from a mere phrase. */
import { matchSpans, type Span } from "./span.js";

/**
 * A letter or digit and the letters, marks, digits, apostrophes and hyphens that follow it: "don’t" and "well-known" are
 * one word, "3,000" and "U.S." are two. Of scripts without spaces, each Chinese or Japanese character is one.
 */
export const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Where each {@link WORD} stands, in order. Linear in the text. */
export function countedWords(text: string): Span[] {
  return matchSpans(text, WORD);
}

/** The number of {@link WORD}s. Linear in the text. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(WORD)) words++;
  return words;
}
