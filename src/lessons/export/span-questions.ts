/** The spans of a text as questions of which each has one right answer, and as questions of which it has several. */
import type { KeySpan } from "../lesson-schema.js";
import { tellOption } from "./course-key.js";
import type { ChooseExercise, SpansExercise } from "./exercise.js";
import { oneLine } from "./markup.js";
import type { LessonPlan } from "./plan-exercises.js";
import { cardOf, chooseDistractors } from "./technique-names.js";

/** Wrong answers beside the right ones. */
const WRONG = 3;

/** A question a span: every technique of the key is right. */
export function askSpan(exercise: SpansExercise, span: KeySpan, { lesson, cards }: LessonPlan): ChooseExercise {
  const { text, key, title } = exercise;
  const wrong = chooseDistractors(span.techniques, { lesson, cards, most: WRONG });
  const shown = [...new Set(span.techniques)].map((id) => cardOf(cards, id)).concat(wrong);
  const options = shown
    .sort((a, b) => (a.name < b.name ? -1 : 1)) // so that the place tells nothing
    .map((card) => ({
      card,
      right: span.techniques.includes(card.id),
      feedback: tellOption(card, { span, cards }),
    }));
  return {
    kind: "choose",
    title: oneLine(`${title} (${key.indexOf(span) + 1})`, 110),
    instruction: "Which technique do the emphasised words use?",
    text,
    span,
    options,
  };
}

/** Systems that match one name to one span cannot accept several: these spans are asked one by one. */
export function splitByAnswers(key: readonly KeySpan[]): { readonly one: KeySpan[]; readonly several: KeySpan[] } {
  const isOne = ({ techniques }: KeySpan) => new Set(techniques).size === 1;
  return { one: key.filter(isOne), several: key.filter((span) => !isOne(span)) };
}
