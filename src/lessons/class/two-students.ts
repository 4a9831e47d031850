/** Two students side by side: how far they agree, and mark by mark what there is to talk about. */
import { type MarkMatches, matchMarks } from "../../evaluation/disagreement.js";
import { gammaOf, measureDisorder } from "../../evaluation/gamma/gamma.js";
import type { GuessedMark, Lesson, StudentAnswers } from "../lesson-schema.js";
import { collectMarks } from "./class-marks.js";

export interface SharedText {
  /** Id of the text. */
  readonly text: string;
  /** In order of place. */
  readonly first: readonly GuessedMark[];
  readonly second: readonly GuessedMark[];
  readonly matches: MarkMatches<GuessedMark>;
}

export interface TwoStudents {
  /** Null where neither marked anything, or nothing varies. */
  readonly gamma: number | null;
  /** Those that both answered, in the lesson's order. */
  readonly texts: readonly SharedText[];
}

const SEED = 1;

/** γ (Mathet et al. 2015) pools the texts that both answered; it is sampled from a fixed seed, so equal answers give equal values. */
export function compareStudents(lesson: Lesson, first: StudentAnswers, second: StudentAnswers): TwoStudents {
  const texts = collectMarks(lesson, [first, second]).flatMap(({ text, seats }): SharedText[] => {
    const [a, b] = [first, second].map(({ seat }) => seats.find((marks) => marks.seat === seat)?.marks);
    return a && b ? [{ text: text.id, first: a, second: b, matches: matchMarks(a, b) }] : [];
  });
  const disorders = texts.map((shared) => measureDisorder([shared.first, shared.second], { seed: SEED }));
  return { gamma: gammaOf(disorders), texts };
}
