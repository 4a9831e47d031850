/** Which passages of the bank a lesson takes: varied ones that show what is taught, chosen the same way every time. */
import { hashText } from "../formats/text-hash.js";
import type { BankPassage } from "./bank.js";
import type { KeySpan } from "./lesson-schema.js";

/** A passage whose spans can be a key: none overlaps another. */
export interface KeyedPassage {
  readonly passage: BankPassage;
  readonly key: readonly KeySpan[];
}

/** Those of the bank that can be a key, in an order that the seed alone decides. */
export function shufflePassages(bank: readonly BankPassage[], seed: string): KeyedPassage[] {
  return bank
    .flatMap((passage) => {
      const key = keyOf(passage);
      return key === undefined ? [] : [{ passage, key, order: hashText(`${seed}\n${passage.id}`) }];
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ passage, key }) => ({ passage, key }));
}

/** The spans as a key; undefined where they overlap, and for a clean passage none. */
export function keyOf({ spans }: BankPassage): KeySpan[] | undefined {
  const key = [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, technique, also, reason }) => {
      return { start, end, techniques: [...new Set([technique, ...also])], reason };
    });
  return key.some((span, i) => span.start < (key[i - 1]?.end ?? 0)) ? undefined : key;
}

/** True when each span of the key is first of all one of the techniques. */
export function showsOnly({ key }: KeyedPassage, techniques: readonly string[]): boolean {
  return key.length > 0 && key.every(({ techniques: [first = ""] }) => techniques.includes(first));
}

/** How many of the techniques the key holds as its first names. */
export function countShown({ key }: KeyedPassage, techniques: readonly string[]): number {
  return techniques.filter((id) => key.some((span) => span.techniques[0] === id)).length;
}

/**
 * Up to `most` passages, one after the other that which `worth` likes best then; of equals the first. A passage of a side or
 * register that was taken less often goes before others as good, so that no lesson shows one camp only.
 */
export function pickVaried(
  passages: readonly KeyedPassage[],
  most: number,
  worth: (candidate: KeyedPassage, taken: readonly KeyedPassage[]) => number,
): KeyedPassage[] {
  const taken: KeyedPassage[] = [];
  const left = [...passages];
  while (taken.length < most && left.length > 0) {
    const scores = left.map((candidate) => worth(candidate, taken) - sameness(candidate, taken));
    const best = scores.indexOf(Math.max(...scores));
    taken.push(...left.splice(best, 1));
  }
  return taken;
}

/** 0 for the first of its kind; below 1, so that it only decides among equals. */
function sameness({ passage }: KeyedPassage, taken: readonly KeyedPassage[]): number {
  const share = (same: (other: BankPassage) => boolean) =>
    taken.filter(({ passage: other }) => same(other)).length / Math.max(1, taken.length);
  const side = passage.side === "none" ? 0 : share((other) => other.side === passage.side);
  return (
    0.5 * side +
    0.2 * share((other) => other.register === passage.register) +
    0.2 * share((other) => other.topic === passage.topic)
  );
}
