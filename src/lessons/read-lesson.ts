/** Reads a lesson file, and refuses one that contradicts itself: nothing behind it has to doubt a span or a name. */
import type { Technique } from "../techniques/technique.js";
import { checkLesson } from "./check-lesson.js";
import { LESSON_VERSION, type Lesson, lessonFile } from "./lesson-schema.js";
import { type OpenedFile, readOwnFile } from "./own-file.js";
import { refusingAs } from "./refused-file.js";

/** UTF-16 code units of the largest lesson file; one of 45 minutes has about 50,000. */
export const LONGEST_LESSON = 20_000_000;

/**
 * @param techniques all cards
 * @throws InputError naming file and place, what was expected and what was found; see `reasonOf`
 */
export function readLesson(file: OpenedFile, techniques: readonly Technique[]): Lesson {
  const lesson = readOwnFile(file, {
    format: "rhetoscope-lesson",
    version: LESSON_VERSION,
    schema: lessonFile,
    longest: LONGEST_LESSON,
  });
  refusingAs("altered", () => checkLesson(lesson, { place: file.name, techniques }));
  return lesson;
}
