/** What a lesson or re-test that was worked through says of the student's progress. */
import type { Technique } from "../techniques/technique.js";
import { passagesOf } from "./compose-retest.js";
import type { Answer, Lesson, LessonStep } from "./lesson-schema.js";
import { markAnswers } from "./marking.js";
import type { Session } from "./schedule.js";

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

/** What of the answers is missing so far, that a key would decide. */
export interface OpenQuestion {
  /** Index of the step. */
  readonly step: number;
  readonly answered: number;
  readonly asked: number;
}

/** Steps of which something that counts is not answered yet: a text to guess on is one question. */
export function openQuestions({ steps, texts }: Lesson, answers: readonly Answer[]): OpenQuestion[] {
  const decided = new Set(texts.filter(({ key }) => key !== null).map(({ id }) => id));
  return steps.flatMap((step, index): OpenQuestion[] => {
    if (step.kind !== "guess" && step.kind !== "name" && step.kind !== "clean") return [];
    const questions = textsOfStep(step);
    const isAsked = (item: number) => decided.has(questions[item] ?? "");
    const answer = answers.find((one) => one.step === index);
    const given = answer === undefined ? [] : "items" in answer ? answer.items.map(({ item }) => item) : [0];
    const [answered, asked] = [given.filter(isAsked).length, questions.filter((_, item) => isAsked(item)).length];
    return answered < asked ? [{ step: index, answered, asked }] : [];
  });
}

/** Ids of the texts of its questions, one each. */
function textsOfStep(step: LessonStep): string[] {
  return "text" in step ? [step.text] : step.items.map(({ text }) => text);
}
