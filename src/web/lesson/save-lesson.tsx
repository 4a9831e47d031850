/** The lesson as a file for students: what keeps it from being saved, and whether earlier answers still fit it. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { findFaults, findUnanswerable, refitOptions } from "../../lessons/lesson-faults.js";
import { downloadFile, fileNameOf } from "../download.js";
import { tellError } from "../state/messages.js";
import { TECHNIQUES } from "../techniques.js";
import type { LessonStartProps } from "./lesson-start.js";

export function SaveLesson({ session, lesson }: LessonStartProps): VNode {
  const [said, setSaid] = useState<{ readonly lesson: typeof lesson; readonly text: string }>();
  const faults = findFaults(lesson);
  const { unsaved, asksAnew } = session.edits;
  const hasKey = lesson.texts.some(({ key }) => key !== null);
  const saveAs = async (act: () => Promise<string>) => {
    if (faults.length > 0) {
      setSaid({ lesson, text: "The lesson is not saved yet: see what is missing above." });
      return;
    }
    try {
      setSaid({ lesson, text: await act() });
    } catch (error) {
      setSaid({ lesson, text: tellError(error).text });
    }
  };
  const save = async () => {
    const isOther = asksAnew.value;
    const name = fileNameOf(lesson.title, "-lesson.json");
    downloadFile(name, await session.writeLesson(), "application/json");
    session.edits.markSaved();
    const earlier = isOther ? " Answers to the file before this one do not fit it." : "";
    return `The lesson is saved as ${name}. Hand this file to your students.${earlier}`;
  };
  const saveCopy = async () => {
    const name = fileNameOf(lesson.title, "-without-key.json");
    downloadFile(name, await session.writeLesson(true), "application/json");
    const itself = unsaved.value
      ? "The lesson itself, with the key, is not saved by that: save it too."
      : "Keep the lesson itself.";
    return `A copy without the key is saved as ${name}. ${itself} It marks the answers to the copy, yours to read as a class or a student’s own who opens both.`;
  };
  return (
    <>
      {asksAnew.value && (
        <p class="message info" role="status">
          You changed what is asked. Answers that students gave to the lesson as it was do not fit it any more: the page
          will refuse them. Keep the old file if you still want to look at those.
        </p>
      )}
      {faults.length > 0 && (
        <div class="message error">
          <p>Before the lesson can be saved:</p>
          <ul>
            {faults.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {findUnanswerable(lesson).length > 0 && (
            <p class="buttons">
              <button type="button" onClick={() => session.change(refitOptions(lesson, TECHNIQUES))}>
                Choose answers that fit the key
              </button>
            </p>
          )}
        </div>
      )}
      <p class="buttons">
        <button type="button" class="primary" onClick={() => void saveAs(save)}>
          Save the lesson
        </button>
        {hasKey && (
          <button type="button" onClick={() => void saveAs(saveCopy)}>
            Save a copy without the key
          </button>
        )}
        <span class="hint">{unsaved.value ? "Changed, and not saved yet." : "There is nothing unsaved."}</span>
      </p>
      {hasKey && (
        <p class="hint">
          Whoever opens the lesson can look up its key in the editor. In the copy there is none: students guess, name
          and tell clean from marked, and are told nothing of right or wrong, nor how many places to look for.
        </p>
      )}
      <p role="status" class="said">
        {said?.lesson === lesson && said.text}
      </p>
    </>
  );
}
