/** Which techniques a given span gets: the best one, or the n best when it stands n times. */
import type { Span } from "../text/span.js";

/**
 * One technique index a span, in the order of `spans`: the k-th time the same span stands it gets its k-th best.
 * @param scores one row of technique scores a span
 */
export function pickTechniques(spans: readonly Span[], scores: readonly (readonly number[])[]): number[] {
  const seen = new Map<string, number>();
  return spans.map((span, row) => {
    const key = `${span.start}-${span.end}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    const ranked = (scores[row] ?? [])
      .map((score, technique) => ({ score, technique }))
      .sort((a, b) => b.score - a.score);
    return ranked[Math.min(rank, ranked.length - 1)]?.technique ?? 0;
  });
}
