/** The alignment of two annotators' marks that leaves the least disorder. */
import { compareSpans } from "../../text/span.js";
import type { TechniqueSpan } from "../compared-article.js";
import { assignColumns } from "./assignment.js";
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

/**
 * An alignment of least cost, exact. With two annotators a unitary alignment is a pair or a mark alone, so that the best
 * alignment is an assignment of least cost with empty places; pairs that cost as much as two marks alone are never made.
 * Marks are taken in order of place, whatever their order in the input. O(first · second), and cubic in the size of
 * the largest cluster of marks that could be paired with one another.
 *
 * Source: Mathet et al. 2015, section 4 (alignments) and 5.1.1 (which unitary alignments can be left out).
 * @param dissimilarity from 0; `Infinity` for marks that must not be paired
 */
export function alignBest<Mark extends TechniqueSpan>(
  first: readonly Mark[],
  second: readonly Mark[],
  dissimilarity: Dissimilarity,
): Alignment<Mark> {
  const rows = [...first].sort(compareMarks);
  const columns = [...second].sort(compareMarks);
  const near = rows.map((row) => indicesNear(row, columns, dissimilarity));
  const pairs: (readonly [Mark, Mark])[] = [];
  const alone = new Set(columns.keys());
  const aloneRows = new Set(rows.keys());
  let cost = 0;
  for (const cluster of clustersOf(near, columns.length)) {
    for (const [row, column] of pairCluster(cluster, (r, c) => dissimilarity(rows[r] as Mark, columns[c] as Mark))) {
      pairs.push([rows[row] as Mark, columns[column] as Mark]);
      cost += dissimilarity(rows[row] as Mark, columns[column] as Mark);
      aloneRows.delete(row);
      alone.delete(column);
    }
  }
  return {
    pairs: pairs.sort(([a], [b]) => compareMarks(a, b)),
    onlyFirst: [...aloneRows].map((row) => rows[row] as Mark),
    onlySecond: [...alone].map((column) => columns[column] as Mark),
    cost: cost + EMPTY * (aloneRows.size + alone.size),
  };
}

/** Orders marks by place, then by technique. */
export function compareMarks(a: TechniqueSpan, b: TechniqueSpan): number {
  return compareSpans(a, b) || (a.technique < b.technique ? -1 : a.technique > b.technique ? 1 : 0);
}

/** Indices of the marks that may be paired with one. */
function indicesNear(mark: TechniqueSpan, others: readonly TechniqueSpan[], dissimilarity: Dissimilarity): number[] {
  const near: number[] = [];
  for (let i = 0; i < others.length; i++) {
    if (dissimilarity(mark, others[i] as TechniqueSpan) < 2 * EMPTY) near.push(i);
  }
  return near;
}

interface Cluster {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The connected parts of "could be paired", each of which is aligned by itself. @param near columns near each row */
function clustersOf(near: readonly (readonly number[])[], columns: number): Cluster[] {
  const rowsNear: number[][] = Array.from({ length: columns }, () => []);
  near.forEach((some, row) => {
    for (const column of some) rowsNear[column]?.push(row);
  });
  const seen = new Set<number>();
  const clusters: Cluster[] = [];
  for (const start of near.keys()) {
    if (seen.has(start) || near[start]?.length === 0) continue;
    const rows = [start];
    const found = new Set<number>();
    seen.add(start);
    for (const row of rows) {
      // grows while it is walked
      for (const column of near[row] ?? []) {
        if (found.has(column)) continue;
        found.add(column);
        for (const other of rowsNear[column] ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          rows.push(other);
        }
      }
    }
    clusters.push({ rows, columns: [...found].sort((a, b) => a - b) });
  }
  return clusters;
}

/** The pairs of a cluster's best alignment. */
function pairCluster(
  { rows, columns }: Cluster,
  costOf: (row: number, column: number) => number,
): (readonly [row: number, column: number])[] {
  // a pair saves its column from standing alone, so that marks alone cost Δ∅ for rows and nothing for columns;
  // beside the columns stands one empty place for each row
  const empty = rows.map(() => EMPTY);
  const costs = rows.map((row) => {
    const own = columns.map((column) => Math.min(costOf(row, column), 2 * EMPTY + 1) - EMPTY);
    return [...own, ...empty];
  });
  return assignColumns(costs).flatMap((place, i) => {
    const column = columns[place];
    return column === undefined ? [] : [[rows[i] as number, column] as const];
  });
}
