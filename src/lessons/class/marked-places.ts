/** The places of a text that two annotators marked, each with what can be made of it in a key. */
import type { MarkMatches } from "../../evaluation/disagreement.js";
import { compareSpans, type Span } from "../../text/span.js";
import type { GuessedMark } from "../lesson-schema.js";

/** Who marked it, and in what the two differ: not at all, in the ends, in the technique; or one alone did. */
export type PlaceKind = "agreed" | "boundary" | "technique" | "first" | "second";

/** The stretch that either mark covers. */
export interface MarkedPlace extends Span {
  readonly kind: PlaceKind;
  /** Missing where only the second annotator marked it. */
  readonly first?: GuessedMark;
  readonly second?: GuessedMark;
}

/** Words and every technique that is right there, as a span of the key has them. */
export interface TakenSpan extends Span {
  readonly techniques: readonly string[];
}

/** Taken into the key so, or not at all. */
export type Decision = TakenSpan | "neither";

/** `bothOnFirst`: the names of both, on the words of the first. */
export type ChoiceName = "first" | "second" | "both" | "bothOnFirst" | "bothOnSecond" | "neither";

export interface Choice {
  readonly name: ChoiceName;
  readonly decision: Decision;
}

/** In order of place. A mark that an annotator set twice, as in two steps on one text, is there once. */
export function listPlaces({ agreed, boundary, technique, missed, extra }: MarkMatches<GuessedMark>): MarkedPlace[] {
  const pairs = Object.entries({ agreed, boundary, technique }).flatMap(([kind, found]) =>
    found.map(([first, second]) => ({ kind: kind as PlaceKind, ...unionOf(first, second), first, second })),
  );
  const seen = {
    first: new Set(pairs.map(({ first }) => keyOf(first))),
    second: new Set(pairs.map(({ second }) => keyOf(second))),
  };
  const alone = (kind: "first" | "second", marks: readonly GuessedMark[]) =>
    marks.flatMap((mark): MarkedPlace[] => {
      if (seen[kind].has(keyOf(mark))) return [];
      seen[kind].add(keyOf(mark));
      return [{ kind, ...unionOf(mark, mark), [kind]: mark }];
    });
  return [...pairs, ...alone("first", missed), ...alone("second", extra)].sort(compareSpans);
}

/** What can be taken without choosing other ends, the last of which is nothing. */
export function choicesOf({ kind, first, second }: MarkedPlace): Choice[] {
  const neither: Choice = { name: "neither", decision: "neither" };
  const take = (name: ChoiceName, { start, end }: Span, techniques: readonly string[]): Choice => {
    return { name, decision: { start, end, techniques } };
  };
  const own = (name: "first" | "second", mark: GuessedMark) => take(name, mark, [mark.technique]);
  if (first === undefined || second === undefined)
    return [...(first ? [own("first", first)] : []), ...(second ? [own("second", second)] : []), neither];
  if (kind === "agreed") return [take("both", first, [first.technique]), neither];
  const ofEach = [own("first", first), own("second", second)];
  if (kind === "boundary") return [...ofEach, neither];
  const names = [first.technique, second.technique];
  const both =
    compareSpans(first, second) === 0
      ? [take("both", first, names)]
      : [take("bothOnFirst", first, names), take("bothOnSecond", second, names)];
  return [...ofEach, ...both, neither];
}

/** The choice that a decision is; undefined for one with ends of its own. */
export function choiceOf(place: MarkedPlace, decision: Decision): Choice | undefined {
  return choicesOf(place).find((choice) => isSame(choice.decision, decision));
}

function isSame(a: Decision, b: Decision): boolean {
  if (a === "neither" || b === "neither") return a === b;
  return compareSpans(a, b) === 0 && a.techniques.join() === b.techniques.join();
}

function unionOf(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function keyOf({ start, end, technique }: GuessedMark): string {
  return `${start} ${end} ${technique}`;
}
