/** A text and the passages it falls into: what every later stage is handed. */
import type { Passage } from "./passage.js";

/** `passages` are those of `splitPassages(text)`: in order, disjoint, in UTF-16 code units of `text`. */
export interface TextDocument {
  readonly text: string;
  readonly passages: readonly Passage[];
}
