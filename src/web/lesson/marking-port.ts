/** What a student's answer is against the key, with every kind of difference told apart. */
import type { KeySpan, LessonText } from "../../lessons/lesson-schema.js";
import { overlapLength, type Span } from "../../text/span.js";

/** A technique at a place: `technique` is the id of a card. */
export interface StudentMark extends Span {
  readonly technique: string;
  readonly sureness: number;
}

/**
 * `hit`: words and technique are the key's. `boundary`: the technique is accepted, the words differ. `technique`: the words
 * overlap, the technique is not accepted. `false-alarm`: the key has nothing there. `miss`: nothing overlaps the key's span.
 */
export type Outcome =
  | { readonly kind: "hit" | "boundary" | "technique"; readonly mark: StudentMark; readonly key: KeySpan }
  | { readonly kind: "false-alarm"; readonly mark: StudentMark }
  | { readonly kind: "miss"; readonly key: KeySpan };

/** In order of place. @param key null where nobody decided: then there are no outcomes */
export function compareWithKey(marks: readonly StudentMark[], key: LessonText["key"]): readonly Outcome[] | null {
  if (key === null) return null;
  const outcomes = marks.map((mark) => outcomeOf(mark, key));
  const missed = key
    .filter((span) => !marks.some((mark) => overlapLength(mark, span) > 0))
    .map((span): Outcome => ({ kind: "miss", key: span }));
  return [...outcomes, ...missed].sort((a, b) => placeOf(a).start - placeOf(b).start);
}

/** Of the mark; of the key's span where there is no mark. */
export function placeOf(outcome: Outcome): Span {
  return outcome.kind === "miss" ? outcome.key : outcome.mark;
}

function outcomeOf(mark: StudentMark, key: readonly KeySpan[]): Outcome {
  const accepts = (span: KeySpan) => span.techniques.includes(mark.technique);
  const [best] = key
    .filter((span) => overlapLength(mark, span) > 0)
    .sort((a, b) => Number(accepts(b)) - Number(accepts(a)) || overlapLength(mark, b) - overlapLength(mark, a));
  if (best === undefined) return { kind: "false-alarm", mark };
  if (!accepts(best)) return { kind: "technique", mark, key: best };
  return { kind: best.start === mark.start && best.end === mark.end ? "hit" : "boundary", mark, key: best };
}

/** The key's span that a question is about; null where nobody decided, undefined where the key has nothing there. */
export function keyAt({ key }: LessonText, place: Span): KeySpan | null | undefined {
  if (key === null) return null;
  return [...key]
    .sort((a, b) => overlapLength(place, b) - overlapLength(place, a))
    .find((span) => overlapLength(place, span) > 0);
}
