/** What a class confuses, and how far its pairs agree, as tables. */
import type { VNode } from "preact";
import type { ClassAnalysis } from "../../lessons/class/class-analysis.js";
import { nameCards } from "./lesson-looks.js";

/** Of a measure, two decimals. */
export function show(value: number | null): string {
  return value === null ? "not defined" : value.toFixed(2);
}

export function Confusions({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: ClassAnalysis["confusions"]["key"];
}): VNode | null {
  if (rows.length === 0) return null;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Technique</th>
          <th scope="col">and</th>
          <th scope="col">Times</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, 10).map(({ first, second, count }) => (
          <tr key={`${first} ${second}`}>
            <th scope="row">{nameCards([first])}</th>
            <td>{nameCards([second])}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Most pairs that a page shows: the tables hold all. */
const MOST_PAIRS = 500;

export function Pairs({ pairs }: Pick<ClassAnalysis, "pairs">): VNode {
  return (
    <table>
      <caption>
        Pairs of seats{pairs.length > MOST_PAIRS && `: the first ${MOST_PAIRS} of ${pairs.length}, all are in the CSV`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Seats</th>
          <th scope="col">Kappa</th>
          <th scope="col">Span F1</th>
        </tr>
      </thead>
      <tbody>
        {pairs.slice(0, MOST_PAIRS).map(({ first, second, kappa, spanF1 }) => (
          <tr key={`${first} ${second}`}>
            <th scope="row">
              {first} and {second}
            </th>
            <td>{show(kappa)}</td>
            <td>{show(spanF1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
