/** What counts as a word where words are counted: for rates per 1,000 words, and to tell speech from a mere phrase. */
import type { Span } from "./span.js";

/**
 * A letter or digit and the letters, marks, digits, apostrophes and hyphens that follow it: "don’t" and "well-known" are
 * one word, "3,000" and "U.S." are two. Of scripts without spaces, each Chinese or Japanese character is one.
 */
export const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Where each {@link WORD} stands, in order. Linear in the text. */
export function countedWords(text: string): Span[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** The number of {@link WORD}s. Linear in the text. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(WORD)) words++;
  return words;
}
