/** Edits to what a lesson says of its texts; the words themselves stay, since marks and answers are to them. */
import type { Lesson, LessonText } from "./lesson-schema.js";

export type TextNotes = Partial<Pick<LessonText, "title" | "source" | "licence">>;

/** @param id of one of the lesson's texts */
export function noteText(lesson: Lesson, id: string, notes: TextNotes): Lesson {
  return { ...lesson, texts: lesson.texts.map((text) => (text.id === id ? { ...text, ...notes } : text)) };
}
