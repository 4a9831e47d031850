/** Kappa and alpha of annotators over the units of texts: does the sentence, the word, hold the technique or not? */
import type { Span } from "../text/span.js";
import { type Interval, intervalOverArticles } from "./bootstrap.js";
import { cohenKappa, type PairTally, tallyPair } from "./cohen-kappa.js";
import type { TechniqueSpan } from "./compared-article.js";
import { type AlphaTally, krippendorffAlpha, tallyAlpha } from "./krippendorff-alpha.js";
import { touchedUnits } from "./text-units.js";

/** One text: its units, in order and disjoint, and the marks of each annotator; all offsets in the same unit. */
export interface AnnotatedUnits {
  readonly units: readonly Span[];
  readonly annotators: readonly (readonly TechniqueSpan[])[];
}

/** Agreement on one question over all units; null where it is undefined because nothing varies. */
export interface UnitAgreement {
  readonly units: number;
  /** Units that each annotator marked. */
  readonly marked: readonly number[];
  readonly alpha: number | null;
  readonly alphaInterval: Interval | null;
  /** Cohen's kappa of each pair, in the order of {@link annotatorPairs}. */
  readonly kappas: readonly (number | null)[];
  /** Of the one kappa of two annotators; null with more of them. */
  readonly kappaInterval: Interval | null;
}

/** Pairs of annotators by index: 0-1, 0-2, …, 1-2, … */
export function annotatorPairs(annotators: number): (readonly [first: number, second: number])[] {
  return Array.from({ length: annotators }, (_, first) =>
    Array.from({ length: annotators - first - 1 }, (_, i) => [first, first + 1 + i] as const),
  ).flat();
}

/**
 * Agreement on whether a unit holds the technique; without one, on whether it holds any mark. Linear in the units that
 * are marked, times the pairs of annotators.
 * @param texts the same annotators in each, at least two
 */
export function measureUnitAgreement(
  texts: readonly AnnotatedUnits[],
  annotators: number,
  { technique, seed }: { readonly technique?: string; readonly seed: number },
): UnitAgreement {
  const pairs = annotatorPairs(annotators);
  const tallies = texts.map((text) => tallyText(text, pairs, technique));
  const kappaOf = (some: readonly TextTally[], pair: number) =>
    cohenKappa(some.map((tally) => tally.pairs[pair] as PairTally));
  const alphaOf = (some: readonly TextTally[]) => krippendorffAlpha(some.map(({ alpha }) => alpha));
  return {
    units: texts.reduce((sum, { units }) => sum + units.length, 0),
    marked: Array.from({ length: annotators }, (_, i) =>
      tallies.reduce((sum, tally) => sum + (tally.marked[i] as number), 0),
    ),
    alpha: alphaOf(tallies),
    alphaInterval: intervalOverArticles(tallies, alphaOf, { seed }),
    kappas: pairs.map((_, pair) => kappaOf(tallies, pair)),
    kappaInterval: pairs.length === 1 ? intervalOverArticles(tallies, (drawn) => kappaOf(drawn, 0), { seed }) : null,
  };
}

interface TextTally {
  readonly marked: readonly number[];
  readonly alpha: AlphaTally;
  readonly pairs: readonly PairTally[];
}

function tallyText(
  { units, annotators }: AnnotatedUnits,
  pairs: readonly (readonly [number, number])[],
  technique: string | undefined,
): TextTally {
  const marked = annotators.map((marks) =>
    touchedUnits(units, technique === undefined ? marks : marks.filter((mark) => mark.technique === technique)),
  );
  return {
    marked: marked.map(({ size }) => size),
    alpha: tallyAlpha(marked, units.length),
    pairs: pairs.map(([a, b]) =>
      tallyPair(marked[a] as ReadonlySet<number>, marked[b] as ReadonlySet<number>, units.length),
    ),
  };
}
