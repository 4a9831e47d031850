/** Agreement of every two students: kappa over words and F1 of spans, over all texts that both marked. */
import { cohenKappa, type PairTally } from "../../evaluation/cohen-kappa.js";
import { f1Of, type SpanScore } from "../../evaluation/span-score.js";
import type { SeatMarks, TextMarks } from "./class-marks.js";

export interface SeatPair {
  readonly first: number;
  readonly second: number;
  /** Cohen's kappa over the words of the texts: marked or not. Null where nothing varies. */
  readonly kappa: number | null;
  /** F1 of span identification, 0..1; 1 where neither marked anything. The same from either side. */
  readonly spanF1: number;
}

/**
 * Pairs that share a text, by seat numbers. Linear in the marks of a pair, and in its words by 32 a step: the scores are
 * those of `measureUnitAgreement` and `scoreSpanIdentification`, which a test holds them to.
 */
export function comparePairs(texts: readonly TextMarks[]): SeatPair[] {
  const bySeat = texts.map(({ seats }) => new Map(seats.map((marks) => [marks.seat, marks])));
  const seats = [...new Set(bySeat.flatMap((marks) => [...marks.keys()]))].sort((a, b) => a - b);
  const pairs: SeatPair[] = [];
  for (const [i, first] of seats.entries()) {
    const own = bySeat.map((marks) => marks.get(first));
    for (const second of seats.slice(i + 1)) {
      const tallies: PairTally[] = [];
      const spans = { predicted: 0, gold: 0, precisionSum: 0, recallSum: 0 };
      for (const [t, { wordCount }] of texts.entries()) {
        const a = own[t];
        const b = bySeat[t]?.get(second);
        if (a === undefined || b === undefined) continue;
        tallies.push({ units: wordCount, both: countBoth(a, b), first: a.wordsMarked, second: b.wordsMarked });
        addCovered(spans, a.merged, b.merged);
      }
      if (tallies.length > 0) pairs.push({ first, second, kappa: cohenKappa(tallies), spanF1: f1OfMarks(spans) });
    }
  }
  return pairs;
}

function f1OfMarks(spans: SpanScore): number {
  return spans.gold + spans.predicted === 0 ? 1 : f1Of(spans);
}

function countBoth({ words: a }: SeatMarks, { words: b }: SeatMarks): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += countBits((a[i] as number) & (b[i] as number));
  return count;
}

/** Source: Warren, "Hacker's Delight", 2nd edition, figure 5-2. */
function countBits(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

type Sums = { -readonly [Field in keyof SpanScore]: SpanScore[Field] };

/** Adds what two lists of merged spans earn of each other, in one walk over both. */
function addCovered(sums: Sums, a: Int32Array, b: Int32Array): void {
  sums.gold += a.length / 2;
  sums.predicted += b.length / 2;
  let [i, j] = [0, 0];
  let [inA, inB] = [0, 0]; // characters of the current span that the other side covers
  while (i < a.length && j < b.length) {
    const [startA, endA] = [a[i] as number, a[i + 1] as number];
    const [startB, endB] = [b[j] as number, b[j + 1] as number];
    const shared = Math.min(endA, endB) - Math.max(startA, startB);
    if (shared > 0) {
      inA += shared;
      inB += shared;
    }
    if (endA <= endB) {
      sums.recallSum += inA / (endA - startA);
      inA = 0;
      i += 2;
    }
    if (endB <= endA) {
      sums.precisionSum += inB / (endB - startB);
      inB = 0;
      j += 2;
    }
  }
  // the last span of one side may have been met before the other side ended
  if (i < a.length) sums.recallSum += inA / ((a[i + 1] as number) - (a[i] as number));
  if (j < b.length) sums.precisionSum += inB / ((b[j + 1] as number) - (b[j] as number));
}
