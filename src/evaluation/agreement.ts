/** Whether a single mark would be called right: what confidence is calibrated against. */
import { overlapLength, type Span } from "../text/span.js";
import type { TechniqueSpan } from "./compared-article.js";
import { accepts, type GoldSpan } from "./gold-span.js";

/**
 * True when a gold span that accepts the mark's technique shares with it at least half of the mark or half of itself. Lenient
 * about where a span begins and ends, because trained annotators agree poorly on that, and strict about the technique.
 * Offsets of both in the same unit. Linear in the gold annotations.
 */
export function agreesWith(mark: TechniqueSpan, goldAnnotations: readonly GoldSpan[]): boolean {
  return goldAnnotations.some((gold) => {
    if (!accepts(gold, mark.technique)) return false;
    const shared = overlapLength(mark, gold);
    return shared > 0 && 2 * shared >= Math.min(lengthOf(mark), lengthOf(gold));
  });
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}
