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

/** How passages are picked. */
export interface Picking {
  readonly most: number;
  /** A whole number: the more, the sooner it is taken. */
  readonly worth: (candidate: KeyedPassage, taken: readonly KeyedPassage[]) => number;
  /** What the lesson shows already. */
  readonly shown: readonly KeyedPassage[];
}

/**
 * Passages one after the other, that first which is worth most then; of equals that which keeps the two sides even in the whole
 * lesson and is of a register and topic that was taken less often, so that no lesson shows the tricks of one camp only.
 */
export function pickVaried(passages: readonly KeyedPassage[], { most, worth, shown }: Picking): KeyedPassage[] {
  const taken: KeyedPassage[] = [];
  const left = [...passages];
  while (taken.length < most && left.length > 0) {
    const before = [...shown, ...taken];
    const scores = left.map((candidate) => worth(candidate, taken) - sameness(candidate, before));
    const best = scores.indexOf(Math.max(...scores));
    taken.push(...left.splice(best, 1));
  }
  return taken;
}

/** From -0.3 to 0.6, so that it only decides among equals. */
function sameness({ passage, key }: KeyedPassage, before: readonly KeyedPassage[]): number {
  const share = (same: (other: BankPassage) => boolean) =>
    before.filter(({ passage: other }) => same(other)).length / Math.max(1, before.length);
  return (
    0.3 * leadOf(passage.side, alike(key, before)) +
    0.15 * share((other) => other.register === passage.register) +
    0.15 * share((other) => other.topic === passage.topic)
  );
}

/** Those that use techniques, or those that are clean: a side that is shown clean does not make up for one that is not. */
function alike(key: readonly KeySpan[], before: readonly KeyedPassage[]): BankPassage[] {
  return before.filter((other) => other.key.length > 0 === key.length > 0).map(({ passage }) => passage);
}

/** From -1, where only the other side was shown, to 1; a passage of no side is in between. */
function leadOf(side: BankPassage["side"], before: readonly BankPassage[]): number {
  const sided = before.filter((passage) => passage.side !== "none");
  if (side === "none" || sided.length === 0) return 0;
  const own = sided.filter((passage) => passage.side === side).length;
  return (2 * own - sided.length) / sided.length;
}
