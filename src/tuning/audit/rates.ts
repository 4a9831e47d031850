/** Marks per 1,000 words, with how far the figure might move with other texts. */
import { bootstrapInterval } from "../../evaluation/bootstrap.js";
import { round, SEED } from "../interval.js";
import type { Measured, Rate } from "./audit-schema.js";

/** What was counted in a text, or in a part of it. */
export interface Tally {
  readonly words: number;
  readonly marks: number;
}

/** Marks per 1,000 words of all tallies together; 0 without words. */
export function per1000(tallies: readonly Tally[]): number {
  let words = 0;
  let marks = 0;
  for (const tally of tallies) {
    words += tally.words;
    marks += tally.marks;
  }
  return words === 0 ? 0 : (1000 * marks) / words;
}

/**
 * Where nothing was marked, resamples say nothing either, and the upper bound is three marks in all: the rule of three (Hanley and
 * Lippman-Hand 1983, "If Nothing Goes Wrong, Is Everything All Right?", JAMA).
 * @param clusters the tallies as they are drawn together, as those of an outlet, whose articles resemble each other
 */
export function rateOf(tallies: readonly Tally[], clusters: readonly Tally[][] = tallies.map((one) => [one])): Rate {
  const sum = (field: keyof Tally) => tallies.reduce((all, tally) => all + tally[field], 0);
  const [words, marks] = [sum("words"), sum("marks")];
  const unseen = marks === 0 && words > 0;
  const per1000Words = unseen
    ? { value: 0, interval: [0, round(3000 / words)] as [number, number] }
    : measured(clusters, (drawn) => per1000(drawn.flat()));
  return { texts: tallies.length, words, marks, per1000: per1000Words };
}

/** A measure of items that are drawn with replacement (articles, passages, templates). */
export function measured<Item>(items: readonly Item[], measure: (drawn: readonly Item[]) => number): Measured {
  const { low, high } = bootstrapInterval(items, measure, { seed: SEED });
  return { value: round(measure(items)), interval: [round(low), round(high)] };
}
