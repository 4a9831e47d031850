/** What the student met, when each technique comes back, and the re-test of what is due. */
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { hintsOf, lastSession } from "../../lessons/due.js";
import type { Progress } from "../../lessons/progress-schema.js";
import { HINT_NAMES } from "./due-words.js";
import { KeepProgress } from "./keep-progress.js";
import { cardOf, nameCards } from "./lesson-looks.js";
import type { SessionProps } from "./open-lesson.js";
import { StartRetest } from "./start-retest.js";
import { tellDay, tellDue } from "./tell-due.js";
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
        and later where you were right. Each time there are other texts, and fewer hints.
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
  const last = lastSession(progress) ?? now;
  return (
    <>
      {now < last && (
        <p class="message info">
          The clock of this device says {tellDay(now, "year")}, but you practised on {tellDay(last, "year")}. Look
          whether it is right: the days below are counted from it.
        </p>
      )}
      <StartRetest session={session} progress={progress} now={now} />
      <div class="table-scroll">
        <table>
          <caption>What you have met</caption>
          <thead>
            <tr>
              <th scope="col">Technique</th>
              <th scope="col">Rounds</th>
              <th scope="col">Hints next time</th>
              <th scope="col">Comes back</th>
            </tr>
          </thead>
          <tbody>
            {[...progress.cards]
              .sort((a, b) => a.due - b.due)
              .map(({ technique, reps, streak, due }) => (
                <tr key={technique}>
                  <th scope="row">{nameCards([technique])}</th>
                  <td>{tellRounds(reps, streak)}</td>
                  <td>{HINT_NAMES[hintsOf(progress, [technique])]}</td>
                  <td>
                    {cardOf(technique) === undefined ? "not here: this page has no card of it" : tellDue(due, now)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** "1, with a mistake", "3, all without a mistake", "5, the last 2 without a mistake". */
function tellRounds(reps: number, streak: number): string {
  if (streak === 0) return reps === 1 ? "1, with a mistake" : `${reps}, a mistake in the last`;
  if (streak >= reps) return reps === 1 ? "1, without a mistake" : `${reps}, all without a mistake`;
  return `${reps}, the last ${streak === 1 ? "" : `${streak} `}without a mistake`;
}
