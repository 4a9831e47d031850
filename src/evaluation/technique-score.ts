/** Counts a technique, for the scorers that compare techniques; the overall counts are their sum. */
import { addSpanScores, f1Of, type SpanScore } from "./span-score.js";

/** The counts of one technique. */
export interface TechniqueScore extends SpanScore {
  readonly technique: string;
}

/**
 * One row a technique, sorted by technique, from rows of any number of articles:
 * `sumTechniqueScores(articles.flatMap(scoreLabelledSpans))`. `sumSpanScores` of the result gives the overall counts.
 */
export function sumTechniqueScores(scores: readonly TechniqueScore[]): TechniqueScore[] {
  const sums = new Map<string, SpanScore>();
  for (const { technique, ...score } of scores) {
    const sum = sums.get(technique);
    sums.set(technique, sum === undefined ? score : addSpanScores(sum, score));
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([technique, { predicted, gold, precisionSum, recallSum }]) => {
      return { technique, predicted, gold, precisionSum, recallSum };
    });
}

/** Mean F1 of the techniques that stand in gold or prediction, 0..1; 0 when there are none. One row a technique. */
export function macroF1Of(scores: readonly TechniqueScore[]): number {
  const standing = scores.filter(({ predicted, gold }) => predicted + gold > 0);
  if (standing.length === 0) return 0;
  return standing.reduce((sum, score) => sum + f1Of(score), 0) / standing.length;
}
