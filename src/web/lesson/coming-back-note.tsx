/** On the lesson screen: what is due, and the way to it. */
import type { VNode } from "preact";
import { dueToday, listCards, tellNext } from "./due-words.js";
import type { SessionProps } from "./open-lesson.js";
import { AGAIN } from "./open-progress.js";
import { useNow } from "./use-now.js";

export function ComingBackNote({ session: { comingBack } }: SessionProps): VNode {
  const now = useNow(comingBack.now);
  const progress = comingBack.progress.value;
  const due = progress === undefined ? [] : dueToday(progress, now);
  return (
    <section aria-labelledby="coming-back-title">
      <h2 id="coming-back-title">Coming back</h2>
      <p>
        {comingBack.asksWhose.value
          ? "Somebody’s progress is kept on this device."
          : due.length > 0
            ? `Due now: ${listCards(due)}.`
            : (progress && tellNext(progress, now)) ||
              "What you meet in a lesson comes back after a day or more, in other texts."}{" "}
        <a href={AGAIN}>See what comes back when</a>
      </p>
    </section>
  );
}
