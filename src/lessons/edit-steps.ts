/** Edits to the steps of a lesson: each gives a new lesson whose minutes are those of its steps together. */
import { InputError } from "../errors.js";
import type { Technique } from "../techniques/technique.js";
import type { Lesson, LessonStep } from "./lesson-schema.js";
import { writeObjectives } from "./lesson-words.js";
import { textsOfStep } from "./texts-of-step.js";

/** As the file format has it. */
export const MOST_MINUTES = 240;

/** What can be said anew of a step without asking something else. */
export interface StepWording {
  readonly title?: string;
  readonly instruction?: string;
  readonly minutes?: number;
  /** Of a step that is a talk. */
  readonly prompts?: readonly string[];
  /** Of a step in which students guess. */
  readonly hints?: Extract<LessonStep, { kind: "guess" }>["hints"];
}

/** What the step does not have, as prompts of a step that is no talk, is left out. @throws InputError for minutes that cannot be */
export function changeStep(lesson: Lesson, index: number, wording: StepWording): Lesson {
  const before = stepAt(lesson, index);
  const { prompts, hints, ...rest } = wording;
  if (rest.minutes !== undefined && !(rest.minutes > 0))
    throw new InputError(`a step takes more than 0 minutes, and this one would take ${rest.minutes}`);
  const step: LessonStep = {
    ...before,
    ...rest,
    ...(before.kind === "discuss" && prompts !== undefined && { prompts: [...prompts] }),
    ...(before.kind === "guess" && hints !== undefined && { hints }),
  };
  return withSteps(
    lesson,
    lesson.steps.map((other, i) => (i === index ? step : other)),
  );
}

/** One place earlier or later; the same lesson where it is the first or the last already. */
export function moveStep(lesson: Lesson, index: number, way: 1 | -1): Lesson {
  const step = stepAt(lesson, index);
  const other = lesson.steps[index + way];
  if (other === undefined) return lesson;
  return withSteps(
    lesson,
    lesson.steps.map((one, i) => (i === index ? other : i === index + way ? step : one)),
  );
}

/**
 * The lesson without the step, without the texts that only this step showed, and without the objective that the program wrote
 * for its kind where no other step has it.
 * @param techniques all cards
 * @throws InputError where it is the only one
 */
export function removeStep(lesson: Lesson, index: number, techniques: readonly Technique[]): Lesson {
  const removed = stepAt(lesson, index);
  const steps = lesson.steps.filter((step) => step !== removed);
  if (steps.length === 0) throw new InputError("a lesson needs a step: add another one first");
  const shown = new Set(steps.flatMap(textsOfStep));
  const orphans = new Set(textsOfStep(removed).filter((id) => !shown.has(id)));
  const texts = lesson.texts.filter(({ id }) => !orphans.has(id));
  const gone = steps.some(({ kind }) => kind === removed.kind) ? [] : objectivesOf(lesson, removed, techniques);
  const objectives = lesson.objectives.filter((objective) => !gone.includes(objective));
  return withSteps({ ...lesson, texts, objectives: objectives.length > 0 ? objectives : lesson.objectives }, steps);
}

/** The lesson with these steps, and with the minutes that they take together. @throws InputError where that is too long */
export function withSteps(lesson: Lesson, steps: readonly LessonStep[]): Lesson {
  const minutes = minutesOf(steps);
  if (minutes > MOST_MINUTES)
    throw new InputError(`a lesson takes at most ${MOST_MINUTES} minutes, and this one would take ${minutes}`);
  return { ...lesson, minutes, steps: [...steps] };
}

/** What the steps take together. */
export function minutesOf(steps: readonly LessonStep[]): number {
  const sum = steps.reduce((before, step) => before + step.minutes, 0);
  return Math.round(100 * sum) / 100; // sums of fractions are not exact
}

/** The lesson without the empty lines that are left between objectives or prompts while they are typed. */
export function withoutBlankLines(lesson: Lesson): Lesson {
  const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== "");
  return {
    ...lesson,
    objectives: filled(lesson.objectives),
    steps: lesson.steps.map((step) => (step.kind === "discuss" ? { ...step, prompts: filled(step.prompts) } : step)),
  };
}

/** The objectives that the program writes for a kind of step. */
export function objectivesOf(
  lesson: Pick<Lesson, "techniques">,
  { kind }: Pick<LessonStep, "kind">,
  techniques: readonly Technique[],
): string[] {
  return writeObjectives(
    techniques.filter(({ id }) => lesson.techniques.includes(id)),
    [kind],
  );
}

function stepAt({ steps }: Lesson, index: number): LessonStep {
  const step = steps[index];
  if (step === undefined) throw new Error(`step ${index} of ${steps.length} does not exist`);
  return step;
}
