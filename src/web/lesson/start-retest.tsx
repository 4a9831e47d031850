/** What is due now, and the button that begins the re-test; or when the next one is. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { hintsOf, MOST_RETESTED } from "../../lessons/due.js";
import type { Progress } from "../../lessons/progress-schema.js";
import { dueToday, HINT_NAMES, listCards, tellNext } from "./due-words.js";
import type { SessionProps } from "./open-lesson.js";
import { endOfDay } from "./tell-due.js";

export interface StartRetestProps extends SessionProps {
  readonly progress: Progress;
  readonly now: number;
}

export function StartRetest({ session, progress, now }: StartRetestProps): VNode {
  const [said, setSaid] = useState("");
  const due = dueToday(progress, now);
  const taken = due.slice(0, MOST_RETESTED);
  const start = async () => {
    if (session.unsaved.value || session.unsavedLesson.value) {
      setSaid("A lesson or re-test with unsaved work is open: go back to it, and save or close it first.");
      return;
    }
    try {
      const { makeRetest } = await import("./make-retest.js");
      const retest = makeRetest(progress, endOfDay(session.comingBack.now()));
      if (retest === undefined) setSaid("Nothing is due any more.");
      else {
        session.message.value = null;
        session.openRetest(retest.lesson, retest.id);
      }
    } catch {
      setSaid("The passages could not be loaded. Look whether the server of this page can be reached, and try again.");
    }
  };
  return (
    <section aria-labelledby="now-title">
      <h2 id="now-title">{due.length === 0 ? "Nothing is due now" : "Due now"}</h2>
      {due.length === 0 ? (
        <p>{tellNext(progress, now)} Until then there is nothing to do here.</p>
      ) : (
        <>
          <p>
            {listCards(due)}.{" "}
            {due.length > taken.length && `A re-test takes those that waited longest: ${listCards(taken)}.`}
          </p>
          <p>Hints for your guess this time: {HINT_NAMES[hintsOf(progress, taken)]}.</p>
          <p class="buttons">
            <button type="button" class="primary" onClick={() => void start()}>
              Start the re-test, about 5 minutes
            </button>
          </p>
        </>
      )}
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
