/** Everything that is measured of annotators who marked the same texts. */
import { InputError } from "../errors.js";
import { type Interval, intervalOverArticles } from "./bootstrap.js";
import type { TechniqueSpan } from "./compared-article.js";
import {
  type Confusion,
  countConfusions,
  countDisagreements,
  type DisagreementCounts,
  type MarkMatches,
  matchesOfTechnique,
  matchMarks,
} from "./disagreement.js";
import { gammaOf, measureDisorder } from "./gamma/gamma.js";
import { scoreLabelledSpans } from "./labelled-spans.js";
import { scoreSpanIdentification } from "./span-identification.js";
import { f1Of, type SpanScore, sumSpanScores } from "./span-score.js";
import { sentencesOf, wordsOf } from "./text-units.js";
import { annotatorPairs, measureUnitAgreement, type UnitAgreement } from "./unit-agreement.js";

/** One text as each annotator marked it, in the same order of annotators for each text. */
export interface AnnotatedArticle {
  readonly id: string;
  /** With it, offsets are UTF-16 code units of it; sentences and words are compared only where all texts are known. */
  readonly text?: string;
  readonly annotators: readonly (readonly TechniqueSpan[])[];
}

/** Agreement on one technique, or on whether there is a mark at all. */
export interface TechniqueAgreement {
  /** Marks of each annotator. */
  readonly marks: readonly number[];
  readonly sentence?: UnitAgreement;
  readonly token?: UnitAgreement;
}

/** Two annotators, by index; kinds of disagreement hold the second against the first. */
export interface PairAgreement {
  readonly annotators: readonly [first: number, second: number];
  /** F1 of span identification, whatever the technique; the same both ways; null where neither marked anything. */
  readonly spanF1: number | null;
  /** F1 of spans with their technique (FLC); as `spanF1`. */
  readonly labelledF1: number | null;
  /** Null but for two annotators. */
  readonly spanF1Interval: Interval | null;
  readonly labelledF1Interval: Interval | null;
  readonly counts: DisagreementCounts;
  readonly techniques: readonly (DisagreementCounts & { readonly name: string })[];
  readonly confusions: readonly Confusion[];
}

/** Gamma of two annotators with what it is made of, disorders as the paper defines them. */
export interface GammaAgreement {
  readonly gamma: number | null;
  readonly interval: Interval | null;
  readonly observedDisorder: number;
  readonly expectedDisorder: number;
  /** How often the annotators were shuffled, over all articles. */
  readonly samples: number;
}

export interface AnnotatorAgreement {
  readonly articles: number;
  /** Articles in which nobody marked anything. */
  readonly unmarkedArticles: number;
  readonly overall: TechniqueAgreement;
  /** By name. */
  readonly techniques: readonly (TechniqueAgreement & { readonly name: string })[];
  readonly pairs: readonly PairAgreement[];
  /** For exactly two annotators. */
  readonly gamma?: GammaAgreement;
}

/**
 * @param articles each with as many annotators
 * @param annotators how many there are, at least two
 * @param seed of everything that is sampled: equal seeds give equal values
 * @throws InputError naming the article in which too many marks overlap for them to be aligned
 */
export function measureAgreement(
  articles: readonly AnnotatedArticle[],
  annotators: number,
  { seed }: { readonly seed: number },
): AnnotatorAgreement {
  const names = new Set(articles.flatMap((article) => article.annotators.flat().map(({ technique }) => technique)));
  const techniques = [...names].sort();
  const units = splitTexts(articles);
  const agreementOn = (technique?: string): TechniqueAgreement => ({
    marks: countMarks(articles, annotators, technique),
    ...(units !== undefined && {
      sentence: measureUnitAgreement(units.sentences, annotators, optionsFor(technique, seed)),
      token: measureUnitAgreement(units.words, annotators, optionsFor(technique, seed)),
    }),
  });
  return {
    articles: articles.length,
    unmarkedArticles: articles.filter((article) => article.annotators.every((marks) => marks.length === 0)).length,
    overall: agreementOn(),
    techniques: techniques.map((name) => ({ name, ...agreementOn(name) })),
    pairs: annotatorPairs(annotators).map((pair) => measurePair(articles, pair, { techniques, annotators, seed })),
    ...(annotators === 2 && { gamma: measureGamma(articles, seed) }),
  };
}

