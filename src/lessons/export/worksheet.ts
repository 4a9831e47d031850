/** A lesson on paper: the students' sheet, and the teacher's in a file of its own. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { LessonExport } from "./lesson-export.js";
import type { LessonPlan } from "./plan-exercises.js";
import { writeStudentSheet } from "./student-sheet.js";
import { writeTeacherSheet } from "./teacher-sheet.js";

const mediaType = "text/html;charset=utf-8";

export function writeWorksheet(plan: LessonPlan): LessonExport {
  const undecided = plan.lesson.texts.filter(({ key }) => key === null).length;
  return {
    files: [
      { part: "lesson", mediaType, bytes: utf8ToBytes(writeStudentSheet(plan)) },
      { part: "key", mediaType, bytes: utf8ToBytes(writeTeacherSheet(plan)) },
    ],
    left: [
      "Paper marks nothing: partial overlap, calibration and coming back are left to the page.",
      "The machine's marks are printed in a step to explore alone.",
      ...(undecided > 0 ? [`The key says nothing about ${undecided} of the texts, as nobody decided one.`] : []),
    ],
  };
}
