/** Marked stretches: runs of tokens whose probability of being inside a span reaches a threshold. */
import { lowerBound } from "../text/search.js";
import type { Span } from "../text/span.js";
import type { Token } from "../tokens/token.js";

export interface RunOptions {
  /** Least probability of being inside a span, 0..1. */
  readonly threshold: number;
  /** Runs fewer than this many UTF-16 units apart become one. */
  readonly gap: number;
}

/**
 * The runs as character spans, in order and disjoint, not yet trimmed. A run may cross passages, but a gap is never closed
 * between two. Raising the threshold never covers a new character.
 * @param inside probability of each token to be inside a span
 */
export function decodeRuns(
  inside: ArrayLike<number>,
  { tokens, passages }: { readonly tokens: readonly Token[]; readonly passages: readonly Span[] },
  { threshold, gap }: RunOptions,
): Span[] {
  const runs: { start: number; end: number }[] = [];
  tokens.forEach((token, i) => {
    if ((inside[i] as number) < threshold) return;
    const last = runs.at(-1);
    const neighbours = (inside[i - 1] ?? 0) >= threshold;
    const joined =
      last !== undefined && (neighbours || (token.start - last.end < gap && !parted(last, token, passages)));
    if (joined) last.end = Math.max(last.end, token.end);
    else runs.push({ start: token.start, end: token.end });
  });
  return runs;
}

/** Whether a passage begins between the two. */
function parted(before: Span, after: Span, passages: readonly Span[]): boolean {
  const next = passages[lowerBound(passages, before.end, (passage) => passage.start)];
  return next !== undefined && next.start <= after.start;
}

/** Probability of each token to be inside a span: one minus the first tag's. `tagScores` is row-major [tokens, tags]. */
export function insideScores(tagScores: Float32Array, tags: number): Float32Array {
  return Float32Array.from({ length: tagScores.length / tags }, (_, token) => 1 - (tagScores[token * tags] as number));
}
