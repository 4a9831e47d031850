/** Decides Repetition from what the network cannot see: how often the same words stand among a text's spans. */
import type { Span } from "../text/span.js";
import { logOdds, probabilityOf } from "./log-odds.js";
import { stemsWithin } from "./recurrence.js";
import type { DecodeSettings } from "./settings.js";
import type { StemmedWord } from "./stems.js";

/**
 * How many of the spans hold the same stems in the same order, the span itself included; spans without content words are
 * compared by their lower-cased text. Two entries at the same place (one span, several techniques) count once.
 */
export function countCopies(text: string, words: readonly StemmedWord[], spans: readonly Span[]): number[] {
  const places = new Map<string, Set<string>>();
  const keys = spans.map((span) => {
    const key = stemsWithin(words, span).join(" ") || text.slice(span.start, span.end).toLowerCase();
    const known = places.get(key) ?? new Set();
    places.set(key, known.add(`${span.start}-${span.end}`));
    return key;
  });
  return keys.map((key) => places.get(key)?.size ?? 1);
}

/**
 * The technique scores with Repetition's decided anew by the number of copies, the others scaled to keep the sum.
 * The idea of a rule by copies is from the SemEval-2020 task 11 systems; its numbers are learned on held-out articles.
 * @param scores probabilities in the order of `techniques`
 * @param copies from {@link countCopies}
 */
export function decideRepetition(
  scores: ArrayLike<number>,
  copies: number,
  {
    techniques,
    repetition,
  }: { readonly techniques: readonly string[]; readonly repetition: DecodeSettings["repetition"] },
): number[] {
  const column = techniques.indexOf(repetition.technique);
  const before = Array.from(scores);
  const line = repetition.copies[Math.min(copies, repetition.copies.length) - 1];
  const own = before[column];
  if (own === undefined || line === undefined) return before;
  const decided = probabilityOf(line.intercept + line.slope * logOdds(own));
  const share = (1 - decided) / Math.max(1e-9, 1 - own);
  return before.map((score, i) => (i === column ? decided : score * share));
}
