/** The teacher's side of a lesson: its title, objectives, techniques, texts, key and steps, and the file that students open. */
import type { VNode } from "preact";
import type { Page } from "../state/page.js";
import { EarlierAnswers } from "./earlier-answers.js";
import { ExportLesson } from "./export-lesson.js";
import { KeyEditor } from "./key-editor.js";
import type { LessonStartProps } from "./lesson-start.js";
import { SaveLesson } from "./save-lesson.js";
import { Lines } from "./step-form.js";
import { StepsEditor } from "./steps-editor.js";
import { TechniquesEditor } from "./techniques-editor.js";
import { TextsEditor } from "./texts-editor.js";

export function LessonEditor({ page, session, lesson }: LessonStartProps & { readonly page: Page }): VNode {
  return (
    <section class="lesson-editor" aria-labelledby="editor-title">
      <h2 id="editor-title">For the teacher: edit this lesson</h2>
      <label for="edit-title" class="field-label">
        Title
      </label>
      <input
        id="edit-title"
        type="text"
        value={lesson.title}
        onInput={({ currentTarget }) => session.change({ ...lesson, title: currentTarget.value }, "title")}
      />
      <Lines
        id="edit-objectives"
        label="Objectives, one a line, each beginning with “I can”"
        lines={lesson.objectives}
        onChange={(objectives) => session.change({ ...lesson, objectives: [...objectives] }, "objectives")}
      />
      <TechniquesEditor session={session} lesson={lesson} />
      <TextsEditor session={session} lesson={lesson} />
      <KeyEditor session={session} lesson={lesson} />
      <StepsEditor page={page} session={session} lesson={lesson} />
      <h3>The file for your students</h3>
      <SaveLesson session={session} lesson={lesson} />
      <EarlierAnswers session={session} />
      <p class="buttons">
        <button type="button" onClick={() => (session.editing.value = false)}>
          Leave editing
        </button>
      </p>
      <ExportLesson session={session} lesson={lesson} />
    </section>
  );
}
