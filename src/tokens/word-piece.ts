/** Spells a word in pieces of the vocabulary: each time the longest piece that fits (WordPiece, greedy from the left). */
import type { Span } from "../text/span.js";
import type { Token } from "./token.js";
import type { Vocabulary } from "./vocabulary.js";

/** Words of more characters than this are unknown as a whole; the reference's `max_input_chars_per_word`. */
const LONGEST_WORD = 100; // code points

/**
 * The pieces of the word at `word` in a normalised text, with spans in that text; one [UNK] over the whole word when the pieces
 * cannot spell it or it has over 100 code points. Source: Wu et al. 2016, as `WordPiece` of Hugging Face tokenizers does it.
 */
export function spellWord(text: string, word: Span, vocabulary: Vocabulary): Token[] {
  const unknown = [{ id: vocabulary.unknown, start: word.start, end: word.end }];
  if (isTooLong(text, word)) return unknown;
  const pieces: Token[] = [];
  for (let start = word.start; start < word.end; ) {
    const piece = longestPiece(text, { start, end: word.end }, vocabulary, start === word.start);
    if (piece === undefined) return unknown;
    pieces.push(piece);
    start = piece.end;
  }
  return pieces;
}

function longestPiece(text: string, rest: Span, vocabulary: Vocabulary, first: boolean): Token | undefined {
  const ids = first ? vocabulary.ids : vocabulary.continuations;
  for (let end = Math.min(rest.end, rest.start + vocabulary.longestPiece); end > rest.start; end--) {
    const id = ids.get(text.slice(rest.start, end));
    if (id !== undefined) return { id, start: rest.start, end };
  }
  return undefined;
}

function isTooLong(text: string, word: Span): boolean {
  const units = word.end - word.start;
  if (units <= LONGEST_WORD) return false;
  return units > 2 * LONGEST_WORD || [...text.slice(word.start, word.end)].length > LONGEST_WORD;
}
