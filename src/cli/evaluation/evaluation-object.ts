/** What was measured, as the machine format tells it: rounded to four decimals, annotators by name. */
import type { AnnotatorAgreement, PairAgreement, TechniqueAgreement } from "../../evaluation/annotator-agreement.js";
import type { Interval } from "../../evaluation/bootstrap.js";
import type { Calibration, Comparison, ComparisonTask, MeasuredScore } from "../../evaluation/comparison.js";
import { f1Of, precisionOf, recallOf } from "../../evaluation/span-score.js";
import type { UnitAgreement } from "../../evaluation/unit-agreement.js";
import type { AgreementFile, ComparisonFile } from "../../formats/evaluation-schema.js";
import type { Unit } from "./same-unit.js";

export interface Measuring {
  readonly unit: Unit;
  readonly seed: number;
}

export function comparisonObject(
  task: ComparisonTask,
  { articles, overall, macroF1, anyTechnique, techniques, calibration }: Comparison,
  { unit, seed }: Measuring,
): ComparisonFile {
  return {
    schemaVersion: 1,
    task,
    offsetUnit: unit,
    seed,
    articles,
    overall: measures(overall),
    ...(macroF1 && { macroF1: round(macroF1.value), macroF1Interval: bounds(macroF1.interval) }),
    ...(anyTechnique && { anyTechnique: measures(anyTechnique) }),
    ...(task !== "si" && {
      techniques: techniques.map(({ technique, ...score }) => ({ technique, ...measures(score) })),
    }),
    ...(calibration && { calibration: calibrationObject(calibration) }),
  };
}

/** @param annotators names, in the order in which they were measured */
export function agreementObject(
  agreement: AnnotatorAgreement,
  annotators: readonly string[],
  { unit, seed }: Measuring,
): AgreementFile {
  const { gamma } = agreement;
  return {
    schemaVersion: 1,
    task: "agreement",
    offsetUnit: unit,
    seed,
    articles: agreement.articles,
    unmarkedArticles: agreement.unmarkedArticles,
    annotators: [...annotators],
    overall: techniqueObject(agreement.overall),
    techniques: agreement.techniques.map(({ name, ...own }) => ({ technique: name, ...techniqueObject(own) })),
    pairs: agreement.pairs.map((pair) => pairObject(pair, annotators)),
    ...(gamma && {
      gamma: {
        gamma: roundOrNull(gamma.gamma),
        interval: bounds(gamma.interval),
        observedDisorder: round(gamma.observedDisorder),
        expectedDisorder: round(gamma.expectedDisorder),
        samples: gamma.samples,
      },
    }),
  };
}

function measures(score: MeasuredScore): ComparisonFile["overall"] {
  return {
    precision: round(precisionOf(score)),
    recall: round(recallOf(score)),
    f1: round(f1Of(score)),
    f1Interval: bounds(score.f1Interval),
    predicted: score.predicted,
    gold: score.gold,
  };
}

function calibrationObject({
  marks,
  expectedCalibrationError,
  bins,
}: Calibration): NonNullable<ComparisonFile["calibration"]> {
  return {
    marks,
    expectedCalibrationError: round(expectedCalibrationError),
    bins: bins.map(({ count, lowestScore, highestScore, meanScore, agreement }) => ({
      count,
      lowestScore: round(lowestScore),
      highestScore: round(highestScore),
      meanScore: round(meanScore),
      agreement: round(agreement),
    })),
  };
}

function techniqueObject({ marks, sentence, token }: TechniqueAgreement): AgreementFile["overall"] {
  return {
    marks: [...marks],
    ...(sentence && { sentence: unitObject(sentence) }),
    ...(token && { token: unitObject(token) }),
  };
}

function unitObject(own: UnitAgreement): NonNullable<AgreementFile["overall"]["sentence"]> {
  const defined = own.kappas.filter((kappa) => kappa !== null);
  const mean = defined.reduce((sum, kappa) => sum + kappa, 0) / defined.length;
  return {
    units: own.units,
    marked: [...own.marked],
    alpha: roundOrNull(own.alpha),
    alphaInterval: bounds(own.alphaInterval),
    kappa: defined.length === 0 ? null : round(mean),
    ...(own.kappas.length === 1 && { kappaInterval: bounds(own.kappaInterval) }),
    kappas: own.kappas.map(roundOrNull),
  };
}

function pairObject(pair: PairAgreement, names: readonly string[]): AgreementFile["pairs"][number] {
  const [first, second] = pair.annotators;
  const alone = names.length === 2;
  return {
    annotators: [names[first] ?? "", names[second] ?? ""],
    spanF1: roundOrNull(pair.spanF1),
    ...(alone && { spanF1Interval: bounds(pair.spanF1Interval) }),
    labelledF1: roundOrNull(pair.labelledF1),
    ...(alone && { labelledF1Interval: bounds(pair.labelledF1Interval) }),
    disagreement: { ...pair.counts },
    techniques: pair.techniques.map((counts) => ({ ...counts })),
    confusions: pair.confusions.map((confusion) => ({ ...confusion })),
  };
}

function bounds(interval: Interval | null): [number, number] | null {
  return interval === null ? null : [round(interval.low), round(interval.high)];
}

function roundOrNull(value: number | null): number | null {
  return value === null ? null : round(value);
}

function round(value: number): number {
  return Number(value.toFixed(4)) + 0; // never -0
}
