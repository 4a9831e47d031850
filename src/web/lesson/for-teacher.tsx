/** On the lesson's first sheet, what is for the teacher: the ways on, and the file of a lesson that is in none yet. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { EarlierAnswers } from "./earlier-answers.js";
import type { LessonStartProps } from "./lesson-start.js";
import { SaveLesson } from "./save-lesson.js";

export function ForTeacher({ session, lesson }: LessonStartProps): VNode {
  const [wasUnsaved] = useState(session.edits.unsaved.value); // what is said of the file stays when it is saved
  return (
    <section aria-label="For the teacher">
      <p class="buttons">
        <button type="button" onClick={() => (session.editing.value = true)}>
          For the teacher: edit this lesson
        </button>
        <button type="button" onClick={() => (session.classOpen.value = true)}>
          For the teacher: the class’s answers
        </button>
      </p>
      {(wasUnsaved || session.edits.unsaved.value) && (
        <>
          <h3>The file for your students</h3>
          <SaveLesson session={session} lesson={lesson} />
        </>
      )}
      <EarlierAnswers session={session} />
    </section>
  );
}
