/** The measured figures as Markdown, for README.md and CARD.md. */
import type { CarefulMetrics, Metrics } from "../explain/metrics.js";

type Interval = readonly [number, number] | null;

/** Overall figures and a row a technique, as GitHub-flavoured Markdown. */
export function tabulateFigures({
  classification,
  points,
  articles,
  folds,
  careful,
}: Omit<Metrics, "weights">): string {
  const overall = Object.entries(points).map(([point, figures]) =>
    row([
      point,
      `${percent(figures.spanIdentification.f1)} (${percent(figures.spanIdentification.precision)} / ${percent(figures.spanIdentification.recall)})`,
      `${percent(figures.overall.f1)} (${percent(figures.overall.precision)} / ${percent(figures.overall.recall)})`,
      `${figures.agreement.agreed} of ${figures.agreement.marks}`,
      `${figures.expectedCalibrationError.toFixed(3)}${tellThousandths(figures.expectedCalibrationErrorInterval)}`,
    ]),
  );
  const { withRepetitionRule: ruled, withoutRepetitionRule: plain } = classification;
  return [
    `On ${articles} held-out articles, ${classification.spans} marked spans (made by \`npm run tune\`, see training/README.md; in brackets 95 % intervals, drawn by article):`,
    "",
    row(["point", "SI F1 (P / R)", "end to end F1 (P / R)", "marks that agreed", "calibration error"]),
    row(["---", "---", "---", "---", "---"]),
    ...overall,
    "",
    `Techniques of given spans: micro-F1 ${percent(ruled.microF1)} (95 % interval ${ruled.microF1Interval.map(percent).join(" to ")}), ` +
      `macro-F1 ${percent(ruled.macroF1)}; without the repetition rule ${percent(plain.microF1)} and ${percent(plain.macroF1)}.`,
    "",
    row(["fold alone", "articles", "SI F1", "TC micro-F1", "end to end F1", "calibration error"]),
    row(["---", "---", "---", "---", "---", "---"]),
    ...Object.entries(folds).map(([fold, figures]) =>
      row([
        fold,
        String(figures.articles),
        percent(figures.spanIdentification),
        percent(figures.classification),
        percent(figures.overall),
        figures.expectedCalibrationError.toFixed(3),
      ]),
    ),
    "",
    "(A resample is never as well calibrated as the whole, so that the interval of the calibration error lies mostly or wholly above it.)",
    "",
    `The careful point shows only ${listTechniques(Object.keys(shownAt(careful)))}, and is silent about the other ${careful.silent.length} techniques.`,
    "",
    row(["technique (balanced point)", "marked by annotators", "our marks that agreed", "precision", "recall", "F1"]),
    row(["---", "---", "---", "---", "---", "---"]),
    ...tabulateTechniques(points.balanced),
  ].join("\n");
}

function tabulateTechniques({ techniques }: Metrics["points"]["balanced"]): string[] {
  return Object.entries(techniques)
    .sort(([, a], [, b]) => b.gold - a.gold)
    .map(([technique, found]) =>
      row([
        tellTechnique(technique),
        String(found.gold),
        `${found.agreed} of ${found.marks}${tellInterval(found.agreedInterval)}`,
        `${percent(found.precision)}${tellInterval(found.precisionInterval)}`,
        `${percent(found.recall)}${tellInterval(found.recallInterval)}`,
        `${percent(found.f1)}${tellInterval(found.f1Interval)}`,
      ]),
    );
}

/** What a careful point can hold with this model: a row a floor that was tried. */
export function tabulateCareful(careful: CarefulMetrics): string {
  const { wanted, confidence, fewestMarks, attempts, floor, kept, met } = careful;
  const rows = attempts.map((attempt) =>
    row([
      attempt.floor.toFixed(2),
      listBounds(attempt.shown),
      listBounds(attempt.failed),
      `${attempt.agreed} of ${attempt.marks}`,
      `${percent(attempt.kept)} %`,
    ]),
  );
  return [
    `Wanted: of each technique shown, a share of agreeing marks whose one-sided ${percent0(confidence)} % lower bound reaches ` +
      `${wanted.floor}, on ${fewestMarks} marks at least, with least scores chosen on other folds; and ${percent0(wanted.kept)} % of the balanced ` +
      `point's marks kept. ${met ? "The model has that." : "**The model does not have that.**"} The point holds the floor ${floor} and keeps ` +
      `${percent(kept)} % of the marks.`,
    "",
    row([
      "floor",
      "techniques that hold it (agreed of marks, lower bound)",
      "chosen, but refuted by held-out articles",
      "agreed",
      "kept",
    ]),
    row(["---", "---", "---", "---", "---"]),
    ...rows,
    "",
    `Silent at the careful point: ${listTechniques(careful.silent)}.`,
  ].join("\n");
}

function shownAt({ attempts, floor }: CarefulMetrics): CarefulMetrics["attempts"][number]["shown"] {
  return attempts.find((attempt) => attempt.floor === floor)?.shown ?? {};
}

function listBounds(bounded: ReturnType<typeof shownAt>): string {
  const parts = Object.entries(bounded).map(
    ([technique, { marks, agreed, lowerBound }]) =>
      `${tellTechnique(technique)} (${agreed} of ${marks}, ${percent(lowerBound)})`,
  );
  return parts.length === 0 ? "none" : parts.join("; ");
}

function listTechniques(techniques: readonly string[]): string {
  return techniques.length === 0 ? "none" : techniques.map(tellTechnique).join("; ");
}

/** A class of the model, in words. */
export function tellTechnique(technique: string): string {
  return technique.replaceAll("_", " ").replaceAll(",", ", ");
}

function tellInterval(interval: Interval): string {
  return interval === null ? "" : ` (${interval.map(percent).join("–")})`;
}

function tellThousandths(interval: Interval): string {
  return interval === null ? "" : ` (${interval.map((bound) => bound.toFixed(3)).join("–")})`;
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function percent0(share: number): string {
  return String(Math.round(100 * share));
}
