/** The assignment problem: a column for each row so that the sum of the costs is least. */

/**
 * The column of each row in an assignment of least total cost; no column is taken twice. O(rows² · columns).
 *
 * Source: the Hungarian method with potentials (Kuhn 1955; Munkres 1957), a shortest augmenting path a row.
 * @param costs [rows][columns], finite, rows of equal length, at least as many columns as rows
 */
export function assignColumns(costs: readonly (readonly number[])[]): number[] {
  const columns = costs[0]?.length ?? 0;
  if (costs.length > columns) throw new RangeError(`expected at least ${costs.length} columns, found ${columns}`);
  const state: State = {
    costs,
    columns,
    rowPotential: new Float64Array(costs.length),
    columnPotential: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(NONE),
  };
  for (let row = 0; row < costs.length; row++) addRow(state, row);
  const columnOf = new Array<number>(costs.length).fill(NONE);
  state.rowOf.forEach((row, column) => {
    if (row !== NONE) columnOf[row] = column;
  });
  return columnOf;
}

const NONE = -1;

interface State {
  readonly costs: readonly (readonly number[])[];
  readonly columns: number;
  readonly rowPotential: Float64Array; // [rows]
  readonly columnPotential: Float64Array; // [columns]
  readonly rowOf: Int32Array; // [columns], NONE where a column is free
}

/** Assigns one more row by the shortest augmenting path to a free column (Dijkstra over reduced costs). */
function addRow({ costs, columns, rowPotential, columnPotential, rowOf }: State, added: number): void {
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(columns).fill(NONE); // the column before, on the path to each column
  const reached = new Uint8Array(columns);
  let row = added;
  let last = NONE;
  for (;;) {
    const from = last === NONE ? 0 : (distance[last] as number);
    let nearest = NONE;
    for (let column = 0; column < columns; column++) {
      if (reached[column] === 1) continue;
      const cost = costs[row]?.[column] as number;
      const length = from + cost - (rowPotential[row] as number) - (columnPotential[column] as number);
      if (length < (distance[column] as number)) {
        distance[column] = length;
        previous[column] = last;
      }
      if (nearest === NONE || (distance[column] as number) < (distance[nearest] as number)) nearest = column;
    }
    reached[nearest] = 1;
    last = nearest;
    row = rowOf[nearest] as number;
    if (row === NONE) break;
  }
  const length = distance[last] as number;
  rowPotential[added] = (rowPotential[added] as number) + length;
  reached.forEach((isReached, column) => {
    if (isReached === 0 || column === last) return;
    const slack = length - (distance[column] as number);
    columnPotential[column] = (columnPotential[column] as number) - slack;
    const owner = rowOf[column] as number;
    rowPotential[owner] = (rowPotential[owner] as number) + slack;
  });
  for (let column = last; column !== NONE; ) {
    const before = previous[column] as number;
    rowOf[column] = before === NONE ? added : (rowOf[before] as number);
    column = before;
  }
}
