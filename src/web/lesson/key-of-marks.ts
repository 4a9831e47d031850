/** The key that a teacher's review of the marks comes to: what stands after it, in order of place. */
import { InputError } from "../../errors.js";
import type { KeySpan } from "../../lessons/lesson-schema.js";
import { cardsOf } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import type { Technique } from "../../techniques/technique.js";
import { compareSpans } from "../../text/span.js";

/**
 * Undefined while the reader has decided on no mark: then nobody has decided the key. Marks of one place are one span that
 * accepts the techniques of both; a class of several cards accepts each of them. A note of the reader is the reason.
 * @throws InputError with a sentence where two marks share only some of their words: a key overlaps itself nowhere
 */
export function keyOfMarks(marks: readonly Mark[], techniques: readonly Technique[]): KeySpan[] | undefined {
  const decided = marks.some(({ review }) => review !== undefined && review.status !== "noted");
  if (!decided) return undefined;
  const key: KeySpan[] = [];
  let before: Mark | undefined;
  const standing = marks.filter(({ review }) => review?.status !== "removed").sort(compareSpans);
  for (const mark of standing) {
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

function tellOverlap(one: Mark, other: Mark): string {
  const show = ({ quote }: Mark) => `“${quote.length > 60 ? `${quote.slice(0, 59)}…` : quote}”`;
  return `the marks ${show(one)} and ${show(other)} share some of their words, and a key may not overlap itself: remove one of them or change its words, then make the lesson again`;
}
