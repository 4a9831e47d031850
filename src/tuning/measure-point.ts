/** Measures one operating point on articles that had no part in choosing its settings. */
import { type Confidence, confidenceOf } from "../decode/confidence.js";
import type { DecodeSettings, OperatingPoint } from "../decode/settings.js";
import { agreesWith } from "../evaluation/agreement.js";
import { expectedCalibrationError, tabulateReliability } from "../evaluation/calibration.js";
import { scoreLabelledSpans } from "../evaluation/labelled-spans.js";
import { scoreSpanIdentification } from "../evaluation/span-identification.js";
import { f1Of, precisionOf, recallOf, type SpanScore, sumSpanScores } from "../evaluation/span-score.js";
import { macroF1Of, sumTechniqueScores } from "../evaluation/technique-score.js";
import { type CountedMarks, precisionOf as pooledPrecisionOf } from "../explain/measured-precision.js";
import type { MarkCounts, PointMetrics } from "../explain/metrics.js";
import { annotateReading } from "./choose.js";
import { agreedShare, intervalOf, round } from "./interval.js";
import type { Reading } from "./readings.js";

const BINS = 10;
const LEVELS: readonly Confidence[] = ["likely", "possible", "weak"];

/** A reading with the settings that were chosen without it. */
export interface Judged {
  readonly reading: Reading;
  readonly decode: DecodeSettings;
}

/** A mark, and whether annotators agreed with it. */
export interface Outcome {
  readonly technique: string;
  readonly score: number;
  readonly agrees: boolean;
  readonly confidence: Confidence;
}

/** The marks of each article at a point, in the order of the articles. */
export function judgeMarks(judged: readonly Judged[], techniques: readonly string[], point: OperatingPoint) {
  return judged.map(({ reading, decode }) => {
    const predicted = annotateReading(reading, techniques, decode, point);
    const outcomes: Outcome[] = predicted.map((mark) => ({
      technique: mark.technique,
      score: mark.score,
      agrees: agreesWith(mark, reading.gold),
      confidence: confidenceOf(mark.score, decode.confidence),
    }));
    return { id: reading.id, gold: reading.gold, predicted, outcomes };
  });
}

export function measurePoint(
  judged: readonly Judged[],
  techniques: readonly string[],
  point: OperatingPoint,
): PointMetrics {
  const articles = judgeMarks(judged, techniques, point);
  const labelled = articles.map(scoreLabelledSpans);
  const outcomes = articles.map((article) => article.outcomes);
  const rows = techniques.map((technique) => {
    const scores = labelled.map((rows) => sumSpanScores(rows.filter((row) => row.technique === technique)));
    const own = outcomes.map((marks) => marks.filter((mark) => mark.technique === technique));
    return [technique, { ...figuresOf(scores), ...agreementOf(own) }] as const;
  });
  const counted = { agreement: agreementOf(outcomes), techniques: Object.fromEntries(rows) };
  return {
    spanIdentification: figuresOf(articles.map(scoreSpanIdentification)),
    overall: {
      ...figuresOf(labelled.map(sumSpanScores)),
      macroF1: round(macroF1Of(sumTechniqueScores(labelled.flat()))),
    },
    ...counted,
    measuredPrecision: Object.fromEntries(
      techniques.map((technique) => [technique, poolPrecision(technique, counted, outcomes)]),
    ),
    ...measureCalibration(outcomes),
  };
}

function figuresOf(perArticle: readonly SpanScore[]) {
  const total = sumSpanScores(perArticle);
  const interval = (measure: (score: SpanScore) => number) =>
    intervalOf(perArticle, (drawn) => measure(sumSpanScores(drawn)));
  const { predicted, gold } = total;
  return {
    precision: round(precisionOf(total)),
    precisionInterval: predicted === 0 ? null : interval(precisionOf),
    recall: round(recallOf(total)),
    recallInterval: gold === 0 ? null : interval(recallOf),
    f1: round(f1Of(total)),
    f1Interval: predicted + gold === 0 ? null : interval(f1Of),
    predicted,
    gold,
  };
}

/** How many marks agreed with annotators, in all and by confidence. */
function agreementOf(perArticle: readonly (readonly Outcome[])[]) {
  const marks = perArticle.flat();
  const level = (confidence: Confidence) => countMarks(marks.filter((mark) => mark.confidence === confidence));
  return {
    ...countMarks(marks),
    agreedInterval: marks.length === 0 ? null : intervalOf(perArticle.map(countMarks), agreedShare),
    byConfidence: { likely: level("likely"), possible: level("possible"), weak: level("weak") },
  };
}

export function countMarks(outcomes: readonly Outcome[]): MarkCounts {
  return { marks: outcomes.length, agreed: outcomes.filter(({ agrees }) => agrees).length };
}

/** What readers are told beside a mark of the technique, by confidence. */
function poolPrecision(
  technique: string,
  counted: CountedMarks,
  perArticle: readonly (readonly Outcome[])[],
): PointMetrics["measuredPrecision"][string] {
  const rows = LEVELS.flatMap((confidence) => {
    const pooled = pooledPrecisionOf(counted, technique, confidence);
    if (pooled === undefined) return [];
    const isSuch = (mark: Outcome) =>
      mark.confidence === confidence && (pooled.basis === "confidence" || mark.technique === technique);
    const such = perArticle.map((marks) => countMarks(marks.filter(isSuch)));
    const row = { ...pooled, precision: round(agreedShare(such)), interval: intervalOf(such, agreedShare) };
    return [[confidence, row] as const];
  });
  return Object.fromEntries(rows);
}

function measureCalibration(perArticle: readonly (readonly Outcome[])[]) {
  const table = tabulateReliability(perArticle.flat(), BINS);
  const error = (drawn: typeof perArticle) => expectedCalibrationError(tabulateReliability(drawn.flat(), BINS));
  return {
    expectedCalibrationError: round(expectedCalibrationError(table)),
    expectedCalibrationErrorInterval: table.length === 0 ? null : intervalOf(perArticle, error),
    reliability: table.map((bin) => ({
      count: bin.count,
      lowestScore: round(bin.lowestScore),
      highestScore: round(bin.highestScore),
      meanScore: round(bin.meanScore),
      agreement: round(bin.agreement),
    })),
  };
}
