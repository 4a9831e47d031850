/** The lesson's first sheet: what it is for, how long it takes, what it is made of. */
import type { VNode } from "preact";
import type { Lesson } from "../../lessons/lesson-schema.js";
import { ForTeacher } from "./for-teacher.js";
import { nameCards } from "./lesson-looks.js";
import { LessonResults } from "./lesson-results.js";
import type { LessonSession } from "./lesson-session.js";
import { nameStep } from "./step-names.js";

export interface LessonStartProps {
  readonly session: LessonSession;
  readonly lesson: Lesson;
}

export function LessonStart({ session, lesson }: LessonStartProps): VNode {
  return (
    <section aria-labelledby="start-title">
      <h2 id="start-title">What you will be able to do</h2>
      <p>About {lesson.minutes} minutes.</p>
      <ul>
        {lesson.objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      <p>Techniques: {lesson.techniques.map((id) => nameCards([id])).join(", ")}.</p>
      <h3>Steps</h3>
      <ol>
        {lesson.steps.map(({ kind, title, minutes }, index) => (
          <li key={index}>
            {nameStep({ kind, title })} ({minutes} min)
          </li>
        ))}
      </ol>
      <p>
        A technique is a way of writing. It does not prove that a text is false, or that somebody means harm. Some texts
        here may have none.
      </p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => (session.step.value = 0)}>
          Begin with step 1
        </button>
      </p>
      <LessonResults session={session} lesson={lesson} />
      {session.open.value?.retest === undefined && <ForTeacher session={session} lesson={lesson} />}
      <details>
        <summary>Where the texts are from</summary>
        <ul>
          {lesson.texts.map(({ id, title, source, licence }) => (
            <li key={id}>
              {title}: {source}. Licence: {licence}.
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
