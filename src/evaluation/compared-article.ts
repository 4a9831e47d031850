/** One article as gold and prediction see it: what every scorer takes. */
import type { Annotation } from "../techniques/annotation.js";
import type { Span } from "../text/span.js";

/** A span and its technique; annotations and rows of PTC files are such spans, and their scores play no part. */
export type TechniqueSpan = Omit<Annotation, "score">;

/** Gold and prediction of one article, in any order and in the same unit (both code points or both UTF-16). */
export interface ComparedArticle<T extends Span> {
  readonly id: string;
  readonly gold: readonly T[];
  readonly predicted: readonly T[];
}

/**
 * Pairs the rows of a gold and a prediction file by article, in the order in which articles first stand. An article
 * that only one side knows is kept with the other side empty, so that its spans count as wrong or missed.
 */
export function pairByArticle<T extends Span & { readonly articleId: string }>(
  gold: readonly T[],
  predicted: readonly T[],
): ComparedArticle<T>[] {
  const articles = new Map<string, { id: string; gold: T[]; predicted: T[] }>();
  const articleOf = ({ articleId: id }: T) => {
    const article = articles.get(id) ?? { id, gold: [], predicted: [] };
    articles.set(id, article);
    return article;
  };
  for (const row of gold) articleOf(row).gold.push(row);
  for (const row of predicted) articleOf(row).predicted.push(row);
  return [...articles.values()];
}
