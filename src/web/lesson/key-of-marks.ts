/** The key that a teacher's review of the marks comes to: what a person said yes to, in order of place. */
import { InputError } from "../../errors.js";
import type { KeySpan } from "../../lessons/lesson-schema.js";
import { cardsOf } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import type { Technique } from "../../techniques/technique.js";
import { compareSpans } from "../../text/span.js";

/** What a review says of the key that it comes to. */
export interface KeyDecisions {
  /** Marks that the reader agreed with, changed or added: these are the key. */
  readonly taken: number;
  readonly removed: number;
  /** Marks that nobody decided on, a note alone included: they are only guesses of the machine, and in no key. */
  readonly undecided: number;
}

export function countDecisions(marks: readonly Mark[]): KeyDecisions {
  const taken = marks.filter(isTaken).length;
  const removed = marks.filter(({ review }) => review?.status === "removed").length;
  return { taken, removed, undecided: marks.length - taken - removed };
}

/** Whether somebody has decided a key: it has a place, or every mark was removed, so that the text is clean. */
export function decidesKey({ taken, removed, undecided }: KeyDecisions): boolean {
  return taken > 0 || (removed > 0 && undecided === 0);
}

/**
 * The marks that the reader agreed with, changed or added. Undefined while those and the removed ones do not decide a key. Marks
 * of one place are one span that accepts the techniques of both; a class of several cards accepts each of them. A note of the
 * reader is the reason.
 * @throws InputError with a sentence where two marks share only some of their words: a key overlaps itself nowhere
 */
export function keyOfMarks(marks: readonly Mark[], techniques: readonly Technique[]): KeySpan[] | undefined {
  if (!decidesKey(countDecisions(marks))) return undefined;
  const key: KeySpan[] = [];
  let before: Mark | undefined;
  for (const mark of marks.filter(isTaken).sort(compareSpans)) {
    const { start, end, technique, review } = mark;
    const ids = cardsOf(techniques, technique).map(({ id }) => id);
    const last = key.at(-1);
    if (last !== undefined && last.start === start && last.end === end)
      last.techniques = [...new Set([...last.techniques, ...ids])];
    else if (last !== undefined && before !== undefined && start < last.end)
      throw new InputError(tellOverlap(before, mark));
    else key.push({ start, end, techniques: ids, ...(review?.note && { reason: review.note }) });
    before = mark;
  }
  return key;
}

function isTaken({ review }: Mark): boolean {
  return review?.status === "agreed" || review?.status === "changed" || review?.status === "added";
}

function tellOverlap(one: Mark, other: Mark): string {
  const show = ({ quote }: Mark) => `“${quote.length > 60 ? `${quote.slice(0, 59)}…` : quote}”`;
  return `the marks ${show(one)} and ${show(other)} share some of their words, and a key may not overlap itself: remove one of them or change its words, then make the lesson again`;
}
