/** Measures settings on articles that had no part in choosing them; makes what metrics.json holds. */

import { pickTechniques } from "../decode/best-techniques.js";
import { type Confidence, confidenceOf } from "../decode/confidence.js";
import { decideTechniques } from "../decode/findings.js";
import type { DecodeSettings, OperatingPoint } from "../decode/settings.js";
import { agreesWith } from "../evaluation/agreement.js";
import { bootstrapInterval } from "../evaluation/bootstrap.js";
import { expectedCalibrationError, tabulateReliability } from "../evaluation/calibration.js";
import { scoreLabelledSpans } from "../evaluation/labelled-spans.js";
import { scoreSpanIdentification } from "../evaluation/span-identification.js";
import { f1Of, precisionOf, recallOf, type SpanScore, sumSpanScores } from "../evaluation/span-score.js";
import { scoreTechniqueClassification } from "../evaluation/technique-classification.js";
import { macroF1Of, sumTechniqueScores, type TechniqueScore } from "../evaluation/technique-score.js";
import type { Annotation } from "../techniques/annotation.js";
import { annotateReading } from "./choose.js";
import { type Reading, spanKey } from "./readings.js";

/** A reading with the settings that were chosen without it. */
export interface Judged {
  readonly reading: Reading;
  readonly decode: DecodeSettings;
}

const POINTS: readonly OperatingPoint[] = ["balanced", "careful"];
const BINS = 10;

/** Everything that metrics.json says; figures are pooled over the articles, rounded to four decimals. */
export function measure(judged: readonly Judged[], techniques: readonly string[]) {
  return {
    articles: judged.length,
    classification: measureClassification(judged, techniques),
    points: Object.fromEntries(POINTS.map((point) => [point, measurePoint(judged, techniques, point)])),
  };
}

export type Metrics = ReturnType<typeof measure>;

function measureClassification(judged: readonly Judged[], techniques: readonly string[]) {
  const score = (withRepetition: boolean) =>
    judged.map(({ reading, decode }) => classifyGold(reading, techniques, withRepetition ? decode : undefined));
  const [plain, ruled] = [score(false), score(true)];
  const summary = (scores: readonly TechniqueScore[][]) => {
    const pooled = sumTechniqueScores(scores.flat());
    return {
      microF1: round(f1Of(sumSpanScores(pooled))),
      microF1Interval: interval(scores, (drawn) => f1Of(sumSpanScores(drawn.flat()))),
      macroF1: round(macroF1Of(pooled)),
    };
  };
  return {
    spans: judged.reduce((sum, { reading }) => sum + reading.gold.length, 0),
    withoutRepetitionRule: summary(plain),
    withRepetitionRule: summary(ruled),
  };
}

/** TC of one article: gold spans, techniques from the scores. Without settings, Repetition is left to the network. */
function classifyGold(
  { id, read, gold, scores }: Reading,
  techniques: readonly string[],
  decode?: DecodeSettings,
): TechniqueScore[] {
  const raw = gold.map((span) => Array.from(scores.get(spanKey(span)) ?? []));
  const rows =
    decode === undefined ? raw : decideTechniques({ techniques, decode }, { read, spans: gold, scores: raw });
  const predicted = pickTechniques(gold, rows).map((column, i) => ({
    ...(gold[i] as Annotation),
    technique: techniques[column] ?? "",
  }));
  return scoreTechniqueClassification({ id, gold, predicted });
}

function measurePoint(judged: readonly Judged[], techniques: readonly string[], point: OperatingPoint) {
  const compared = judged.map(({ reading, decode }) => ({
    id: reading.id,
    gold: reading.gold,
    predicted: annotateReading(reading, techniques, decode, point),
    decode,
  }));
  const identification = compared.map(scoreSpanIdentification);
  const labelled = compared.map(scoreLabelledSpans);
  const outcomes = compared.flatMap(({ gold, predicted, decode }) =>
    predicted.map((mark) => ({
      technique: mark.technique,
      score: mark.score,
      agrees: agreesWith(mark, gold),
      confidence: confidenceOf(mark.score, decode.confidence),
    })),
  );
  const table = tabulateReliability(outcomes, BINS);
  return {
    spanIdentification: {
      ...figures(sumSpanScores(identification)),
      f1Interval: interval(identification, (drawn) => f1Of(sumSpanScores(drawn))),
    },
    overall: {
      ...figures(sumSpanScores(labelled.flat())),
      f1Interval: interval(labelled, (drawn) => f1Of(sumSpanScores(drawn.flat()))),
      macroF1: round(macroF1Of(sumTechniqueScores(labelled.flat()))),
    },
    techniques: Object.fromEntries(
      techniques.map((technique) => {
        const own = labelled.flat().filter((score) => score.technique === technique);
        return [
          technique,
          { ...figures(sumSpanScores(own)), ...agreement(outcomes.filter((mark) => mark.technique === technique)) },
        ];
      }),
    ),
    agreement: agreement(outcomes),
    expectedCalibrationError: round(expectedCalibrationError(table)),
    reliability: table.map((bin) => Object.fromEntries(Object.entries(bin).map(([key, value]) => [key, round(value)]))),
  };
}

interface Outcome {
  readonly agrees: boolean;
  readonly confidence: Confidence;
}

/** How many marks agreed with annotators, in all and by confidence. */
function agreement(outcomes: readonly Outcome[]) {
  const count = (some: readonly Outcome[]) => ({
    marks: some.length,
    agreed: some.filter((outcome) => outcome.agrees).length,
  });
  const levels: readonly Confidence[] = ["likely", "possible", "weak"];
  const byConfidence = levels.map((level) => [
    level,
    count(outcomes.filter((outcome) => outcome.confidence === level)),
  ]);
  return {
    ...count(outcomes),
    byConfidence: Object.fromEntries(byConfidence) as Record<Confidence, { marks: number; agreed: number }>,
  };
}

function figures(score: SpanScore) {
  return {
    precision: round(precisionOf(score)),
    recall: round(recallOf(score)),
    f1: round(f1Of(score)),
    predicted: score.predicted,
    gold: score.gold,
  };
}

function interval<Score>(perArticle: readonly Score[], of: (drawn: readonly Score[]) => number): [number, number] {
  const { low, high } = bootstrapInterval(perArticle, of, { seed: 1 });
  return [round(low), round(high)];
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
