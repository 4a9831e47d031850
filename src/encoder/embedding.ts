/** Word pieces become vectors: the rows of two tables, added. */
import type { RowTable } from "./weights.js";

/** The pieces of one window, at positions 0, 1, 2, … → sum of word and position rows, [pieces, width]. */
export function embedPieces(ids: readonly number[], words: RowTable, positions: RowTable): Float32Array {
  const embedded = new Float32Array(ids.length * words.width);
  ids.forEach((id, position) => {
    words.addRow(id, embedded, position * words.width);
    positions.addRow(position, embedded, position * words.width);
  });
  return embedded;
}
