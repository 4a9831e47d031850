/** The pieces that the encoder knows, one a line of vocab.txt. */
import { ModelError } from "../errors.js";

/** A piece that goes on inside a word carries this prefix in vocab.txt. */
const CONTINUATION = "##";

/** The word pieces of an encoder. */
export interface Vocabulary {
  /** Id of each line of vocab.txt, as it is written there. */
  readonly ids: ReadonlyMap<string, number>;
  /** Ids of the pieces that go on inside a word, without their "##". */
  readonly continuations: ReadonlyMap<string, number>;
  /** Length of the longest piece in UTF-16 code units: no longer piece need be looked for. */
  readonly longestPiece: number;
  /** Id of [CLS], which opens a window. */
  readonly opening: number;
  /** Id of [SEP], which closes a window. */
  readonly closing: number;
  /** Id of [UNK], a word that the pieces cannot spell. */
  readonly unknown: number;
  /** Id of [PAD], which fills a window up. */
  readonly padding: number;
}

/**
 * Reads vocab.txt: one piece a line, its id the line's index from 0.
 * @throws ModelError when a line is empty or stands twice, or a special piece is missing
 */
export function parseVocabulary(text: string): Vocabulary {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const ids = new Map<string, number>();
  const continuations = new Map<string, number>();
  for (const [id, piece] of lines.entries()) {
    if (piece === "") throw new ModelError(`vocabulary: expected a piece on every line, found none on line ${id + 1}`);
    if (ids.has(piece))
      throw new ModelError(`vocabulary: expected each piece once, found ${piece} again on line ${id + 1}`);
    ids.set(piece, id);
    if (piece.startsWith(CONTINUATION)) continuations.set(piece.slice(CONTINUATION.length), id);
  }
  const idOf = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined) throw new ModelError(`vocabulary: expected ${piece}, found ${lines.length} lines without it`);
    return id;
  };
  return {
    ids,
    continuations,
    longestPiece: lines.reduce((longest, piece) => Math.max(longest, piece.length), 0),
    opening: idOf("[CLS]"),
    closing: idOf("[SEP]"),
    unknown: idOf("[UNK]"),
    padding: idOf("[PAD]"),
  };
}
