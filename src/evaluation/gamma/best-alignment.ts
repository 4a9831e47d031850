/** The alignment of two annotators' marks that leaves the least disorder. */
import { InputError } from "../../errors.js";
import { compareSpans } from "../../text/span.js";
import type { TechniqueSpan } from "../compared-article.js";
import { assignColumns, type Choice } from "./assignment.js";
import { EMPTY } from "./dissimilarity.js";

/** Every mark of both annotators once: with one of the other's, or alone. */
export interface Alignment<Mark extends TechniqueSpan> {
  readonly pairs: readonly (readonly [first: Mark, second: Mark])[];
  readonly onlyFirst: readonly Mark[];
  readonly onlySecond: readonly Mark[];
  /** Sum of the dissimilarities of the pairs, and Δ∅ for each mark that stands alone. */
  readonly cost: number;
}

export type Dissimilarity = (a: TechniqueSpan, b: TechniqueSpan) => number;

/** About 300 marks of each annotator that all overlap: γ weighs them hundreds of times, in a minute. */
const MOST_PAIRS = 100_000;

/**
 * An alignment of least cost, exact. With two annotators a unitary alignment is a pair or a mark alone, so that the best
 * alignment is an assignment of least cost with empty places; pairs that cost as much as two marks alone are never made.
 * Marks are taken in order of place, whatever their order in the input. O(first · second) where few marks overlap; cubic in
 * the marks that could all be paired with one another.
 *
 * Source: Mathet et al. 2015, section 4 (alignments) and 5.1.1 (which unitary alignments can be left out).
 * @param dissimilarity from 0; `Infinity` for marks that must not be paired
 * @throws InputError when more than {@link MOST_PAIRS} pairs could be made
 */
export function alignBest<Mark extends TechniqueSpan>(
  first: readonly Mark[],
  second: readonly Mark[],
  dissimilarity: Dissimilarity,
): Alignment<Mark> {
  const rows = [...first].sort(compareMarks);
  const columns = [...second].sort(compareMarks);
  let left = MOST_PAIRS;
  const choices = rows.map((row) => {
    const own = choicesOf(row, columns, dissimilarity);
    left -= own.length;
    if (left < 0)
      throw new InputError(
        `expected at most ${MOST_PAIRS.toLocaleString("en-US")} pairs of marks that meet, one of each annotator, found more`,
      );
    return own;
  });
  const taken = assignColumns(choices, columns.length);
  const pairs = rows.flatMap((row, i) => {
    const column = columns[taken[i] ?? -1];
    return column === undefined ? [] : [[row, column] as const];
  });
  const paired = new Set(taken);
  const onlyFirst = rows.filter((_, i) => taken[i] === undefined);
  const onlySecond = columns.filter((_, i) => !paired.has(i));
  const cost = pairs.reduce((sum, [row, column]) => sum + dissimilarity(row, column), 0);
  return { pairs, onlyFirst, onlySecond, cost: cost + EMPTY * (onlyFirst.length + onlySecond.length) };
}

/** Orders marks by place, then by technique. */
export function compareMarks(a: TechniqueSpan, b: TechniqueSpan): number {
  return compareSpans(a, b) || (a.technique < b.technique ? -1 : a.technique > b.technique ? 1 : 0);
}

/** The marks that one may be paired with: those that cost less as a pair than alone, by what the pair saves. */
function choicesOf(mark: TechniqueSpan, others: readonly TechniqueSpan[], dissimilarity: Dissimilarity): Choice[] {
  const choices: Choice[] = [];
  for (let column = 0; column < others.length; column++) {
    const cost = dissimilarity(mark, others[column] as TechniqueSpan) - 2 * EMPTY;
    if (cost < 0) choices.push({ column, cost });
  }
  return choices;
}
