/** What keeps a lesson that is being edited from being saved: sentences for people, while the file's check names fields. */
import type { Technique } from "../techniques/technique.js";
import { quoteOf } from "./edit-key.js";
import { keySpanOf } from "./key-span.js";
import type { KeySpan, Lesson, LessonStep, LessonText } from "./lesson-schema.js";
import { chooseOptions } from "./name-options.js";

export interface LessonFault {
  readonly sentence: string;
  /** Index of the step that it is about, if any. */
  readonly step?: number;
}

/** None for a lesson that `checkLesson` accepted and that was edited by functions of this room, save what is still empty or unanswerable. */
export function findFaults(lesson: Lesson): LessonFault[] {
  const faults: LessonFault[] = [];
  if (isBlank(lesson.title)) faults.push({ sentence: "The lesson has no title." });
  if (lesson.objectives.every(isBlank)) faults.push({ sentence: "The lesson has no objective." });
  for (const [i, { title, source, licence }] of lesson.texts.entries()) {
    if (isBlank(title)) faults.push({ sentence: `Text ${i + 1} has no title.` });
    if (isBlank(source)) faults.push({ sentence: `Text ${i + 1} does not say where it is from.` });
    if (isBlank(licence)) faults.push({ sentence: `Text ${i + 1} does not say under which licence it may be copied.` });
  }
  for (const [step, { title, instruction, ...rest }] of lesson.steps.entries()) {
    const tell = (sentence: string) => faults.push({ sentence: `Step ${step + 1} ${sentence}`, step });
    if (isBlank(title)) tell("has no title.");
    if (isBlank(instruction)) tell("does not say what to do.");
    if (rest.kind === "discuss" && rest.prompts.every(isBlank)) tell("has no prompt.");
  }
  for (const { step, item, text, key } of findUnanswerable(lesson))
    faults.push({
      sentence: `Step ${step + 1}, question ${item + 1}: none of its answers is right for ${quoteOf(text.text, key)} by the key.`,
      step,
    });
  return faults;
}

/**
 * The lesson with new answers to choose from where the key left a question without a right one: that asks something else, so
 * that earlier answers no longer fit. The same lesson where there is no such question.
 * @param techniques all cards
 */
export function refitOptions(lesson: Lesson, techniques: readonly Technique[]): Lesson {
  const found = findUnanswerable(lesson);
  if (found.length === 0) return lesson;
  const taught = lesson.techniques;
  const steps = lesson.steps.map((step, i): LessonStep => {
    if (step.kind !== "name") return step;
    const items = step.items.map((item, j) => {
      const fault = found.find((one) => one.step === i && one.item === j);
      return fault ? { ...item, options: chooseOptions(fault.key.techniques, { techniques, taught }) } : item;
    });
    return { ...step, items };
  });
  return { ...lesson, steps };
}

/** What a key that changes leaves without an answer. */
export interface Unanswerable {
  /** Index of the step. */
  readonly step: number;
  /** Index in its items. */
  readonly item: number;
  readonly text: LessonText;
  readonly key: KeySpan;
}

export function findUnanswerable({ steps, texts }: Lesson): Unanswerable[] {
  const byId = new Map(texts.map((text) => [text.id, text]));
  return steps.flatMap((step, index) => {
    if (step.kind !== "name") return [];
    return step.items.flatMap((asked, item): Unanswerable[] => {
      const text = byId.get(asked.text);
      const key = text && keySpanOf(text, asked);
      if (text === undefined || key === undefined) return [];
      return key.techniques.some((technique) => asked.options.includes(technique))
        ? []
        : [{ step: index, item, text, key }];
    });
  });
}

function isBlank(words: string): boolean {
  return words.trim() === "";
}
