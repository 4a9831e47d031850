/** A key to begin with: the machine's marks as a person may then correct them. */
import type { Technique } from "../techniques/technique.js";
import { compareSpans, overlapLength, type Span } from "../text/span.js";
import type { KeySpan, LessonText, MachineMark } from "./lesson-schema.js";

export interface MachineKey {
  readonly key: readonly KeySpan[];
  /** Marks that share only some of their words with a surer one, or whose class no card has: they cannot be in the key too. */
  readonly left: readonly MachineMark[];
}

/**
 * Marks of one place are one span that accepts the techniques of all, the surest first; a class of several cards accepts
 * each of them. Of marks that cross, the surer stands, and of equally sure ones the first.
 * @param techniques all cards
 */
export function keyFromMachine({ machine }: Pick<LessonText, "machine">, techniques: readonly Technique[]): MachineKey {
  const key: KeySpan[] = [];
  const left: MachineMark[] = [];
  const bySureness = [...machine].sort((a, b) => b.score - a.score || compareSpans(a, b));
  for (const mark of bySureness) {
    const { start, end, technique } = mark;
    const ids = techniques.filter((card) => (card.modelClass ?? card.id) === technique).map(({ id }) => id);
    const same = key.findIndex((span) => isSamePlace(span, mark));
    const before = key[same];
    if (ids.length === 0 || (before === undefined && key.some((span) => overlapLength(span, mark) > 0)))
      left.push(mark);
    else if (before === undefined) key.push({ start, end, techniques: ids });
    else key[same] = { ...before, techniques: [...new Set([...before.techniques, ...ids])] };
  }
  return { key: key.sort(compareSpans), left: left.sort(compareSpans) };
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
