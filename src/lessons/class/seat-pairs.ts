/** Agreement of every two students: kappa over words and F1 of spans, over all texts that both marked. */
import { kappaOf, type PairTally } from "../../evaluation/cohen-kappa.js";
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
  const credits = sumCredits(texts, seats);
  const marksOf = seats.map((seat) => bySeat.map((marks) => marks.get(seat)));
  const pairs: SeatPair[] = [];
  for (const [i, first] of seats.entries()) {
    for (let j = i + 1; j < seats.length; j++) {
      const counts = countPair(marksOf[i] as MarksOfTexts, marksOf[j] as MarksOfTexts, texts);
      if (counts === undefined) continue;
      const { words, gold, predicted } = counts;
      const recallSum = credits[j * seats.length + i] as number;
      const precisionSum = credits[i * seats.length + j] as number;
      const spanF1 = gold + predicted === 0 ? 1 : f1Of({ gold, predicted, precisionSum, recallSum });
      pairs.push({ first, second: seats[j] as number, kappa: kappaOf(words), spanF1 });
    }
  }
  return pairs;
}

/** An entry a text; undefined where the student did not guess on it. */
type MarksOfTexts = readonly (SeatMarks | undefined)[];

/** What two marked in the texts that they share: words, and how many spans of the first and of the second. */
interface PairCounts extends Pick<SpanScore, "gold" | "predicted"> {
  readonly words: PairTally;
}

/** Undefined where the two share no text. */
function countPair(first: MarksOfTexts, second: MarksOfTexts, texts: readonly TextMarks[]): PairCounts | undefined {
  const words = { units: 0, both: 0, first: 0, second: 0 };
  let gold = 0;
  let predicted = 0;
  let shared = 0;
  for (let t = 0; t < texts.length; t++) {
    const a = first[t];
    const b = second[t];
    if (a === undefined || b === undefined) continue;
    shared++;
    words.units += (texts[t] as TextMarks).wordCount;
    words.both += countBoth(a, b);
    words.first += a.wordsMarked;
    words.second += b.wordsMarked;
    gold += a.merged.length / 2;
    predicted += b.merged.length / 2;
  }
  return shared === 0 ? undefined : { words, gold, predicted };
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

/**
 * What each student's spans earn of each other's: at `i * seats.length + j` the shares of the spans of seat j that those of
 * seat i cover, added over the texts that both marked. No walk over two lists: how much is covered up to each place is
 * counted once for a seat, and a span of another then takes two look-ups. [seats, seats]
 */
function sumCredits(texts: readonly TextMarks[], seats: readonly number[]): Float64Array {
  const rows = new Map(seats.map((seat, i) => [seat, i]));
  const credits = new Float64Array(seats.length * seats.length);
  for (const { text, seats: marked } of texts) {
    const covered = new Int32Array(text.text.length + 1);
    const rowsHere = marked.map(({ seat }) => rows.get(seat) as number);
    for (const [k, { merged }] of marked.entries()) {
      countCovered(covered, merged);
      const row = (rowsHere[k] as number) * seats.length;
      for (let m = 0; m < marked.length; m++) {
        const at = row + (rowsHere[m] as number);
        credits[at] = addShares(credits[at] as number, (marked[m] as SeatMarks).merged, covered);
      }
    }
  }
  return credits;
}

/** Fills in how many characters before each place the spans cover. @param merged start, end, start, end, …; disjoint */
function countCovered(covered: Int32Array, merged: Int32Array): void {
  let place = 0;
  let count = 0;
  for (let i = 0; i < merged.length; i += 2) {
    const start = merged[i] as number;
    const end = merged[i + 1] as number;
    covered.fill(count, place, start);
    for (place = start; place < end; place++) covered[place] = count++;
  }
  covered.fill(count, place);
}

/** The sum with the share of each span added that is covered. No branch: whether spans meet is not to be predicted. @param merged none of them empty */
function addShares(sum: number, merged: Int32Array, covered: Int32Array): number {
  let total = sum;
  for (let i = 0; i < merged.length; i += 2) {
    const start = merged[i] as number;
    const end = merged[i + 1] as number;
    total += ((covered[end] as number) - (covered[start] as number)) / (end - start);
  }
  return total;
}
