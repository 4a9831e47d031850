/** From the open text to a lesson with one press. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { LESSON_MINUTES, type LessonMinutes } from "../../lessons/lesson-plan.js";
import { tellError } from "../state/messages.js";
import type { Page } from "../state/page.js";
import type { LessonSession } from "./lesson-session.js";

export interface TeachProps {
  readonly page: Page;
  readonly session: LessonSession;
}

export function Teach({ page, session }: TeachProps): VNode | null {
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  if (page.reading.value.kind !== "read") return null;
  const make = async (minutes: LessonMinutes) => {
    if (busy) return;
    if (session.unsaved.value || session.unsavedLesson.value) {
      setSaid("A lesson with unsaved work is open on the screen Lesson: save or close it first.");
      return;
    }
    setBusy(true);
    setSaid("Making the lesson: the model reads its other passages…");
    try {
      const { makeLesson } = await import("./make-lesson.js");
      session.edit(await makeLesson(page, minutes));
      setSaid("");
      location.hash = "#/lesson";
    } catch (error) {
      const { text } = tellError(error);
      setSaid(/[.?]$/.test(text) ? text : `${text}.`);
    }
    setBusy(false);
  };
  return (
    <section class="teach" aria-labelledby="teach-title">
      <h2 id="teach-title">Teach with it</h2>
      <p>
        A lesson has this text and passages of ours, some of them clean. Its key is the marks as you corrected them
        above; while you have decided on none, it has no key for this text, and nobody’s reading is called right.
      </p>
      <p class="buttons">
        {LESSON_MINUTES.map((minutes) => (
          <button key={minutes} type="button" aria-disabled={busy} onClick={() => void make(minutes)}>
            Make a lesson of {minutes} minutes
          </button>
        ))}
      </p>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
