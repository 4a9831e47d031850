/** What every step of a lesson is given. */
import type { Lesson, LessonStep } from "../../lessons/lesson-schema.js";
import type { Page } from "../state/page.js";
import type { LessonSession } from "./lesson-session.js";

export interface StepProps<Kind extends LessonStep["kind"] = LessonStep["kind"]> {
  readonly page: Page;
  readonly session: LessonSession;
  readonly lesson: Lesson;
  readonly index: number;
  readonly step: Extract<LessonStep, { kind: Kind }>;
}

/** @throws Error where a checked lesson does not have the text */
export function textOfStep(lesson: Lesson, id: string): Lesson["texts"][number] {
  const found = lesson.texts.find((text) => text.id === id);
  if (found === undefined) throw new Error(`the lesson has no text “${id}”`);
  return found;
}
