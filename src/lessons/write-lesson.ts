/** Writes lessons and answers as files: equal content gives equal bytes, whatever the order of the fields in memory. */
import { type Lesson, lessonFile, type StudentAnswers, studentFile } from "./lesson-schema.js";

/** JSON for people too: indented, the fields in the order of the schema, a line feed at the end. */
export function writeLesson(lesson: Lesson): string {
  return `${JSON.stringify(lessonFile.parse(lesson), null, 2)}\n`;
}

/** As {@link writeLesson}. */
export function writeAnswers(answers: StudentAnswers): string {
  return `${JSON.stringify(studentFile.parse(answers), null, 2)}\n`;
}
