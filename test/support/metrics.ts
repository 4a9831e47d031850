/** A metrics.json made by hand: counts by technique and confidence, everything else at rest. */
import type { Confidence } from "../../src/decode/confidence.js";
import type { MarkCounts, Metrics, PointMetrics } from "../../src/explain/metrics.js";

export type Counted = Partial<Record<Confidence, MarkCounts>>;

const NONE: MarkCounts = { marks: 0, agreed: 0 };
const FIGURES = {
  precision: 0.4,
  precisionInterval: null,
  recall: 0.25,
  recallInterval: null,
  f1: 0.3,
  f1Interval: null,
  predicted: 10,
  gold: 10,
};

/** @param techniques counts of each technique by confidence @param recall of span identification */
export function makePoint(techniques: Readonly<Record<string, Counted>>, recall = 0.432): PointMetrics {
  const rows = Object.entries(techniques).map(([technique, counted]) => [technique, agreement([counted])] as const);
  return {
    spanIdentification: { ...FIGURES, recall },
    overall: { ...FIGURES, macroF1: 0.2 },
    techniques: Object.fromEntries(rows.map(([technique, row]) => [technique, { ...FIGURES, ...row }])),
    agreement: agreement(Object.values(techniques)),
    measuredPrecision: {},
    expectedCalibrationError: 0.02,
    expectedCalibrationErrorInterval: null,
    reliability: [],
  };
}

export function makeMetrics(points: Metrics["points"], weights = "0".repeat(64)): Metrics {
  const classification = { microF1: 0.6, microF1Interval: [0.5, 0.7] as [number, number], macroF1: 0.4 };
  return {
    schemaVersion: 1,
    command: "by hand",
    note: "by hand",
    folds: {},
    articles: 1,
    annotators: { measure: "γ", value: 0.3, meaning: "about", source: "by hand" },
    classification: { spans: 1, withoutRepetitionRule: classification, withRepetitionRule: classification },
    points,
    careful: {
      wanted: { floor: 0.5, kept: 0.15 },
      confidence: 0.9,
      fewestMarks: 30,
      floor: 0.5,
      kept: 0,
      met: false,
      silent: [],
      attempts: [],
    },
    decode: {},
    weights,
  };
}

function agreement(all: readonly Counted[]) {
  const sum = (...levels: readonly Confidence[]) =>
    all
      .flatMap((counted) => levels.map((level) => counted[level] ?? NONE))
      .reduce((a, b) => ({ marks: a.marks + b.marks, agreed: a.agreed + b.agreed }), NONE);
  return {
    ...sum("likely", "possible", "weak"),
    agreedInterval: null,
    byConfidence: { likely: sum("likely"), possible: sum("possible"), weak: sum("weak") },
  };
}
