/** Writes lessons and answers as files: equal content gives equal bytes, whatever the order of the fields in memory. */
import { readRecord } from "../formats/parse-json.js";
import { type Lesson, lessonFile, type StudentAnswers, studentFile } from "./lesson-schema.js";

/**
 * JSON for people too: indented, the fields in the order of the schema, a line feed at the end.
 * @throws InputError with the field that no lesson file can hold so, such as a title that is too long
 */
export function writeLesson(lesson: Lesson): string {
  return writeRecord(readRecord(lessonFile, { value: lesson, place: "lesson" }));
}

/** As {@link writeLesson}. */
export function writeAnswers(answers: StudentAnswers): string {
  return writeRecord(readRecord(studentFile, { value: answers, place: "answers" }));
}

function writeRecord(record: Lesson | StudentAnswers): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
