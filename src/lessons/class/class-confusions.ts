/** Which techniques the class takes for one another: against the key where there is one, else among themselves. */
import type { Confusion } from "../../evaluation/disagreement.js";
import { overlapLength } from "../../text/span.js";
import type { MarkedSteps } from "../marking.js";
import type { SeatMarks, TextMarks } from "./class-marks.js";

/** Adds up {@link Confusion}s: the most frequent first, then by name. */
class ConfusionCounts {
  readonly #counts = new Map<string, Map<string, number>>();

  add(first: string, second: string): void {
    const row = this.#counts.get(first) ?? new Map<string, number>();
    this.#counts.set(first, row);
    row.set(second, (row.get(second) ?? 0) + 1);
  }

  list(): Confusion[] {
    const all = [...this.#counts].flatMap(([first, row]) =>
      [...row].map(([second, count]) => ({ first, second, count })),
    );
    const name = ({ first, second }: Confusion) => `${first}\n${second}`;
    return all.sort((a, b) => b.count - a.count || (name(a) < name(b) ? -1 : 1));
  }
}

/** `first` is what the key says first, `second` what students said, in guesses and in naming. */
export function countKeyConfusions(marked: readonly MarkedSteps[]): Confusion[] {
  const counts = new ConfusionCounts();
  for (const step of marked.flatMap(({ steps }) => steps)) {
    if (step.kind === "name") {
      for (const { verdict, accepted, technique } of step.items)
        if (verdict === "wrong" && accepted[0] !== undefined) counts.add(accepted[0], technique);
    } else if (step.kind === "guess") {
      for (const { verdict, key, mark } of step.marking?.marks ?? [])
        if (verdict === "technique" && key?.techniques[0] !== undefined) counts.add(key.techniques[0], mark.technique);
    }
  }
  return counts.list();
}

/**
 * Of texts without a key: how often two students named overlapping marks otherwise; `first` is the first by name, so that
 * no student's word counts for more. Of more than {@link MOST_SEATS} students, those of the lowest seat numbers.
 */
export function countPeerConfusions(texts: readonly TextMarks[]): Confusion[] {
  const counts = new ConfusionCounts();
  for (const { text, seats } of texts) {
    if (text.key !== null) continue;
    const some = seats.slice(0, MOST_SEATS);
    for (const [i, first] of some.entries()) for (const second of some.slice(i + 1)) addPair(counts, first, second);
  }
  return counts.list();
}

/** 780 pairs say what the class confuses; all pairs of a large class would take longer than reading its files. */
export const MOST_SEATS = 40;

function addPair(counts: ConfusionCounts, { marks: a }: SeatMarks, { marks: b }: SeatMarks): void {
  let from = 0;
  for (const one of a) {
    while ((b[from]?.end ?? Number.POSITIVE_INFINITY) <= one.start) from++;
    for (let j = from; j < b.length; j++) {
      const other = b[j] as (typeof b)[number];
      if (other.start >= one.end) break;
      if (one.technique === other.technique || overlapLength(one, other) === 0) continue;
      const [first, second] = one.technique < other.technique ? [one, other] : [other, one];
      counts.add(first.technique, second.technique);
    }
  }
}
