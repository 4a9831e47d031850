/** What the student met, when each technique comes back, and the re-test of what is due. */
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { hintsOf } from "../../lessons/due.js";
import type { Progress } from "../../lessons/progress-schema.js";
import { HINT_NAMES, tellClock, tellRounds } from "./due-words.js";
import { KeepProgress } from "./keep-progress.js";
import { cardOf, nameCards } from "./lesson-looks.js";
import type { SessionProps } from "./open-lesson.js";
import { StartRetest } from "./start-retest.js";
import { tellDue } from "./tell-due.js";
import { useNow } from "./use-now.js";
import { WhoseProgress } from "./whose-progress.js";

/** Id of the heading. */
export const AGAIN_TITLE = "again-title";

export function ComingBackScreen({ session }: SessionProps): VNode {
  const { comingBack, open } = session;
  useEffect(() => void comingBack.load(), [comingBack]);
  const progress = comingBack.progress.value;
  const lesson = open.value?.lesson;
  return (
    <>
      <h1 id={AGAIN_TITLE} tabIndex={-1}>
        Coming back
      </h1>
      <p>
        What is met once is soon forgotten. So what you met in lessons comes back here: soon where you went wrong, later
        and later where you were right. The texts are new as long as there are some that you have not seen, and there
        are fewer hints each time that you make no mistake.
      </p>
      <p>
        <a href="#/lesson">{lesson === undefined ? "Go to the lessons" : `Go back to “${lesson.title}”`}</a>
      </p>
      {comingBack.asksWhose.value ? (
        <WhoseProgress session={session} focus={AGAIN_TITLE} />
      ) : progress === undefined || progress.cards.length === 0 ? (
        <section aria-labelledby="now-title">
          <h2 id="now-title">Nothing yet</h2>
          <p>
            You have met no technique here. Work through a lesson and press “Plan what comes back” at its end: from the
            next day on, what you met in it comes back here. If you have a file of your progress, open it below.
          </p>
        </section>
      ) : (
        <Met session={session} progress={progress} />
      )}
      <KeepProgress session={session} />
    </>
  );
}

function Met({ session, progress }: SessionProps & { readonly progress: Progress }): VNode {
  const now = useNow(session.comingBack.now);
  const clock = tellClock(progress, now);
  return (
    <>
      {clock !== undefined && <p class="message info">{clock}</p>}
      <StartRetest session={session} progress={progress} now={now} />
      <section aria-labelledby="met-title">
        <h2 id="met-title">What you have met</h2>
        <ul class="met">
          {[...progress.cards]
            .sort((a, b) => a.due - b.due)
            .map(({ technique, reps, streak, due }) => (
              <li key={technique}>
                <strong>{nameCards([technique])}</strong>:{" "}
                <span class="when">
                  {cardOf(technique) === undefined ? "not here, this page has no card of it" : tellDue(due, now)}
                </span>
                <p class="hint">
                  {tellRounds(reps, streak)} Hints next time: {HINT_NAMES[hintsOf(progress, [technique])]}.
                </p>
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}
