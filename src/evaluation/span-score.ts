/** Counts of a comparison that add up, so that articles are pooled before anything is divided (as spaCy's PRFScore). */

/** Numbers of spans and the credit they earned; a span earns from 0 (no match) to 1 (wholly matched). */
export interface SpanScore {
  readonly predicted: number;
  readonly gold: number;
  /** Credit of the predicted spans, 0..predicted. */
  readonly precisionSum: number;
  /** Credit of the gold spans, 0..gold. */
  readonly recallSum: number;
}

/** The counts of two comparisons together. */
export function addSpanScores(a: SpanScore, b: SpanScore): SpanScore {
  return {
    predicted: a.predicted + b.predicted,
    gold: a.gold + b.gold,
    precisionSum: a.precisionSum + b.precisionSum,
    recallSum: a.recallSum + b.recallSum,
  };
}

/** The counts of all comparisons together; zeros when there are none. */
export function sumSpanScores(scores: readonly SpanScore[]): SpanScore {
  return scores.reduce(addSpanScores, { predicted: 0, gold: 0, precisionSum: 0, recallSum: 0 });
}

/** Mean credit of the predicted spans, 0..1; 0 when nothing was predicted. */
export function precisionOf(score: SpanScore): number {
  return score.predicted === 0 ? 0 : score.precisionSum / score.predicted;
}

/** Mean credit of the gold spans, 0..1; 0 when there is no gold. */
export function recallOf(score: SpanScore): number {
  return score.gold === 0 ? 0 : score.recallSum / score.gold;
}

/** Harmonic mean of precision and recall, 0..1; 0 when both are 0, and so also when there are no spans at all. */
export function f1Of(score: SpanScore): number {
  const precision = precisionOf(score);
  const recall = recallOf(score);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
