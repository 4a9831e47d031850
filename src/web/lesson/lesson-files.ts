/** What reads and writes lessons and answers, to be loaded when there are such: schemas are large. */
import "../no-eval.js";
import { hashLesson } from "../../lessons/lesson-hash.js";
import type { Lesson, StudentAnswers } from "../../lessons/lesson-schema.js";
import type { OpenedFile } from "../../lessons/own-file.js";
import { readAnswers } from "../../lessons/read-answers.js";
import { readLesson } from "../../lessons/read-lesson.js";
import { TECHNIQUES } from "../techniques.js";

export { writeAnswers, writeLesson } from "../../lessons/write-lesson.js";

/** True for a file that says to hold a student's answers; whether it does is checked when it is read. */
export function holdsAnswers({ content }: OpenedFile): boolean {
  return /"format"\s*:\s*"rhetoscope-answers"/.test(content); // within a string the quotation marks would be escaped
}

/** @throws InputError naming file and place, what was expected and what was found */
export function openLesson(file: OpenedFile): { readonly lesson: Lesson; readonly sha256: string } {
  const lesson = readLesson(file, TECHNIQUES);
  return { lesson, sha256: hashLesson(lesson) };
}

/** @throws InputError naming file and place, as when the answers are to another lesson */
export function openAnswers(file: OpenedFile, lesson: Lesson): StudentAnswers {
  return readAnswers(file, lesson, TECHNIQUES);
}
