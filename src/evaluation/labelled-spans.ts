/** End to end (FLC, fragment-level classification): as span identification, but only equal techniques meet. */
import type { ComparedArticle, TechniqueSpan } from "./compared-article.js";
import { creditAlternatives, type GoldSpan } from "./gold-span.js";
import { scoreSpanIdentification } from "./span-identification.js";
import type { TechniqueScore } from "./technique-score.js";

/**
 * The FLC counts of one article, a row a technique that stands in it. Overlapping spans of one technique are merged
 * first on both sides; a predicted span s earns |s∩t| / |s| summed over the gold spans t of its technique, a gold span
 * t earns |s∩t| / |t| summed over the predicted s of its technique. Pool articles with `sumTechniqueScores`, and
 * techniques with `sumSpanScores`. O(n log n) in the spans of the article. Where gold accepts several techniques, marks
 * are first counted under the name of the gold they meet (`creditAlternatives`).
 *
 * Source: Da San Martino et al. 2019, "Fine-Grained Analysis of Propaganda in News Articles", EMNLP, section 4:
 * P = 1/|S| Σ C(s,t,|s|), R = 1/|T| Σ C(s,t,|t|), where C(s,t,h) = |s∩t| / h if the techniques are equal, else 0.
 */
export function scoreLabelledSpans(compared: ComparedArticle<GoldSpan>): TechniqueScore[] {
  const article = creditAlternatives(compared);
  const byTechnique = new Map<string, { id: string; gold: TechniqueSpan[]; predicted: TechniqueSpan[] }>();
  const partOf = ({ technique }: TechniqueSpan) => {
    const part = byTechnique.get(technique) ?? { id: article.id, gold: [], predicted: [] };
    byTechnique.set(technique, part);
    return part;
  };
  for (const span of article.gold) partOf(span).gold.push(span);
  for (const span of article.predicted) partOf(span).predicted.push(span);
  return [...byTechnique].map(([technique, part]) => ({ technique, ...scoreSpanIdentification(part) }));
}
