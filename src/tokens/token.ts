/** A word piece that remembers where it stands in the original text. */
import type { Span } from "../text/span.js";

/** `id` is the piece's row in vocab.txt; the span is the piece's characters in the original, unnormalised text. */
export interface Token extends Span {
  readonly id: number;
}
