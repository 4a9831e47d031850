/** The measured figures as Markdown, put between two markers of README.md and CARD.md, so that no page can drift. */
import type { Metrics } from "./measure.js";

const BEGIN = "<!-- figures: written by `npm run tune` -->";
const END = "<!-- /figures -->";

/** Overall figures and a row a technique, as GitHub-flavoured Markdown. */
export function tabulateFigures(metrics: Metrics): string {
  const { classification, points, articles } = metrics;
  const overall = Object.entries(points).map(
    ([point, { spanIdentification: si, overall: flc, agreement, expectedCalibrationError }]) =>
      row([
        point,
        `${percent(si.f1)} (${percent(si.precision)} / ${percent(si.recall)})`,
        `${percent(flc.f1)} (${percent(flc.precision)} / ${percent(flc.recall)})`,
        `${agreement.agreed} of ${agreement.marks}`,
        expectedCalibrationError.toFixed(3),
      ]),
  );
  const { withRepetitionRule: ruled, withoutRepetitionRule: plain } = classification;
  const techniques = Object.entries(points.balanced?.techniques ?? {})
    .sort(([, a], [, b]) => b.gold - a.gold)
    .map(([technique, found]) =>
      row([
        technique.replaceAll("_", " ").replaceAll(",", ", "),
        String(found.gold),
        `${found.agreed} of ${found.marks}`,
        percent(found.precision),
        percent(found.recall),
      ]),
    );
  return [
    `On ${articles} held-out articles, ${classification.spans} marked spans (made by \`npm run tune\`, see training/README.md):`,
    "",
    row(["point", "SI F1 (P / R)", "end to end F1 (P / R)", "marks that agreed", "calibration error"]),
    row(["---", "---", "---", "---", "---"]),
    ...overall,
    "",
    `Techniques of given spans: micro-F1 ${percent(ruled.microF1)} (95 % interval ${ruled.microF1Interval.map(percent).join(" to ")}), ` +
      `macro-F1 ${percent(ruled.macroF1)}; without the repetition rule ${percent(plain.microF1)} and ${percent(plain.macroF1)}.`,
    "",
    row(["technique (balanced point)", "marked by annotators", "our marks that agreed", "precision", "recall"]),
    row(["---", "---", "---", "---", "---"]),
    ...techniques,
  ].join("\n");
}

/** The page with what stands between its markers replaced. @throws Error when a marker is missing */
export function replaceFigures(page: string, figures: string): string {
  const [before, rest] = cutAt(page, BEGIN);
  const [, after] = cutAt(rest, END);
  return `${before}${BEGIN}\n${figures}\n${END}${after}`;
}

function cutAt(text: string, marker: string): [string, string] {
  const at = text.indexOf(marker);
  if (at < 0) throw new Error(`expected the marker ${marker}, found none`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
