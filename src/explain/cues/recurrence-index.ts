/** Where the content words of a span stand again in the same text, found in time linear in the text. */
import type { StemmedWord } from "../../decode/stems.js";
import { lowerBound } from "../../text/search.js";

/** Sequences are compared on at most so many stems, as in the recurrence that the model sees. */
export const LONGEST_SEQUENCE = 12;

/** Places in a text are indices into its content words. */
export interface RecurrenceIndex {
  /** How many disjoint places hold the stems of `[first, first + length)` in this order, besides that one. */
  countOthers(first: number, length: number): number;
  /** Those places, at most `most` of them, the nearest first. */
  nearestOthers(first: number, options: { readonly length: number; readonly most: number }): number[];
}

interface Level {
  /** The sequence that begins at each word, as a number; -1 where the text ends before it does. */
  readonly ids: Int32Array;
  /** The disjoint places of each sequence, ascending. */
  readonly places: readonly number[][];
}

/**
 * Names each sequence of k stems by the sequence of k - 1 and one more stem (Karp, Miller, Rosenberg 1972), a level when it
 * is first asked for: at most {@link LONGEST_SEQUENCE} passes over the text.
 */
export function indexRecurrence(words: readonly StemmedWord[]): RecurrenceIndex {
  const numbers = new Map<string, number>();
  const stems = Int32Array.from(words, ({ stem }) => {
    const known = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, known);
    return known;
  });
  const levels: Level[] = [{ ids: stems, places: collectPlaces(stems, 1) }];
  const levelOf = (length: number): Level => {
    for (let at = levels.length; at < length; at++) levels.push(nextLevel(levels[at - 1] as Level, stems, at + 1));
    return levels[length - 1] as Level;
  };
  const othersOf = (first: number, length: number) => {
    const { ids, places } = levelOf(length);
    const all = places[ids[first] ?? -1] ?? [];
    const before = lowerBound(all, first - length + 1, (place) => place);
    return { all, before, after: lowerBound(all, first + length, (place) => place) };
  };
  return {
    countOthers: (first, length) => {
      const { all, before, after } = othersOf(first, length);
      return before + all.length - after;
    },
    nearestOthers: (first, { length, most }) => {
      const { all, before, after } = othersOf(first, length);
      const near = [...all.slice(Math.max(0, before - most), before), ...all.slice(after, after + most)];
      return near.sort((a, b) => Math.abs(a - first) - Math.abs(b - first) || a - b).slice(0, most);
    },
  };
}

function nextLevel(shorter: Level, stems: Int32Array, length: number): Level {
  const numbers = new Map<number, number>();
  const ids = new Int32Array(stems.length).fill(-1);
  for (let i = 0; i + length <= stems.length; i++) {
    const key = (shorter.ids[i] as number) * stems.length + (stems[i + length - 1] as number);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    ids[i] = known;
  }
  return { ids, places: collectPlaces(ids, length) };
}

function collectPlaces(ids: Int32Array, length: number): number[][] {
  const places: number[][] = [];
  ids.forEach((id, i) => {
    if (id < 0) return;
    const known = places[id];
    if (known === undefined) places[id] = [i];
    else if ((known.at(-1) as number) + length <= i) known.push(i);
  });
  return places;
}
