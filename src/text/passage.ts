/** A sentence, or what stands in its place, inside one line of a text. */
import type { Span } from "./span.js";

/** `index` counts the passages of the text from 0; the span holds neither line break nor white space at its ends. */
export interface Passage extends Span {
  readonly index: number;
}
