/** Technique classification (TC): the spans are given, and only their techniques are judged. */
import { InputError } from "../errors.js";
import type { Span } from "../text/span.js";
import type { ComparedArticle, TechniqueSpan } from "./compared-article.js";
import { accepts, type GoldSpan } from "./gold-span.js";
import type { TechniqueScore } from "./technique-score.js";

/**
 * The TC counts of one article, a row a technique that stands in it; both credit sums are the number of right rows. A
 * span that stands n times has n gold techniques, and its n predicted ones are matched with them as well as they can
 * be, whatever their order; a row that is right by an alternative counts under the first name of its gold. Pool
 * articles with `sumTechniqueScores`; then the F1 of `sumSpanScores` is the micro-F1, which equals accuracy over rows,
 * and `macroF1Of` the macro-F1. Linear but for spans whose gold accepts several techniques.
 *
 * Source: Da San Martino et al. 2020, "SemEval-2020 Task 11", section 4.
 * @throws InputError when gold and prediction do not hold the same spans, each equally often.
 */
export function scoreTechniqueClassification(article: ComparedArticle<GoldSpan>): TechniqueScore[] {
  checkSameSpans(article);
  const tallies = new Map<string, { predicted: number; gold: number; right: number }>();
  const tallyOf = (technique: string) => {
    const tally = tallies.get(technique) ?? { predicted: 0, gold: 0, right: 0 };
    tallies.set(technique, tally);
    return tally;
  };
  for (const row of article.gold) tallyOf(row.technique).gold++;
  const predictedAt = groupBySpan(article.predicted);
  for (const [span, gold] of groupBySpan(article.gold)) {
    const predicted = predictedAt.get(span) ?? [];
    const matched = matchRows(gold, predicted);
    predicted.forEach((row, i) => {
      const tally = tallyOf(matched[i]?.technique ?? row.technique);
      tally.predicted++;
      if (matched[i] !== undefined) tally.right++;
    });
  }
  return [...tallies].map(([technique, { predicted, gold, right }]) => {
    return { technique, predicted, gold, precisionSum: right, recallSum: right };
  });
}

/** The gold row of each predicted one of the same span, as many as can be matched; `undefined` for a wrong row. */
function matchRows(gold: readonly GoldSpan[], predicted: readonly TechniqueSpan[]): readonly (GoldSpan | undefined)[] {
  if (gold.some(({ alsoRight }) => alsoRight !== undefined)) return matchAlternatives(gold, predicted);
  const left = new Map<string, GoldSpan[]>();
  for (const row of gold) {
    const rows = left.get(row.technique);
    if (rows === undefined) left.set(row.technique, [row]);
    else rows.push(row);
  }
  return predicted.map(({ technique }) => left.get(technique)?.pop());
}

/** As {@link matchRows}, by augmenting paths (Kuhn 1955); a row tries gold of its own name first. */
function matchAlternatives(
  gold: readonly GoldSpan[],
  predicted: readonly TechniqueSpan[],
): readonly (GoldSpan | undefined)[] {
  const ownerOf: (number | undefined)[] = gold.map(() => undefined);
  const choices = predicted.map(({ technique }) => {
    const right = gold.flatMap((row, i) => (accepts(row, technique) ? [i] : []));
    return right.sort((a, b) => Number(gold[b]?.technique === technique) - Number(gold[a]?.technique === technique));
  });
  const place = (row: number, tried: Set<number>): boolean => {
    for (const i of choices[row] ?? []) {
      if (tried.has(i)) continue;
      tried.add(i);
      const owner = ownerOf[i];
      if (owner !== undefined && !place(owner, tried)) continue;
      ownerOf[i] = row;
      return true;
    }
    return false;
  };
  for (const row of predicted.keys()) place(row, new Set());
  return predicted.map((_, row) => gold.find((_, i) => ownerOf[i] === row));
}

function groupBySpan<Row extends Span>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(spanKey(row));
    if (group === undefined) groups.set(spanKey(row), [row]);
    else group.push(row);
  }
  return groups;
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
