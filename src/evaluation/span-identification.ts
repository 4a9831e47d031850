/** Span identification (SI): how well marks cover the gold, whatever the technique. */
import { mergeOverlapping, overlapLength, type Span } from "../text/span.js";
import type { ComparedArticle } from "./compared-article.js";
import type { SpanScore } from "./span-score.js";

/**
 * The SI counts of one article. Overlapping spans are merged first on both sides; then a predicted span s earns
 * |s∩t| / |s| summed over the gold spans t, and a gold span t earns |s∩t| / |t| summed over the predicted s. Pool
 * articles with `sumSpanScores`. An empty span counts and earns nothing. O(n log n) in the spans of the article.
 *
 * Source: Da San Martino et al. 2019 ("Fine-Grained Analysis of Propaganda in News Articles", EMNLP), with the merging
 * of Da San Martino et al. 2020 (SemEval task 11), whose printed equations have |s| and |t| swapped.
 */
export function scoreSpanIdentification(article: ComparedArticle<Span>): SpanScore {
  const gold = mergeOverlapping(article.gold);
  const predicted = mergeOverlapping(article.predicted);
  return {
    predicted: predicted.length,
    gold: gold.length,
    precisionSum: sumCoveredShares(predicted, gold),
    recallSum: sumCoveredShares(gold, predicted),
  };
}

/** Sum over `spans` of the share of each that `others` cover; each side sorted and disjoint, so the walk is linear. */
function sumCoveredShares(spans: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  let first = 0; // the first of `others` that ends after the current span begins
  for (const span of spans) {
    while ((others[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first++;
    let covered = 0; // a whole number: shares are divided once, so that full coverage is exactly 1
    for (let i = first; i < others.length; i++) {
      const other = others[i] as Span;
      if (other.start >= span.end) break;
      covered += overlapLength(span, other);
    }
    if (covered > 0) sum += covered / (span.end - span.start);
  }
  return sum;
}
