/** A lesson to hand out before anybody may look up what is right. */
import type { Lesson } from "./lesson-schema.js";

/** The lesson without key and reasons in any text. It asks the same: answers to it fit the lesson itself, which marks them. */
export function withoutKeys(lesson: Lesson): Lesson {
  return { ...lesson, texts: lesson.texts.map((text) => ({ ...text, key: null })) };
}