/** Sentences and words of all texts, each text read once; undefined where one is not known. */
function splitTexts(articles: readonly AnnotatedArticle[]) {
  if (articles.length === 0 || articles.some(({ text }) => text === undefined)) return undefined;
  const split = (unitsOf: typeof sentencesOf) =>
    articles.map(({ text = "", annotators }) => ({ units: unitsOf(text), annotators }));
  return { sentences: split(sentencesOf), words: split(wordsOf) };
}

function optionsFor(technique: string | undefined, seed: number) {
  return technique === undefined ? { seed } : { technique, seed };
}

function countMarks(articles: readonly AnnotatedArticle[], annotators: number, technique?: string): number[] {
  return Array.from({ length: annotators }, (_, i) => {
    const marks = articles.flatMap((article) => article.annotators[i] ?? []);
    return technique === undefined ? marks.length : marks.filter((mark) => mark.technique === technique).length;
  });
}

interface PairContext {
  readonly techniques: readonly string[];
  readonly annotators: number;
  readonly seed: number;
}

function measurePair(
  articles: readonly AnnotatedArticle[],
  [first, second]: readonly [number, number],
  { techniques, annotators, seed }: PairContext,
): PairAgreement {
  const compared = articles.map((article) => ({
    id: article.id,
    gold: article.annotators[first] ?? [],
    predicted: article.annotators[second] ?? [],
  }));
  const spans = compared.map(scoreSpanIdentification);
  const labelled = compared.map((article) => sumSpanScores(scoreLabelledSpans(article)));
  const matches = compared.map(({ id, gold, predicted }) => naming(id, () => matchMarks(gold, predicted)));
  const f1 = (scores: readonly SpanScore[]) => {
    const sum = sumSpanScores(scores);
    return sum.gold + sum.predicted === 0 ? null : f1Of(sum);
  };
  const interval = (scores: readonly SpanScore[]) =>
    annotators === 2 ? intervalOverArticles(scores, f1, { seed }) : null;
  return {
    annotators: [first, second],
    spanF1: f1(spans),
    spanF1Interval: interval(spans),
    labelledF1: f1(labelled),
    labelledF1Interval: interval(labelled),
    counts: countDisagreements(matches),
    techniques: countByTechnique(matches, techniques),
    confusions: countConfusions(matches),
  };
}

function countByTechnique(matches: readonly MarkMatches<TechniqueSpan>[], techniques: readonly string[]) {
  return techniques.map((name) => ({
    name,
    ...countDisagreements(matches.map((match) => matchesOfTechnique(match, name))),
  }));
}

function measureGamma(articles: readonly AnnotatedArticle[], seed: number): GammaAgreement {
  // the errors of independent articles shrink with the root of their number once they are pooled
  const options = { seed, precision: 0.02 * Math.sqrt(Math.max(1, articles.length)) };
  const disorders = articles.map(({ id, annotators: [first = [], second = []] }) =>
    naming(id, () => measureDisorder([first, second], options)),
  );
  const sum = (of: (disorder: (typeof disorders)[number]) => number) =>
    disorders.reduce((total, disorder) => total + of(disorder), 0);
  const marks = sum((disorder) => disorder.marks);
  return {
    gamma: gammaOf(disorders),
    interval: intervalOverArticles(disorders, gammaOf, { seed }),
    observedDisorder: marks === 0 ? 0 : sum((disorder) => disorder.observed) / marks,
    expectedDisorder: marks === 0 ? 0 : sum((disorder) => disorder.expected) / marks,
    samples: sum((disorder) => disorder.samples),
  };
}

/** @throws InputError that names the article */
function naming<Result>(article: string, measure: () => Result): Result {
  try {
    return measure();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`article ${article}: ${error.message}`, { cause: error });
    throw error;
  }
}
