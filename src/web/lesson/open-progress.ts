/** Progress comes in from a file: where that would lose something, the student is asked first. */
import type { Signal } from "@preact/signals";
import { lastSession } from "../../lessons/due.js";
import type { OpenedFile } from "../../lessons/own-file.js";
import type { Progress } from "../../lessons/progress-schema.js";
import type { Message } from "../state/messages.js";
import type { ComingBack } from "./coming-back.js";
import { tellDay } from "./tell-due.js";

/** Of the screen on which a student's progress is. */
export const AGAIN = "#/lesson/again";

/** True for a file that says to hold progress; whether it does is checked when it is read. */
export function holdsProgress({ content }: OpenedFile): boolean {
  return /"format"\s*:\s*"rhetoscope-progress"/.test(content); // within a string the quotation marks would be escaped
}

/** Where progress is opened, and what is to be told or asked is put. */
export interface ProgressOpener {
  readonly comingBack: ComingBack;
  readonly message: Signal<Message | null>;
}

/**
 * What is kept on this device for nobody knows whom is set aside; what is open is replaced when the student says so.
 * @throws InputError naming file and place
 */
export async function openProgress({ comingBack, message }: ProgressOpener, file: OpenedFile): Promise<void> {
  const { readProgress } = await import("./progress-files.js");
  const next = readProgress(file);
  await comingBack.load();
  const { progress, kept, asksWhose } = comingBack;
  const current = progress.value;
  const isOther = asksWhose.value;
  const open = async () => {
    if (isOther) comingBack.setAside();
    await comingBack.replace(next);
    const left =
      isOther && kept.value.kind === "other" ? " What was kept on this device before is left as it was." : "";
    message.value = {
      kind: "info",
      text: `Your progress is open: ${tellProgress(next)}.${left}`,
      action: { label: "See what comes back when", run: () => showAgain(message) },
    };
  };
  if (current === undefined || current.cards.length === 0 || isOther) {
    await open();
    return;
  }
  const place = kept.value.kind === "this" ? "open here and kept on this device" : "open here";
  message.value = {
    kind: "info",
    text: `${file.name} holds progress: ${tellProgress(next)}. It would replace what is ${place}: ${tellProgress(current)}.`,
    action: { label: "Replace it", run: () => void open() },
  };
}

function showAgain(message: ProgressOpener["message"]): void {
  message.value = null;
  location.hash = AGAIN;
}

/** "3 techniques, last practised on 2 September 2026". */
export function tellProgress(progress: Progress): string {
  const { length } = progress.cards;
  const last = lastSession(progress);
  const count = length === 1 ? "1 technique" : `${length} techniques`;
  return last === undefined ? "no technique yet" : `${count}, last practised on ${tellDay(last, "year")}`;
}
