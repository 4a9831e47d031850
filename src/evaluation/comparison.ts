/** Everything that is measured of a prediction against gold: counts, intervals, and whether scores mean what they say. */
import { agreesWith } from "./agreement.js";
import { type Interval, intervalOverArticles } from "./bootstrap.js";
import { expectedCalibrationError, type ReliabilityBin, tabulateReliability } from "./calibration.js";
import type { ComparedArticle } from "./compared-article.js";
import type { GoldSpan } from "./gold-span.js";
import { scoreLabelledSpans } from "./labelled-spans.js";
import { scoreMarkedSentences, scoreSentenceTechniques } from "./sentence-techniques.js";
import { scoreSpanIdentification } from "./span-identification.js";
import { f1Of, type SpanScore, sumSpanScores } from "./span-score.js";
import { scoreTechniqueClassification } from "./technique-classification.js";
import { macroF1Of, sumTechniqueScores, type TechniqueScore } from "./technique-score.js";
import { sentencesOf } from "./text-units.js";

export const COMPARISON_TASKS = ["si", "tc", "flc", "sentence"] as const;
export type ComparisonTask = (typeof COMPARISON_TASKS)[number];

/** A mark of either side; predictions may have a score, the probability 0..1 that annotators agree. */
export interface ComparedMark extends GoldSpan {
  readonly score?: number;
}

export interface ComparableArticle extends ComparedArticle<ComparedMark> {
  /** Needed for sentences; then offsets are UTF-16 code units of it. */
  readonly text?: string;
}

/** Counts with the 95 % interval of their F1, null where articles cannot tell. */
export interface MeasuredScore extends SpanScore {
  readonly f1Interval: Interval | null;
}

export interface Calibration {
  /** Marks that have a score. */
  readonly marks: number;
  readonly expectedCalibrationError: number;
  readonly bins: readonly ReliabilityBin[];
}

export interface Comparison {
  readonly articles: number;
  /** All techniques pooled. */
  readonly overall: MeasuredScore;
  /** For `tc`. */
  readonly macroF1?: { readonly value: number; readonly interval: Interval | null };
  /** For `sentence`: does it hold any technique? */
  readonly anyTechnique?: MeasuredScore;
  /** By name; empty for `si`. */
  readonly techniques: readonly (MeasuredScore & { readonly technique: string })[];
  /** Where predicted marks have scores. */
  readonly calibration?: Calibration;
}

const BINS = 10;

/**
 * @param seed of the bootstrap: equal seeds give equal intervals
 * @throws InputError for `tc` when gold and prediction do not hold the same spans
 */
export function compareArticles(
  task: ComparisonTask,
  articles: readonly ComparableArticle[],
  { seed }: { readonly seed: number },
): Comparison {
  const scores = articles.map((article) => scoreArticle(task, article)); // [articles][techniques]
  const measured = (perArticle: readonly SpanScore[]): MeasuredScore => ({
    ...sumSpanScores(perArticle),
    f1Interval: intervalOverArticles(perArticle, (drawn) => f1Of(sumSpanScores(drawn)), { seed }),
  });
  const pooled = sumTechniqueScores(scores.flat());
  const calibration = measureCalibration(task, articles);
  return {
    articles: articles.length,
    overall: measured(scores.map(sumSpanScores)),
    ...(task === "tc" && {
      macroF1: {
        value: macroF1Of(pooled),
        interval: intervalOverArticles(scores, (drawn) => macroF1Of(sumTechniqueScores(drawn.flat())), { seed }),
      },
    }),
    ...(task === "sentence" && { anyTechnique: measured(articles.map((a) => scoreMarkedSentences(withSentences(a)))) }),
    techniques:
      task === "si"
        ? []
        : pooled.map(({ technique }) => ({ technique, ...measured(scores.map((row) => scoreOf(row, technique))) })),
    ...(calibration !== undefined && { calibration }),
  };
}

/** The counts of one article; span identification has one row, which names no technique. */
function scoreArticle(task: ComparisonTask, article: ComparableArticle): TechniqueScore[] {
  if (task === "si") return [{ technique: "", ...scoreSpanIdentification(article) }];
  if (task === "tc") return scoreTechniqueClassification(article);
  return task === "flc" ? scoreLabelledSpans(article) : scoreSentenceTechniques(withSentences(article));
}

function withSentences(article: ComparableArticle) {
  return { ...article, sentences: sentencesOf(article.text ?? "") };
}

function scoreOf(scores: readonly TechniqueScore[], technique: string): SpanScore {
  const own = scores.filter((score) => score.technique === technique);
  return sumSpanScores(own);
}

/** A mark is right when `agreesWith` says so; for `si` whatever its technique. */
function measureCalibration(task: ComparisonTask, articles: readonly ComparableArticle[]): Calibration | undefined {
  const nameless = <Mark extends ComparedMark>(mark: Mark) => ({ ...mark, technique: "", alsoRight: [] });
  const outcomes = articles.flatMap(({ gold, predicted }) => {
    const right = task === "si" ? gold.map(nameless) : gold;
    return predicted.flatMap((mark) => {
      if (mark.score === undefined) return [];
      return [{ score: mark.score, agrees: agreesWith(task === "si" ? nameless(mark) : mark, right) }];
    });
  });
  if (outcomes.length === 0) return undefined;
  const bins = tabulateReliability(outcomes, BINS);
  return { marks: outcomes.length, expectedCalibrationError: expectedCalibrationError(bins), bins };
}
