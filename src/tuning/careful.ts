/**
 * The careful point: each technique has a least score, chosen on other folds than those on which it is then measured, and a technique
 * whose marks did not prove right there is not marked at all.
 */
import { bootstrapLowerBound } from "../evaluation/bootstrap.js";
import type { CarefulMetrics, MarkCounts } from "../explain/metrics.js";
import { agreedShare, round, SEED } from "./interval.js";
import { countMarks, type Outcome } from "./measure-point.js";

/** Asked of each technique: so many marks, and a share that agreed whose one-sided bound reaches the floor. */
const CONFIDENCE = 0.9;
const FEWEST = 30;
/** The floor that the point should hold, and the share of the balanced point's marks that it should keep. */
const WANTED = { floor: 0.5, kept: 0.15 };
/** What is tried: the point holds the first floor that any technique reaches. */
const FLOORS = [0.5, 0.45, 0.4, 0.35, 0.3];
/** Least scores that are tried: round numbers, so that they fit chance less. */
const STEPS = 100;

/** The marks of each article, whatever their score. */
export type MarkedArticles = readonly (readonly Outcome[])[];

/** One round of cross-fitting. */
export interface Round {
  readonly fold: number;
  /** Articles of the other folds, under settings that were chosen on them. */
  readonly chosenOn: MarkedArticles;
  /** Articles of this fold, under the same settings. */
  readonly heldOut: MarkedArticles;
}

/** Least scores by technique; the point is silent about a technique that is missing. */
export type LeastScores = Readonly<Record<string, number>>;

export interface CarefulChoice {
  /** For the model: the mean of the rounds, rounded up. */
  readonly minimumScores: LeastScores;
  /** For measuring: of each fold those that were chosen without it, by fold. */
  readonly ofFold: ReadonlyMap<number, LeastScores>;
  readonly report: CarefulMetrics;
}

/** @param techniques all that the model knows */
export function chooseCareful(rounds: readonly Round[], techniques: readonly string[]): CarefulChoice {
  const bounds = rounds.map(({ chosenOn }) =>
    techniques.map((technique) => boundByScore(ofTechnique(chosenOn, technique))),
  );
  const attempts = FLOORS.map((floor) => {
    const scores = bounds.map((round) => round.map((own) => leastScore(own, floor)));
    return attempt(rounds, techniques, { floor, scores });
  });
  const taken = attempts.find(({ shown }) => Object.keys(shown).length > 0) ?? attempts[0];
  if (taken === undefined) throw new Error("expected a floor to try, found none");
  const held = Object.keys(taken.shown);
  const columns = held.map((technique) => taken.scores.map((round) => round[techniques.indexOf(technique)] as number));
  return {
    minimumScores: Object.fromEntries(held.map((technique, i) => [technique, ceilToStep(meanOf(columns[i] ?? []))])),
    ofFold: new Map(
      rounds.map(({ fold }, k) => [
        fold,
        Object.fromEntries(held.map((technique, i) => [technique, columns[i]?.[k] ?? 1])),
      ]),
    ),
    report: {
      wanted: WANTED,
      confidence: CONFIDENCE,
      fewestMarks: FEWEST,
      floor: taken.floor,
      kept: taken.kept,
      met: held.length > 0 && taken.floor >= WANTED.floor && taken.kept >= WANTED.kept,
      silent: techniques.filter((technique) => !held.includes(technique)),
      attempts: attempts.map(({ scores: _, ...figures }) => figures),
    },
  };
}

type Attempt = CarefulMetrics["attempts"][number] & { readonly scores: readonly (readonly (number | undefined)[])[] };

/** What a floor gives on the articles held out; `scores` are those chosen, by round and technique. */
function attempt(
  rounds: readonly Round[],
  techniques: readonly string[],
  { floor, scores }: Pick<Attempt, "floor" | "scores">,
): Attempt {
  const shown: Record<string, MarkCounts & { lowerBound: number }> = {};
  const failed: typeof shown = {};
  techniques.forEach((technique, column) => {
    const least = scores.map((round) => round[column]);
    if (least.some((score) => score === undefined)) return;
    const perArticle = rounds.flatMap(({ heldOut }, k) =>
      ofTechnique(heldOut, technique).map((marks) =>
        countMarks(marks.filter(({ score }) => score >= (least[k] as number))),
      ),
    );
    const counts = sumMarks(perArticle);
    const lowerBound = boundOf(perArticle);
    (counts.marks >= FEWEST && lowerBound >= floor ? shown : failed)[technique] = {
      ...counts,
      lowerBound: round(lowerBound),
    };
  });
  const { marks, agreed } = sumMarks(Object.values(shown));
  const all = rounds.reduce((sum, { heldOut }) => sum + heldOut.flat().length, 0);
  return { floor, shown, failed, marks, agreed, kept: all === 0 ? 0 : round(marks / all), scores };
}

/** For each least score that leaves enough marks, from low to high: the lower bound of the share that agreed. */
function boundByScore(articles: MarkedArticles): { readonly score: number; readonly bound: number }[] {
  const table: { score: number; bound: number }[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const score = step / STEPS;
    const perArticle = articles.map((marks) => countMarks(marks.filter((mark) => mark.score >= score)));
    if (sumMarks(perArticle).marks < FEWEST) break;
    table.push({ score, bound: boundOf(perArticle) });
  }
  return table;
}

/** The lowest score at which the bound reaches the floor. */
function leastScore(table: ReturnType<typeof boundByScore>, floor: number): number | undefined {
  return table.find(({ bound }) => bound >= floor)?.score;
}

function boundOf(perArticle: readonly MarkCounts[]): number {
  return bootstrapLowerBound(perArticle, agreedShare, { seed: SEED, confidence: CONFIDENCE });
}

function ofTechnique(articles: MarkedArticles, technique: string): MarkedArticles {
  return articles.map((marks) => marks.filter((mark) => mark.technique === technique));
}

function sumMarks(counts: readonly MarkCounts[]): { marks: number; agreed: number } {
  return counts.reduce((a, b) => ({ marks: a.marks + b.marks, agreed: a.agreed + b.agreed }), { marks: 0, agreed: 0 });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ceilToStep(score: number): number {
  return Math.ceil(Number((score * STEPS).toFixed(6))) / STEPS; // 0.57 * 100 is a little over 57
}
