/** How often each technique is marked in two texts, per 1,000 words, and where the difference may be chance. */
import type { Category } from "../techniques/category.js";
import { poissonRate } from "./poisson-interval.js";

/** Words over which rates are told. */
export const PER_WORDS = 1000;

/** A text whose marks have been counted. */
export interface CountedText {
  /** More than 0. */
  readonly words: number;
  /** The technique of each mark. */
  readonly techniques: readonly string[];
}

/** Marks per {@link PER_WORDS} words with the exact Poisson interval of their number. */
export interface MarkRate {
  readonly marks: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

export interface RateComparison {
  readonly first: MarkRate;
  readonly second: MarkRate;
  /** The intervals have a rate in common, so that the difference may be chance. */
  readonly overlap: boolean;
}

export interface TechniqueRates extends RateComparison {
  readonly technique: string;
}

export interface CategoryRates extends RateComparison {
  readonly category: Category;
  /** Those that are marked in one of the texts at least, in the order in which they were given. */
  readonly techniques: readonly TechniqueRates[];
}

/** A technique, and the one category that its marks are counted in. */
export interface PlacedTechnique {
  readonly technique: string;
  readonly category: Category;
}

/**
 * A row for each category and technique that is marked in one of the texts at least, in the order of `placed`. There is no
 * row for a text as a whole: a sum over unlike techniques, each wrong at a rate of its own, would measure nothing.
 */
export function compareRates(
  first: CountedText,
  second: CountedText,
  placed: readonly PlacedTechnique[],
): CategoryRates[] {
  const compare = (techniques: readonly string[]): RateComparison => {
    const rates = [first, second].map((text) => rateOf(text, techniques)) as [MarkRate, MarkRate];
    const [a, b] = rates;
    return { first: a, second: b, overlap: a.low <= b.high && b.low <= a.high };
  };
  const marked = new Set([...first.techniques, ...second.techniques]);
  const found = placed.filter(({ technique }) => marked.has(technique));
  return [...new Set(found.map(({ category }) => category))].map((category) => {
    const own = found.filter((place) => place.category === category).map(({ technique }) => technique);
    const techniques = own.map((technique) => ({ technique, ...compare([technique]) }));
    return { category, ...compare(own), techniques };
  });
}

function rateOf({ words, techniques }: CountedText, counted: readonly string[]): MarkRate {
  const marks = techniques.filter((technique) => counted.includes(technique)).length;
  return { marks, ...poissonRate(marks, words, PER_WORDS) };
}
