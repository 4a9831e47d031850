/** Where a student's progress goes: onto this device if ticked, into a file, or away. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { downloadFile } from "../download.js";
import { focusSoon } from "../views/act.js";
import { AskFirst } from "./ask-first.js";
import { OpenFile, type SessionProps } from "./open-lesson.js";
import { OtherProgress } from "./whose-progress.js";

const TITLE = "keep-title";

export function KeepProgress({ session }: SessionProps): VNode {
  const [said, setSaid] = useState("");
  const { comingBack } = session;
  const isKept = comingBack.kept.value.kind === "this";
  const hasCards = (comingBack.progress.value?.cards.length ?? 0) > 0;
  /** The button that was pressed may be gone. */
  const say = (what: string) => {
    setSaid(what);
    focusSoon(TITLE);
  };
  const save = async () => {
    const content = await comingBack.writeFile();
    if (content === undefined) return;
    const name = `progress-${dayOf(comingBack.now())}.json`;
    downloadFile(name, content, "application/json");
    setSaid(`Your progress is saved as ${name}.`);
  };
  return (
    <section class="progress-box" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>
        Your progress
      </h2>
      <p>
        Progress holds which techniques you met and when, how well each went, and which lessons and passages of ours you
        had: no name, no seat number, no text and no answer. {tellPlace(isKept)}
      </p>
      {comingBack.unsaved.value && (
        <p class="message info">Not saved yet: when this page is closed, your progress is gone.</p>
      )}
      <label>
        <input
          type="checkbox"
          checked={isKept}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            currentTarget.checked = isKept; // until it is done
            void comingBack.setKeep(wanted).then(setSaid);
          }}
        />{" "}
        Keep my progress on this device
      </label>
      <p role="status" class="said">
        {said}
      </p>
      <div class="buttons">
        {hasCards && (
          <button type="button" onClick={() => void save()}>
            Save my progress
          </button>
        )}
        <OpenFile session={session} label="Open my progress" />
        {hasCards && (
          <AskFirst
            label="Delete my progress"
            question={`Your progress is deleted${isKept ? " here and on this device" : ""}, and nobody can bring it back. Files that you saved stay.`}
            confirm="Delete it for good"
            onConfirm={async () => say(await comingBack.deleteAll())}
          />
        )}
        {hasCards && isKept && !comingBack.asksWhose.value && (
          <button
            type="button"
            onClick={() => {
              comingBack.setAside();
              say("The progress that is kept on this device is set aside, and left as it is.");
            }}
          >
            This is not mine
          </button>
        )}
      </div>
      <OtherProgress session={session} onSaid={say} />
    </section>
  );
}

function tellPlace(isKept: boolean): string {
  if (isKept)
    return "It is kept in this browser on this device, and nowhere else. Whoever uses this browser after you can see it: on a shared device, save it as a file instead.";
  return "It is not kept on this device, and nothing of it is sent anywhere. On a device that others use too, save it as a file, and open that file the next time.";
}

/** "2026-09-01", by the calendar of this device. */
function dayOf(now: number): string {
  const date = new Date(now);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
