/** What a student has not answered yet, of all that a key decides. */
import type { Answer, Lesson } from "./lesson-schema.js";
import { textsOfStep } from "./texts-of-step.js";

/** Of one step. */
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
