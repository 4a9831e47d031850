/** Measures settings on articles that had no part in choosing them; makes what metrics.json holds. */

import { pickTechniques } from "../decode/best-techniques.js";
import { decideTechniques } from "../decode/findings.js";
import type { DecodeSettings } from "../decode/settings.js";
import { f1Of, sumSpanScores } from "../evaluation/span-score.js";
import { scoreTechniqueClassification } from "../evaluation/technique-classification.js";
import { macroF1Of, sumTechniqueScores, type TechniqueScore } from "../evaluation/technique-score.js";
import type { Metrics } from "../explain/metrics.js";
import type { Annotation } from "../techniques/annotation.js";
import { intervalOf, round } from "./interval.js";
import { type Judged, measurePoint } from "./measure-point.js";
import { type Reading, spanKey } from "./readings.js";

/** What the people who marked the corpus would score against each other; told beside the model's own figures. */
const ANNOTATORS: Metrics["annotators"] = {
  measure: "γ (Mathet et al. 2015)",
  value: 0.3,
  meaning:
    "about; agreement of two trained annotators on where spans are, each working alone, before they settled their " +
    "differences; 1 is perfect, 0 is chance",
  source: "Da San Martino et al. 2019, Fine-Grained Analysis of Propaganda in News Articles, EMNLP-IJCNLP",
};

/** Figures are pooled over the articles, rounded to four decimals. */
export function measure(
  judged: readonly Judged[],
  techniques: readonly string[],
): Pick<Metrics, "articles" | "annotators" | "classification" | "points"> {
  return {
    articles: judged.length,
    annotators: ANNOTATORS,
    classification: measureClassification(judged, techniques),
    points: {
      balanced: measurePoint(judged, techniques, "balanced"),
      careful: measurePoint(judged, techniques, "careful"),
    },
  };
}

/** The balanced point on the articles of each fold alone. */
export function measureFolds(judged: readonly Judged[], techniques: readonly string[]): Metrics["folds"] {
  const folds = [...new Set(judged.map(({ reading }) => reading.fold))];
  return Object.fromEntries(
    folds.map((fold) => {
      const own = judged.filter(({ reading }) => reading.fold === fold);
      const { spanIdentification, overall, expectedCalibrationError } = measurePoint(own, techniques, "balanced");
      const figures = {
        articles: own.length,
        spanIdentification: spanIdentification.f1,
        classification: measureClassification(own, techniques).withRepetitionRule.microF1,
        overall: overall.f1,
        expectedCalibrationError,
      };
      return [fold, figures];
    }),
  );
}

function measureClassification(judged: readonly Judged[], techniques: readonly string[]) {
  const score = (withRepetition: boolean) =>
    judged.map(({ reading, decode }) => classifyGold(reading, techniques, withRepetition ? decode : undefined));
  const [plain, ruled] = [score(false), score(true)];
  const summary = (scores: readonly TechniqueScore[][]) => {
    const pooled = sumTechniqueScores(scores.flat());
    return {
      microF1: round(f1Of(sumSpanScores(pooled))),
      microF1Interval: intervalOf(scores, (drawn) => f1Of(sumSpanScores(drawn.flat()))),
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
