/** Figures and how far they might move with other articles, as they stand in metrics.json: rounded to four decimals. */
import { bootstrapInterval } from "../evaluation/bootstrap.js";
import type { MarkCounts } from "../explain/metrics.js";

/** One seed for all, so that the same readings always give the same figures. */
export const SEED = 1;

export function round(value: number): number {
  return Number(value.toFixed(4));
}

/** The middle 95 % of a measure over articles, one score an article. */
export function intervalOf<Score>(
  perArticle: readonly Score[],
  measure: (drawn: readonly Score[]) => number,
): [number, number] {
  const { low, high } = bootstrapInterval(perArticle, measure, { seed: SEED });
  return [round(low), round(high)];
}

/** The share of marks that agreed, 0 without marks. */
export function agreedShare(perArticle: readonly MarkCounts[]): number {
  let marks = 0;
  let agreed = 0;
  for (const article of perArticle) {
    marks += article.marks;
    agreed += article.agreed;
  }
  return marks === 0 ? 0 : agreed / marks;
}
