/** The assignment problem with few choices a row: a column or none for each row, so that the sum of the costs is least. */

/** A column that a row may take; a row that takes none costs nothing. */
export interface Choice {
  readonly column: number;
  /** Finite. */
  readonly cost: number;
}

/**
 * The column of each row in an assignment of least total cost, undefined for a row without; no column is taken twice. O(rows ·
 * (choices + k²)), where k is the number of columns that the path of a row meets: few where choices are few, all of them at worst.
 *
 * Source: the Hungarian method with potentials (Kuhn 1955; Munkres 1957), a shortest augmenting path a row; that a row may
 * stay without is a column of its own, which no other row may take.
 * @param choices of each row
 * @param columns how many there are
 */
export function assignColumns(choices: readonly (readonly Choice[])[], columns: number): (number | undefined)[] {
  const all = columns + choices.length;
  const state: State = {
    choices: choices.map((own, row) => [...own, { column: columns + row, cost: 0 }]),
    rowPotential: new Float64Array(choices.length),
    columnPotential: new Float64Array(all),
    rowOf: new Int32Array(all).fill(NONE),
    distance: new Float64Array(all).fill(Number.POSITIVE_INFINITY),
    previous: new Int32Array(all).fill(NONE),
  };
  for (let row = 0; row < choices.length; row++) addRow(state, row);
  const columnOf = new Array<number | undefined>(choices.length).fill(undefined);
  for (let column = 0; column < columns; column++) {
    const row = state.rowOf[column] as number;
    if (row !== NONE) columnOf[row] = column;
  }
  return columnOf;
}

const NONE = -1;

interface State {
  /** With the column of no column. */
  readonly choices: readonly (readonly Choice[])[];
  readonly rowPotential: Float64Array; // [rows]
  readonly columnPotential: Float64Array; // [columns + rows], as those below
  readonly rowOf: Int32Array; // NONE where a column is free
  /** Of the search that is under way, from the new row over reduced costs; infinite where it has not come. */
  readonly distance: Float64Array;
  readonly previous: Int32Array; // the column before on the path, NONE for the first
}

/** Assigns one more row along the shortest augmenting path, and keeps all reduced costs from falling below 0. */
function addRow(state: State, added: number): void {
  const { rowPotential, columnPotential, rowOf, distance, previous } = state;
  const { reached, open } = searchFreeColumn(state, added);
  const last = reached.at(-1) as number;
  const length = distance[last] as number;
  rowPotential[added] = (rowPotential[added] as number) + length;
  for (const column of reached.slice(0, -1)) {
    const slack = length - (distance[column] as number);
    columnPotential[column] = (columnPotential[column] as number) - slack;
    const owner = rowOf[column] as number;
    rowPotential[owner] = (rowPotential[owner] as number) + slack;
  }
  for (let column = last; column !== NONE; ) {
    const before = previous[column] as number;
    rowOf[column] = before === NONE ? added : (rowOf[before] as number);
    column = before;
  }
  for (const column of [...reached, ...open]) distance[column] = Number.POSITIVE_INFINITY;
}

interface Search {
  /** Columns by ascending distance; the last one is free. */
  readonly reached: readonly number[];
  /** Columns that were seen and not reached. */
  readonly open: readonly number[];
}

/** Dijkstra's search from the new row to the nearest column that no row has. */
function searchFreeColumn(state: State, added: number): Search {
  const { distance, rowOf } = state;
  const reached: number[] = [];
  const open: number[] = [];
  const closed = new Set<number>();
  let [row, last] = [added, NONE];
  while (row !== NONE) {
    for (const column of relax(state, { row, last }, closed)) open.push(column);
    let nearest = 0; // of open
    for (let i = 1; i < open.length; i++) {
      if ((distance[open[i] as number] as number) < (distance[open[nearest] as number] as number)) nearest = i;
    }
    last = open[nearest] as number;
    open[nearest] = open.at(-1) as number;
    open.pop();
    closed.add(last);
    reached.push(last);
    row = rowOf[last] as number;
  }
  return { reached, open };
}

/** Shortens the ways to the row's columns. @param last the column by which the row was reached @returns those seen first */
function relax(
  { choices, rowPotential, columnPotential, distance, previous }: State,
  { row, last }: { readonly row: number; readonly last: number },
  closed: ReadonlySet<number>,
): number[] {
  const seen: number[] = [];
  const from = (last === NONE ? 0 : (distance[last] as number)) - (rowPotential[row] as number);
  for (const { column, cost } of choices[row] ?? []) {
    const length = from + cost - (columnPotential[column] as number);
    const known = distance[column] as number;
    if (length >= known || closed.has(column)) continue;
    if (known === Number.POSITIVE_INFINITY) seen.push(column);
    distance[column] = length;
    previous[column] = last;
  }
  return seen;
}
