/** What the tokenizer does with each character, as one table lookup. */
import { DECOMPOSED, IDEOGRAPHS, MARKS, PUNCTUATION, REMOVED, WHITE } from "./unicode-tables.js";

/** Kinds of characters, in rising precedence where a character is of two kinds. */
export const CharacterKind = {
  /** Part of a word, as it stands (but in lower case). */
  plain: 0,
  /** A word by itself. */
  punctuation: 1,
  /** A word by itself: a Chinese character, also where it stands in Japanese. */
  ideograph: 2,
  /** Replaced by its canonical decomposition, whose parts are then treated by their own kinds. */
  decomposed: 3,
  /** A nonspacing mark: dropped. */
  mark: 4,
  /** Ends a word, else dropped. */
  white: 5,
  /** Dropped without ending a word: controls, zero-width characters, private use, lone surrogates. */
  removed: 6,
} as const;

/** One of the values of `CharacterKind`. */
export type CharacterKind = (typeof CharacterKind)[keyof typeof CharacterKind];

const kinds = new Uint8Array(0x110000);
mark(PUNCTUATION, CharacterKind.punctuation);
mark(IDEOGRAPHS, CharacterKind.ideograph);
mark(DECOMPOSED, CharacterKind.decomposed);
mark(MARKS, CharacterKind.mark);
mark(WHITE, CharacterKind.white);
mark(REMOVED, CharacterKind.removed);
mark("d800-dfff", CharacterKind.removed);

/** The kind of the character with this code point, 0..0x10ffff. */
export function kindOf(codePoint: number): CharacterKind {
  return kinds[codePoint] as CharacterKind;
}

function mark(table: string, kind: CharacterKind): void {
  for (const range of table.trim().split(/\s+/)) {
    const [first, last = first] = range.split("-").map((code) => Number.parseInt(code, 16)) as [number, number?];
    kinds.fill(kind, first, last + 1);
  }
}
