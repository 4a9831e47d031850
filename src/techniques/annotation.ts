/** A technique at a place: what the analyzer finds, what annotators marked and what scorers compare. */
import type { Span } from "../text/span.js";

/** `technique` is one of the manifest's ids; `score` is the probability 0..1 that annotators agree (1 for gold). */
export interface Annotation extends Span {
  readonly technique: string;
  readonly score: number;
}
