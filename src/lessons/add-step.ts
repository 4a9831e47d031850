/** One more step for a lesson, of passages that no other step shows. */
import { InputError } from "../errors.js";
import { shufflePassages } from "./choose-passages.js";
import { objectivesOf, withSteps } from "./edit-steps.js";
import type { Desk, LessonSources } from "./lesson-desk.js";
import { LESSON_PLANS } from "./lesson-plan.js";
import type { Lesson, LessonStep } from "./lesson-schema.js";
import { STEP_WORDS, writePrompts } from "./lesson-words.js";
import { nameItem, pickCleanItems, pickGuessTexts, pickSpans } from "./pick-items.js";

export interface AddedStep {
  readonly kind: LessonStep["kind"];
  /** Id of a text of the lesson, for a step that is about one; without it, a fresh passage of the bank. */
  readonly text?: string;
}

/** As the schema has it. */
const MOST_STEPS = 100;

/**
 * The lesson with the step at its end, with as many minutes and items as a lesson that is made has; equal input gives an equal
 * lesson. An objective for what is done in it is added where no step of its kind was there.
 * @throws InputError with a sentence where the bank has nothing more for it, or the lesson would be too long
 */
export function addStep(lesson: Lesson, { kind, text }: AddedStep, sources: LessonSources): Lesson {
  if (lesson.steps.length >= MOST_STEPS) throw new InputError(`a lesson has at most ${MOST_STEPS} steps`);
  const desk = deskOf(lesson, sources);
  const step = makeStep(kind, text, desk);
  const isNew = lesson.steps.every((other) => other.kind !== kind);
  const own = isNew ? objectivesOf(lesson, step, sources.techniques) : [];
  const objectives = [...new Set([...lesson.objectives, ...own])];
  return withSteps({ ...lesson, objectives, texts: [...desk.used.values()] }, [...lesson.steps, step]);
}

function deskOf(lesson: Lesson, sources: LessonSources): Desk {
  const { techniques: ids, title, steps, texts } = lesson;
  return {
    taught: sources.techniques.filter(({ id }) => ids.includes(id)),
    ids,
    sources,
    passages: shufflePassages(sources.bank, JSON.stringify([title, ids, steps.length])),
    used: new Map(texts.map((text) => [text.id, text])),
  };
}

function makeStep(kind: LessonStep["kind"], text: string | undefined, desk: Desk): LessonStep {
  const { minutes, items } = planOf(kind);
  const common = { minutes, ...STEP_WORDS[kind] };
  switch (kind) {
    case "guess":
      return { kind, ...common, text: text ?? takeText(desk), hints: "count" };
    case "explore":
      return { kind, ...common, text: text ?? takeText(desk) };
    case "discuss":
      return { kind, ...common, text: text ?? takeText(desk), prompts: writePrompts(desk.taught) };
    case "name":
      return { kind, ...common, items: filled(pickSpans(desk, items)).map((place) => nameItem(place, desk)) };
    case "clean":
      return { kind, ...common, items: filled(pickCleanItems(desk, items)) };
    case "rewrite":
      return {
        kind,
        ...common,
        items: filled(pickSpans(desk, items)).map(({ text: id, span: { start, end } }) => ({ text: id, start, end })),
      };
  }
}

/** Minutes and items of the shortest plan that has such a step. */
function planOf(kind: LessonStep["kind"]): { readonly minutes: number; readonly items: number } {
  const planned = [...LESSON_PLANS[15].steps, ...LESSON_PLANS[45].steps].find((step) => step.kind === kind);
  if (planned === undefined) throw new Error(`no plan has a step ${kind}`);
  return { minutes: planned.minutes, items: "items" in planned ? planned.items : 0 };
}

function takeText(desk: Desk): string {
  const [id] = pickGuessTexts(desk, 1);
  return id ?? refuse();
}

function filled<T>(items: readonly T[]): T[] {
  return items.length > 0 ? [...items] : refuse();
}

function refuse(): never {
  throw new InputError(
    "our passages have no more for this: those that use the techniques of the lesson are all in its other steps. Take a text of the lesson, or remove a step first",
  );
}
