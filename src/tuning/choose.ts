/** Chooses the decoder's constants on held-out articles. */
import { annotate, decideTechniques, decodeSpans, nameSpans } from "../decode/findings.js";
import { logOdds } from "../decode/log-odds.js";
import { countCopies } from "../decode/repetition.js";
import type { NamedSpan } from "../decode/resolve.js";
import type { DecodeSettings } from "../decode/settings.js";
import { agreesWith } from "../evaluation/agreement.js";
import { scoreSpanIdentification } from "../evaluation/span-identification.js";
import { f1Of, precisionOf, recallOf, type SpanScore, sumSpanScores } from "../evaluation/span-score.js";
import type { Annotation } from "../techniques/annotation.js";
import { fitLogistic } from "./logistic.js";
import { GAPS, type Reading, spanKey, THRESHOLDS } from "./readings.js";

const UNCALIBRATED: DecodeSettings["calibration"] = { span: 1, name: 1, intercepts: {} };
const REPETITION = "Repetition";
/** Precision and recall of the balanced point differ by no more than this. */
const BALANCE = 0.1;
/** Bounds of the words for a calibrated probability: more often right than wrong; wrong twice for each time right. */
const CONFIDENCE = { likely: 0.5, possible: 1 / 3 };

/**
 * All but the careful point, which is chosen with `chooseCareful` and until then shows what the balanced one does.
 * @param techniques columns of the technique scores
 */
export function chooseSettings(readings: readonly Reading[], techniques: readonly string[]): DecodeSettings {
  const repetition = { technique: REPETITION, copies: fitCopies(readings, techniques) };
  const { threshold, gap } = chooseRuns(readings);
  const all = { threshold, minimumScore: 0 };
  const raw = {
    gap,
    repetition,
    calibration: UNCALIBRATED,
    points: { balanced: all, careful: all },
    confidence: CONFIDENCE,
  };
  return { ...raw, calibration: fitCalibration(readings, techniques, raw) };
}

/** Threshold and gap with the best SI F1 among those whose precision and recall are near each other. */
function chooseRuns(readings: readonly Reading[]): { threshold: number; gap: number } {
  let best: { threshold: number; gap: number; f1: number } | undefined;
  for (const threshold of THRESHOLDS) {
    for (const gap of GAPS) {
      const score = scoreRuns(readings, threshold, gap);
      const balanced = Math.abs(precisionOf(score) - recallOf(score)) <= BALANCE;
      if (balanced && f1Of(score) > (best?.f1 ?? -1)) best = { threshold, gap, f1: f1Of(score) };
    }
  }
  if (best === undefined) throw new Error("expected a threshold with balanced precision and recall, found none");
  return best;
}

/** Decodes and names a reading's spans under the settings, at the balanced point. */
export function nameReading(reading: Reading, techniques: readonly string[], decode: DecodeSettings): NamedSpan[] {
  const spans = decodeSpans(reading.read, { threshold: decode.points.balanced.threshold, gap: decode.gap });
  const raw = spans.map((span) => reading.scores.get(spanKey(span)) ?? []);
  return nameSpans(
    techniques,
    reading.read,
    spans,
    decideTechniques({ techniques, decode }, { read: reading.read, spans, scores: raw }),
  );
}

/** What the product would report for a reading at a point (both points share threshold and gap). */
export function annotateReading(
  reading: Reading,
  techniques: readonly string[],
  decode: DecodeSettings,
  point: keyof DecodeSettings["points"],
): Annotation[] {
  return annotate(nameReading(reading, techniques, decode), decode, { point: decode.points[point] });
}

/** Log-odds of Repetition by number of copies, fitted on the gold spans of the readings. */
function fitCopies(
  readings: readonly Reading[],
  techniques: readonly string[],
): DecodeSettings["repetition"]["copies"] {
  const column = techniques.indexOf(REPETITION);
  const rows: number[][][] = [[], [], []];
  const outcomes: number[][] = [[], [], []];
  for (const { read, gold, scores } of readings) {
    countCopies(read.text, read.words, gold).forEach((copies, i) => {
      const annotation = gold[i] as Annotation;
      const level = Math.min(copies, 3) - 1;
      rows[level]?.push([1, logOdds(scores.get(spanKey(annotation))?.[column] ?? 0)]);
      outcomes[level]?.push(annotation.technique === REPETITION ? 1 : 0);
    });
  }
  return rows.map((level, i) => {
    const [intercept = 0, slope = 1] = fitLogistic(level, outcomes[i] ?? [], { ridge: 0.1 });
    return { intercept: round(intercept), slope: round(slope) };
  });
}

/** SI counts of a threshold and gap, before names and scores. */
export function scoreRuns(readings: readonly Reading[], threshold: number, gap: number): SpanScore {
  return sumSpanScores(
    readings.map(({ id, read, gold }) =>
      scoreSpanIdentification({ id, gold, predicted: decodeSpans(read, { threshold, gap }) }),
    ),
  );
}

/** Fits the probability that a mark agrees with annotators (Platt 1999), with an intercept a technique. */
function fitCalibration(
  readings: readonly Reading[],
  techniques: readonly string[],
  decode: DecodeSettings,
): DecodeSettings["calibration"] {
  const rows: number[][] = [];
  const outcomes: number[] = [];
  for (const reading of readings) {
    for (const span of nameReading(reading, techniques, decode)) {
      const own = techniques.map((technique) => (technique === span.technique ? 1 : 0));
      rows.push([logOdds(span.inside), logOdds(span.probability), 1, ...own]);
      outcomes.push(agreesWith(span, reading.gold) ? 1 : 0);
    }
  }
  const [span = 1, name = 1, shared = 0, ...own] = fitLogistic(rows, outcomes, { ridge: 1 });
  const intercepts = Object.fromEntries(techniques.map((technique, i) => [technique, round(shared + (own[i] ?? 0))]));
  return { span: round(span), name: round(name), intercepts };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
