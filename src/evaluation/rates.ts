/** How often texts are marked: marks per 1,000 words, and how far that might move with other texts of the same kind. */
import { type BootstrapOptions, bootstrapInterval, type Interval } from "./bootstrap.js";

/** What of a text its rate is made of. */
export interface MarkedText {
  readonly words: number;
  readonly marks: number;
}

export interface MarkRate extends MarkedText {
  readonly texts: number;
  /** Marks per 1,000 words of all texts together; null without words. */
  readonly rate: number | null;
  /** The middle 95 % of the rate over drawn texts; null for fewer than {@link LEAST_TEXTS} texts, or no marks. */
  readonly interval: Interval | null;
}

/** Drawing from fewer texts gives intervals that look exact and are not. */
export const LEAST_TEXTS = 5;

/**
 * The rate of the texts pooled, so that a long text counts for more than a short one, with its bootstrap interval by text:
 * marks of one text resemble each other, so that texts are drawn and not marks.
 * `markRate([{ words: 800, marks: 4 }, { words: 200, marks: 0 }], { seed: 1 }).rate` is 4.
 */
export function markRate(texts: readonly MarkedText[], options: BootstrapOptions): MarkRate {
  const { words, marks } = sumOf(texts);
  const drawn = texts.length >= LEAST_TEXTS && marks > 0 && words > 0;
  const interval = drawn ? bootstrapInterval(texts, rateOf, options) : null;
  return { texts: texts.length, words, marks, rate: words === 0 ? null : rateOf(texts), interval };
}

/** 0 where only texts without words are drawn. */
function rateOf(texts: readonly MarkedText[]): number {
  const { words, marks } = sumOf(texts);
  return words === 0 ? 0 : (1000 * marks) / words;
}

function sumOf(texts: readonly MarkedText[]): MarkedText {
  let words = 0;
  let marks = 0;
  for (const text of texts) {
    words += text.words;
    marks += text.marks;
  }
  return { words, marks };
}
