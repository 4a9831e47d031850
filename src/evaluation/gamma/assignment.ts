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

/** Shortest paths from a new row over reduced costs, as far as they were looked for. */
interface Search {
  readonly distance: Float64Array; // [columns]
  readonly previous: Int32Array; // [columns]: the column before on the path, NONE for the first
  readonly reached: readonly number[]; // columns by ascending distance; the last one is free
}

/** Assigns one more row along the shortest augmenting path, and keeps all reduced costs from falling below 0. */
function addRow(state: State, added: number): void {
  const { rowPotential, columnPotential, rowOf } = state;
  const { distance, previous, reached } = searchFreeColumn(state, added);
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
}

/** Dijkstra's search from the new row to the nearest column that no row has. */
function searchFreeColumn({ costs, columns, rowPotential, columnPotential, rowOf }: State, added: number): Search {
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(columns).fill(NONE);
  const open = new Uint8Array(columns).fill(1);
  const reached: number[] = [];
  let row = added;
  let last = NONE;
  while (row !== NONE) {
    const from = last === NONE ? 0 : (distance[last] as number);
    let nearest = NONE;
    for (let column = 0; column < columns; column++) {
      if (open[column] === 0) continue;
      const cost = costs[row]?.[column] as number;
      const length = from + cost - (rowPotential[row] as number) - (columnPotential[column] as number);
      if (length < (distance[column] as number)) {
        distance[column] = length;
        previous[column] = last;
      }
      if (nearest === NONE || (distance[column] as number) < (distance[nearest] as number)) nearest = column;
    }
    open[nearest] = 0;
    reached.push(nearest);
    last = nearest;
    row = rowOf[nearest] as number;
  }
  return { distance, previous, reached };
}
