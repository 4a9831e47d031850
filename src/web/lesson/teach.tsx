/** From the open text to a lesson with one press. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { LESSON_MINUTES, type LessonMinutes } from "../../lessons/lesson-plan.js";
import type { Mark } from "../../reading/mark.js";
import { tellError } from "../state/messages.js";
import type { Page } from "../state/page.js";
import { countDecisions, decidesKey } from "./key-of-marks.js";
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
        A lesson has this text and passages of ours, some of them clean. Its key is what you decide above: the marks
        that you agree with, change or add. What the machine marked and nobody decided on is in no key.
      </p>
      <p>{tellKey(page.marks.value)}</p>
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

/** What a lesson that is made now would hold as right in this text, and what would be left out. */
function tellKey(marks: readonly Mark[]): string {
  const counts = countDecisions(marks);
  const { taken, undecided } = counts;
  const left = undecided === 1 ? "1 mark" : `${undecided} marks`;
  if (!decidesKey(counts))
    return undecided === 0
      ? "There is no mark to decide on: the lesson would have no key for this text, and nobody’s reading is called right. You can begin one in the editor."
      : `You have said yes to no mark, and ${left} of the machine ${undecided === 1 ? "is" : "are"} not decided: the lesson would have no key for this text, and nobody’s reading is called right.`;
  const key =
    taken === 0
      ? "You removed every mark: the key would say that this text is clean."
      : `The key would have the ${taken === 1 ? "mark" : `${taken} marks`} that you said yes to.`;
  if (undecided === 0) return key;
  const them = undecided === 1 ? "it" : "them";
  return `${key} You have not decided on ${left}: the key leaves ${them} out, and a student who marks those words is told that they are not in the key. Agree with ${them} above, or remove ${them}, before you make the lesson.`;
}
