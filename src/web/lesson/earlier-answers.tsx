/** Told to who answered in this page, and then changed what is asked: where those answers are. */
import type { VNode } from "preact";
import type { SessionProps } from "./open-lesson.js";

export function EarlierAnswers({ session }: SessionProps): VNode {
  return (
    <div role="status">
      {session.hasEarlier.value && (
        <p class="message info">
          The answers that you gave here are to the lesson as it was, and do not fit what it asks now. They are not
          shown, and come back when you undo the change.
        </p>
      )}
    </div>
  );
}
