/** What was measured of the model: by technique, by confidence, and whether its scores mean what they say. */
import type { ComponentChildren, VNode } from "preact";
import type { OperatingPoint } from "../../decode/settings.js";
import { CONFIDENCES } from "../../formats/labelled-text.js";
import type { Look } from "../../reading/look.js";
import type {
  MeasuredCounts,
  MeasuredInterval,
  MeasuredModel,
  MeasuredPoint,
  MeasuredTechnique,
} from "../trust/measured-model.js";

/** Below so many marks a share says little: one mark more or less moves it by more than three of 100. */
const FEW = 30;

export const POINT_NAMES: Readonly<Record<OperatingPoint, string>> = { balanced: "Balanced", careful: "Careful" };

interface PointProps {
  readonly measured: MeasuredModel;
  readonly point: OperatingPoint;
  readonly looks: ReadonlyMap<string, Look>;
}

/** The techniques that it marked, in the order in which annotators marked them most. */
export function TechniqueTable({ measured, point, looks }: PointProps): VNode {
  const rows = Object.entries(measured.points[point].techniques)
    .filter(([, { marks }]) => marks > 0)
    .sort(([, a], [, b]) => b.gold - a.gold);
  return (
    <TitledTable
      id={`figures-${point}`}
      title={`${POINT_NAMES[point]} choice, by technique`}
      hint={`Measured on ${tellCount(measured.articles)} articles with ${tellCount(measured.classification.spans)} spans that annotators had marked.`}
    >
      <thead>
        <tr>
          <th scope="col">Technique</th>
          <th scope="col">Annotators’ spans</th>
          <th scope="col">Its marks that agreed</th>
          <th scope="col">Precision</th>
          <th scope="col">Recall</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([technique, row]) => (
          <tr key={technique}>
            <TechniqueName technique={technique} look={looks.get(technique)} />
            <td class="number">{tellCount(row.gold)}</td>
            <td>{tellAgreed(row)}</td>
            <td>{tellShare(row.precision, row.precisionInterval)}</td>
            <td>{tellShare(row.recall, row.recallInterval)}</td>
          </tr>
        ))}
      </tbody>
    </TitledTable>
  );
}

function TechniqueName({ technique, look }: { readonly technique: string; readonly look: Look | undefined }): VNode {
  if (look === undefined) return <th scope="row">{technique.replaceAll("_", " ")}</th>;
  return (
    <th scope="row" class="technique">
      <span class={`lane ${look.category} ${look.line}`}>
        <span class={`ink ${look.category}`}>{look.abbreviation}</span>
      </span>{" "}
      {look.name}
    </th>
  );
}

/** How often marks of each word for confidence agreed. */
export function ConfidenceTable({ measured }: { readonly measured: MeasuredModel }): VNode {
  return (
    <TitledTable id="figures-confidence" title="By the word that the page puts beside a mark">
      <thead>
        <tr>
          <th scope="col">Its marks that agreed</th>
          {POINTS.map((point) => (
            <th key={point} scope="col">
              {POINT_NAMES[point]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CONFIDENCES.map((confidence) => (
          <tr key={confidence}>
            <th scope="row">{confidence}</th>
            {POINTS.map((point) => (
              <td key={point}>{tellAgreed(measured.points[point].agreement.byConfidence[confidence])}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">all its marks</th>
          {POINTS.map((point) => (
            <td key={point}>{tellAgreed(measured.points[point].agreement)}</td>
          ))}
        </tr>
      </tbody>
    </TitledTable>
  );
}

const POINTS: readonly OperatingPoint[] = ["balanced", "careful"];

/** Scores against what came of them; null where the file does not say. */
export function ReliabilityTable({ point }: { readonly point: MeasuredPoint }): VNode | null {
  const { reliability, expectedCalibrationError: error } = point;
  if (reliability === undefined || reliability.length === 0) return null;
  const difference = error === undefined ? "" : ` On average the two differ by ${(100 * error).toFixed(1)} in 100.`;
  return (
    <TitledTable
      id="figures-reliability"
      title="Does “about 40 in 100” mean 40 in 100?"
      hint={`The marks of the balanced choice, from the least sure to the surest.${difference}`}
    >
      <thead>
        <tr>
          <th scope="col">It said, in 100</th>
          <th scope="col">Agreed, in 100</th>
          <th scope="col">Marks</th>
        </tr>
      </thead>
      <tbody>
        {reliability.map((bin) => (
          <tr key={bin.lowestScore}>
            <th scope="row" class="technique">
              {Math.round(100 * bin.lowestScore)} to {Math.round(100 * bin.highestScore)}
            </th>
            <td class="number">{Math.round(100 * bin.agreement)}</td>
            <td class="number">{tellCount(bin.count)}</td>
          </tr>
        ))}
      </tbody>
    </TitledTable>
  );
}

interface TitledTableProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

function TitledTable({ id, title, hint, children }: TitledTableProps): VNode {
  return (
    <>
      <h3 id={id}>{title}</h3>
      {hint && <p class="hint">{hint}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="table-scroll" aria-labelledby={id} tabIndex={0}>
        <table aria-labelledby={id}>{children}</table>
      </section>
    </>
  );
}

/** "355 of 1,098: 32 %", with an interval where one was measured, and a warning where the marks are few. */
export function tellAgreed(
  counted: MeasuredCounts & { readonly agreedInterval?: MeasuredTechnique["agreedInterval"] },
): string {
  const { marks, agreed, agreedInterval } = counted;
  if (marks === 0) return "no marks";
  const few = marks < FEW ? ", few" : "";
  return `${tellCount(agreed)} of ${tellCount(marks)}: ${tellShare(agreed / marks, agreedInterval)}${few}`;
}

/** "32 % (29 to 36)". */
export function tellShare(share: number, interval?: MeasuredInterval): string {
  const percent = (value: number) => Math.round(100 * value);
  return interval ? `${percent(share)} % (${percent(interval[0])} to ${percent(interval[1])})` : `${percent(share)} %`;
}

export function tellCount(count: number): string {
  return count.toLocaleString("en");
}
