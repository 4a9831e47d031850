/** What the span head sees of a span: its mean state, first and last state, the mean of its surroundings, its features. */
import type { SpanToName } from "../decode/encoder.js";
import type { TokenSpan } from "../tokens/token-spans.js";

/** Hidden states of a whole text, row-major [tokens, width]. */
export interface States {
  readonly states: Float32Array;
  readonly width: number;
}

export interface SpanVectorOptions {
  /** Tokens a side that the surroundings reach beyond the span. */
  readonly context: number;
  /** One row a span. */
  readonly features: readonly (readonly number[])[];
}

/** @returns row-major [spans, 4 width + features] */
export function joinSpanVectors(
  { states, width }: States,
  spans: readonly SpanToName[],
  { context, features }: SpanVectorOptions,
): Float32Array {
  const columns = 4 * width + (features[0]?.length ?? 0);
  const vectors = new Float32Array(spans.length * columns);
  const tokens = states.length / width;
  spans.forEach(({ first, end, without }, row) => {
    const at = row * columns;
    const around = { first: Math.max(0, first - context), end: Math.min(tokens, end + context) };
    const opening = without?.first === first ? without.end : first;
    const closing = (without?.end === end ? without.first : end) - 1;
    addMean(vectors.subarray(at, at + width), { states, width }, { first, end, ...(without && { without }) });
    vectors.set(states.subarray(opening * width, (opening + 1) * width), at + width);
    vectors.set(states.subarray(closing * width, (closing + 1) * width), at + 2 * width);
    addMean(vectors.subarray(at + 3 * width, at + 4 * width), { states, width }, around);
    vectors.set(features[row] ?? [], at + 4 * width);
  });
  return vectors;
}

function addMean(target: Float32Array, { states, width }: States, { first, end, without }: SpanToName): void {
  const left: TokenSpan = without ?? { first: end, end };
  const share = 1 / (end - first - (left.end - left.first));
  for (let token = first; token < end; token++) {
    if (token >= left.first && token < left.end) continue;
    for (let i = 0; i < width; i++) {
      target[i] = (target[i] as number) + (states[token * width + i] as number) * share;
    }
  }
}
