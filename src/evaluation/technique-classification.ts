/** Technique classification (TC): the spans are given, and only their techniques are judged. */
import { InputError } from "../errors.js";
import type { Span } from "../text/span.js";
import type { ComparedArticle, TechniqueSpan } from "./compared-article.js";
import type { TechniqueScore } from "./technique-score.js";

/**
 * The TC counts of one article, a row a technique that stands in it; both credit sums are the number of right rows. A
 * span that stands n times has n gold techniques, and its n predicted ones are matched with them as well as they can
 * be (multiset intersection), whatever their order. Pool articles with `sumTechniqueScores`; then the F1 of
 * `sumSpanScores` is the micro-F1, which equals accuracy over rows, and `macroF1Of` the macro-F1. Linear.
 *
 * Source: Da San Martino et al. 2020, "SemEval-2020 Task 11", section 4.
 * @throws InputError when gold and prediction do not hold the same spans, each equally often.
 */
export function scoreTechniqueClassification(article: ComparedArticle<TechniqueSpan>): TechniqueScore[] {
  checkSameSpans(article);
  const tallies = new Map<string, { predicted: number; gold: number; right: number }>();
  const tallyOf = ({ technique }: TechniqueSpan) => {
    const tally = tallies.get(technique) ?? { predicted: 0, gold: 0, right: 0 };
    tallies.set(technique, tally);
    return tally;
  };
  const unmatched = countBy(article.gold, rowKey);
  for (const row of article.gold) tallyOf(row).gold++;
  for (const row of article.predicted) {
    const tally = tallyOf(row);
    const left = unmatched.get(rowKey(row)) ?? 0;
    tally.predicted++;
    if (left > 0) tally.right++;
    unmatched.set(rowKey(row), left - 1);
  }
  return [...tallies].map(([technique, { predicted, gold, right }]) => {
    return { technique, predicted, gold, precisionSum: right, recallSum: right };
  });
}

function checkSameSpans({ id, gold, predicted }: ComparedArticle<TechniqueSpan>): void {
  const inGold = countBy(gold, spanKey);
  const inPrediction = countBy(predicted, spanKey);
  for (const key of new Set([...inGold.keys(), ...inPrediction.keys()])) {
    const expected = inGold.get(key) ?? 0;
    const found = inPrediction.get(key) ?? 0;
    if (expected === found) continue;
    const rows = `${expected} ${expected === 1 ? "row" : "rows"}`;
    throw new InputError(
      `article ${id}, span ${key}: expected ${rows} in the prediction as in the gold, found ${found}`,
    );
  }
}

function countBy<T extends Span>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

function rowKey(row: TechniqueSpan): string {
  return `${spanKey(row)} ${row.technique}`;
}
