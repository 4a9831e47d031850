/** Gold that accepts several techniques, as where annotators could defend either. */
import { InputError } from "../errors.js";
import { overlapLength } from "../text/span.js";
import type { ComparedArticle, TechniqueSpan } from "./compared-article.js";

/** A gold mark; its first name is `technique`, under which it is counted. */
export interface GoldSpan extends TechniqueSpan {
  /** Other techniques that are as right. */
  readonly alsoRight?: readonly string[];
}

/** Parts the names of a gold row's techniques. */
const SEPARATOR = "|";

/** True when a mark of that technique is right about what the gold mark is. */
export function accepts(gold: GoldSpan, technique: string): boolean {
  return gold.technique === technique || (gold.alsoRight?.includes(technique) ?? false);
}

/**
 * A row of gold with the techniques of its column taken apart: `Doubt|Slogans` accepts either and counts as Doubt.
 * @throws InputError for an empty name
 */
export function splitAlternatives<Row extends TechniqueSpan>(row: Row): Row & GoldSpan {
  if (!row.technique.includes(SEPARATOR)) return row;
  const names = row.technique.split(SEPARATOR).map((name) => name.trim());
  if (names.includes(""))
    throw new InputError(`expected techniques with | between them, found ${JSON.stringify(row.technique)}`);
  const [technique = "", ...others] = new Set(names);
  return { ...row, technique, ...(others.length > 0 && { alsoRight: others }) };
}

/** True for a technique's name that names several: only gold may hold such. */
export function namesSeveral(technique: string): boolean {
  return technique.includes(SEPARATOR);
}

/**
 * The article with each predicted mark under the name that the gold it meets is counted under: of the gold marks that
 * accept its technique the one that shares most with it decides; one that has the technique as its first name goes
 * before others that share as much. A mark that meets none keeps its name, and so do all where gold names one technique
 * a mark. O(gold · predicted) only where there are alternatives.
 */
export function creditAlternatives<Mark extends TechniqueSpan>(
  article: ComparedArticle<GoldSpan & Mark>,
): ComparedArticle<GoldSpan & Mark> {
  if (article.gold.every(({ alsoRight }) => alsoRight === undefined)) return article;
  return { ...article, predicted: article.predicted.map((mark) => creditMark(mark, article.gold)) };
}

function creditMark<Mark extends TechniqueSpan>(mark: Mark, gold: readonly GoldSpan[]): Mark {
  let best: { shared: number; own: boolean; technique: string } | undefined;
  for (const other of gold) {
    const shared = accepts(other, mark.technique) ? overlapLength(mark, other) : 0;
    const own = other.technique === mark.technique;
    const better =
      best === undefined ? shared > 0 : shared > best.shared || (shared === best.shared && own && !best.own);
    if (better) best = { shared, own, technique: other.technique };
  }
  return best === undefined || best.own ? mark : { ...mark, technique: best.technique };
}
