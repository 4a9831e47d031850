/** How unlike two marks are: the distance that the gamma measure is built on. */
import type { TechniqueSpan } from "../compared-article.js";

/** The dissimilarity of a mark and no mark at all, Δ∅ of the paper. */
export const EMPTY = 1;

/**
 * The squared positional dissimilarity, times Δ∅: 0 for equal spans, below 1 for spans that overlap, 1 for spans of
 * which one begins where the other ends, more the further they stand apart. Offsets of both in the same unit.
 *
 * Source: Mathet, Widlöcher and Métivier 2015, "The Unified and Holistic Method Gamma (γ) for Inter-Annotator Agreement
 * Measure and Alignment", Computational Linguistics 41(3), section 4 (d_pos-sporadic).
 */
export function positionalDissimilarity(a: TechniqueSpan, b: TechniqueSpan): number {
  const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  return (apart / (a.end - a.start + (b.end - b.start))) ** 2 * EMPTY;
}

/**
 * The combined dissimilarity α·positional + β·categorial with α = β = 1, where techniques are all equally unlike each
 * other (0 or Δ∅), as the paper sets them. From the same section.
 */
export function combinedDissimilarity(a: TechniqueSpan, b: TechniqueSpan): number {
  return positionalDissimilarity(a, b) + (a.technique === b.technique ? 0 : EMPTY);
}
