/** Which texts a step shows. */
import type { LessonStep } from "./lesson-schema.js";

/** Ids, one for each of its questions where it asks several. */
export function textsOfStep(step: LessonStep): string[] {
  return "text" in step ? [step.text] : step.items.map(({ text }) => text);
}
