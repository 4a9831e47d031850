/** What was measured as a picture: bars with intervals, and the reliability of scores where there are any. */
import { type BarChart, drawBarChart, type Panel } from "./bar-chart.js";
import type { AgreementFile, ComparisonFile, EvaluationFile } from "./evaluation-schema.js";
import { drawReliability } from "./reliability-diagram.js";
import { svgElement, svgPicture } from "./svg.js";

const WIDTH = 820;
const TASK_NAMES: Readonly<Record<EvaluationFile["task"], string>> = {
  si: "Span identification",
  tc: "Technique classification",
  flc: "Spans with their technique",
  sentence: "Techniques of sentences",
  agreement: "Agreement of annotators",
};

/** An SVG document without script, in generic fonts; title and description say in words what it shows. */
export function drawEvaluation(evaluation: EvaluationFile): string {
  const panels =
    evaluation.task === "agreement"
      ? [drawBarChart(chartAgreement(evaluation), WIDTH), drawBarChart(chartPairs(evaluation), WIDTH)]
      : drawComparison(evaluation);
  const placed = panels.map(({ content }, i) => {
    const above = panels.slice(0, i).reduce((sum, { height }) => sum + height, 0);
    return svgElement("g", { transform: `translate(0 ${above})` }, [content]);
  });
  const height = panels.reduce((sum, panel) => sum + panel.height, 0);
  const title = TASK_NAMES[evaluation.task];
  return svgPicture({ width: WIDTH, height, title, description: describe(evaluation) }, placed);
}

function drawComparison(evaluation: ComparisonFile): Panel[] {
  const bars = drawBarChart(chartComparison(evaluation), WIDTH);
  return evaluation.calibration === undefined ? [bars] : [bars, drawReliability(evaluation.calibration)];
}

/** F1 a technique, then of all together, set off in a darker grey. */
function chartComparison({ task, overall, techniques = [], macroF1, macroF1Interval }: ComparisonFile): BarChart {
  const group = (name: string, { f1, f1Interval, gold }: ComparisonFile["overall"], series: number) => {
    return { name, bars: [{ value: f1, interval: f1Interval, series }], note: String(gold) };
  };
  const macro = { value: macroF1 ?? null, interval: macroF1Interval, series: 2 };
  return {
    title: `${TASK_NAMES[task]}: F1`,
    axis: "F1, lines: 95 % over resampled articles",
    noteTitle: task === "sentence" ? "gold sentences" : "gold marks",
    series: [],
    groups: [
      ...techniques.map((row) => group(row.technique, row, 0)),
      group(task === "si" ? "all spans" : "all (micro)", overall, 2),
      ...(macroF1 === undefined ? [] : [{ name: "mean of techniques (macro)", bars: [macro], note: "" }]),
    ],
  };
}

/** Alpha by sentence and by word. */
function chartAgreement({ overall, techniques }: AgreementFile): BarChart {
  const group = (name: string, { marks, sentence, token }: AgreementFile["overall"]) => {
    const bars = [sentence, token].flatMap((unit, series) =>
      unit === undefined ? [] : [{ value: unit.alpha, interval: unit.alphaInterval, series }],
    );
    return { name, bars, note: String(marks.reduce((sum, count) => sum + count, 0)) };
  };
  const known = overall.sentence !== undefined;
  return {
    title: "Agreement of annotators: Krippendorff's alpha",
    axis: known ? "alpha, lines: 95 % over resampled articles" : "alpha: not known without the texts (--texts)",
    noteTitle: "marks",
    series: known ? ["by sentence", "by word"] : [],
    groups: [...techniques.map((own) => group(own.technique, own)), group("any mark at all", overall)],
  };
}

/** Span F1 of each pair with and without techniques, and gamma of two annotators. */
function chartPairs({ pairs, gamma }: AgreementFile): BarChart {
  const groups = pairs.map(({ annotators, disagreement, ...pair }) => ({
    name: annotators.join(" / "),
    bars: [
      { value: pair.spanF1, interval: pair.spanF1Interval, series: 0 },
      { value: pair.labelledF1, interval: pair.labelledF1Interval, series: 1 },
      ...(gamma === undefined ? [] : [{ value: gamma.gamma, interval: gamma.interval, series: 2 }]),
    ],
    note: String(disagreement.agreed),
  }));
  return {
    title: "Pairs of annotators",
    axis: gamma === undefined ? "F1" : "F1 and γ, lines: 95 % over resampled articles",
    noteTitle: "equal marks",
    series: ["span F1", "with technique", ...(gamma === undefined ? [] : ["γ"])],
    groups,
  };
}

function describe(evaluation: EvaluationFile): string {
  if (evaluation.task === "agreement") {
    const { articles, annotators, overall, gamma } = evaluation;
    const alpha = overall.sentence?.alpha ?? null;
    return [
      `${annotators.length} annotators of ${articles} articles.`,
      alpha === null ? "" : ` Alpha of any mark by sentence ${alpha.toFixed(2)}.`,
      gamma?.gamma == null ? "" : ` Gamma ${gamma.gamma.toFixed(2)}.`,
    ].join("");
  }
  const { articles, overall, calibration } = evaluation;
  const counts = `${overall.predicted} predicted against ${overall.gold} gold in ${articles} articles: F1 ${overall.f1.toFixed(2)}.`;
  if (calibration === undefined) return counts;
  return `${counts} Expected calibration error ${calibration.expectedCalibrationError.toFixed(3)}.`;
}
