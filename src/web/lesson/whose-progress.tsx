/** On a device that several use: is the progress that is kept here that of whoever sits here? */
import type { VNode } from "preact";
import { focusSoon } from "../views/act.js";
import { AskFirst } from "./ask-first.js";
import type { SessionProps } from "./open-lesson.js";
import { tellProgress } from "./open-progress.js";

export interface WhoseProgressProps extends SessionProps {
  /** Id of what has the focus after an answer, since the buttons go. */
  readonly focus: string;
}

export function WhoseProgress({ session: { comingBack }, focus }: WhoseProgressProps): VNode | null {
  const progress = comingBack.progress.value;
  if (!comingBack.asksWhose.value || progress === undefined) return null;
  const say = (answer: () => void) => {
    answer();
    focusSoon(focus);
  };
  return (
    <div class="message info">
      <p>This device keeps progress: {tellProgress(progress)}. Is it yours?</p>
      <p class="buttons">
        <button type="button" onClick={() => say(comingBack.sayMine)}>
          It is mine
        </button>
        <button type="button" onClick={() => say(comingBack.setAside)}>
          It is somebody else’s
        </button>
      </p>
    </div>
  );
}

export interface OtherProgressProps extends SessionProps {
  readonly onSaid: (said: string) => void;
}

/** What lies on the device and is not open: never touched, unless somebody wants it. */
export function OtherProgress({ session: { comingBack }, onSaid }: OtherProgressProps): VNode | null {
  const kept = comingBack.kept.value;
  if (kept.kind !== "other" && kept.kind !== "unreadable") return null;
  return (
    <section aria-labelledby="other-progress">
      <h3 id="other-progress">Also kept on this device</h3>
      <p>
        {kept.kind === "other"
          ? `Another progress: ${tellProgress(kept.progress)}. What you do now is not added to it.`
          : `Progress that this page cannot read. It is left as it is. What is wrong with it: ${kept.why}.`}
      </p>
      <div class="buttons">
        {kept.kind === "other" && (
          <AskFirst
            label="Open it: it is mine"
            question={
              comingBack.unsaved.value
                ? "What you did in this page is in no file: it is lost then."
                : "It takes the place of what is open in this page."
            }
            confirm="Open it"
            onConfirm={async () => {
              await comingBack.openKept();
              onSaid("The progress that is kept on this device is open.");
            }}
          />
        )}
        <AskFirst
          label="Delete what is kept there"
          question="Nobody can bring it back."
          confirm="Delete it for good"
          onConfirm={async () => onSaid(await comingBack.deleteKept())}
        />
      </div>
    </section>
  );
}
