/** What a lesson or re-test that was worked through says of the student's progress. */
import type { Technique } from "../techniques/technique.js";
import { passagesOf } from "./compose-retest.js";
import type { Answer, Lesson } from "./lesson-schema.js";
import { markAnswers } from "./marking.js";
import type { Session } from "./schedule.js";
import { textsOfStep } from "./texts-of-step.js";

export interface FinishedWork {
  /** See {@link Session}. */
  readonly id: string;
  readonly lesson: Lesson;
  readonly answers: readonly Answer[];
}

interface SessionParts {
  /** All cards. */
  readonly techniques: readonly Technique[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Outcomes of what was answered; as shown count the passages of the steps that were answered or need no answer. */
export function makeSession({ id, lesson, answers }: FinishedWork, { techniques, now }: SessionParts): Session {
  const answered = new Set(answers.map(({ step }) => step));
  const shown = new Set(
    lesson.steps.filter(({ kind }, i) => answered.has(i) || kind === "explore").flatMap(textsOfStep),
  );
  const { outcomes } = markAnswers(lesson, { seat: 1, answers: [...answers] }, techniques);
  return { id, outcomes, passages: passagesOf(lesson).filter((text) => shown.has(text)), now };
}
