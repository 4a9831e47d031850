/** What the span head sees of a span: its mean state, first and last state, the mean of its surroundings, its features. */
import type { TokenSpan } from "../tokens/token-spans.js";

/**
 * @param states hidden states of the whole text, [tokens, width]
 * @param context tokens a side that the surroundings reach beyond the span
 * @returns row-major [spans, 4 width + features]
 */
export function joinSpanVectors(
  states: Float32Array,
  width: number,
  context: number,
  spans: readonly TokenSpan[],
  features: readonly (readonly number[])[],
): Float32Array {
  const columns = 4 * width + (features[0]?.length ?? 0);
  const vectors = new Float32Array(spans.length * columns);
  const tokens = states.length / width;
  spans.forEach(({ first, end }, row) => {
    const at = row * columns;
    addMean(vectors, at, states, width, first, end);
    vectors.set(states.subarray(first * width, (first + 1) * width), at + width);
    vectors.set(states.subarray((end - 1) * width, end * width), at + 2 * width);
    addMean(vectors, at + 3 * width, states, width, Math.max(0, first - context), Math.min(tokens, end + context));
    vectors.set(features[row] ?? [], at + 4 * width);
  });
  return vectors;
}

function addMean(
  target: Float32Array,
  at: number,
  states: Float32Array,
  width: number,
  first: number,
  end: number,
): void {
  const share = 1 / (end - first);
  for (let token = first; token < end; token++) {
    for (let i = 0; i < width; i++)
      target[at + i] = (target[at + i] as number) + (states[token * width + i] as number) * share;
  }
}
