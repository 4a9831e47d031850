/** A file that is refused, in a sentence that says what to do, for students and for their teacher. */
import { type RefusalReason, reasonOf } from "../../lessons/refused-file.js";

export interface ToldRefusal {
  /** What it means and what to do. */
  readonly text: string;
  /** File and place, what was expected and what was found. */
  readonly detail: string;
}

type Sentences = Readonly<Record<RefusalReason, string>>;

/** To the one who opens a lesson or a file of answers. */
const OPENING: Sentences = {
  tooLong: "This file is far longer than any lesson, answers or progress. Look whether it is the right one.",
  endsEarly: "This file ends too early: a part of it is missing. Save it again and open the new one.",
  notJson:
    "The page cannot read this file: it is something else than a lesson, or it was damaged. Look whether it is the right one, or save it again and open the new one.",
  otherFormat:
    "This file is no lesson, no answers and no progress. A lesson is what your teacher gives you; answers are what “Save my answers” makes, progress what “Save my progress” makes.",
  otherVersion:
    "This file was made by another version of this page. Reload the page and open it again; if that does not help, save it again with the version that you have here.",
  altered:
    "This file was changed after it was saved, or damaged, so the page does not rely on it. Open a copy that nobody has changed.",
  textChanged:
    "A text of this lesson was changed after it was marked, so its marks may stand in the wrong places. Open the lesson as it was saved; for a changed text, make a new lesson.",
  otherLesson: "These answers are to another lesson. Open that lesson first, then this file.",
  otherLessonVersion:
    "These answers are to another version of this lesson: its texts or its questions have been changed since. Open the lesson that you answered, then this file.",
  sameSeat: "Two files have one seat number.",
};

/** To the teacher, of a student's file; the name of the file stands before it. */
const STUDENTS: Sentences = {
  ...OPENING,
  tooLong: "It is far longer than any file of answers. Look whether it is the right one.",
  endsEarly: "The file ends too early: a part of it is missing. Let the student save it again.",
  notJson:
    "It cannot be read: it is something else than a file of answers, or it was damaged. Let the student save it again.",
  otherFormat: "It is no file of answers. Ask for the file that “Save my answers” makes.",
  otherVersion: "It was made by another version of this page. Let the student reload the page and save again.",
  altered: "It was changed after it was saved, or damaged, so it is not counted. Let the student save it again.",
  otherLesson: "Its answers are to another lesson.",
  otherLessonVersion:
    "Its answers are to another version of this lesson: texts or questions have been changed since. Open the lesson that was handed out, then the files.",
  sameSeat:
    "These files have one seat number, and nobody knows whose is whose: none of them counts. Let all but one type another number and save again.",
};

/** Undefined for errors that are about no file of a lesson. */
export function tellRefusal(error: unknown): ToldRefusal | undefined {
  const reason = reasonOf(error);
  return reason === undefined ? undefined : { text: OPENING[reason], detail: (error as Error).message };
}

/** Of a student's file that a class goes without; the words of the error where it has no reason. */
export function tellStudentFile(error: Error): ToldRefusal {
  const reason = reasonOf(error);
  const detail = error.message;
  return { text: reason === undefined ? "This file could not be read." : STUDENTS[reason], detail };
}
