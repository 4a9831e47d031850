/** Files that come in while a lesson may be open: lessons, answers, progress. What would be lost by it is asked about first. */
import type { Signal } from "@preact/signals";
import { isRhetoscopeError } from "../../errors.js";
import type { Answer } from "../../lessons/lesson-schema.js";
import type { OpenedFile } from "../../lessons/own-file.js";
import { type Message, tellError } from "../state/messages.js";
import type { ComingBack } from "./coming-back.js";
import { type LessonAnswers, sameAnswers } from "./lesson-answers.js";
import type { OpenLesson } from "./lesson-edits.js";
import { holdsProgress, openProgress } from "./open-progress.js";
import { tellRefusal } from "./tell-refusal.js";
import { tellLoss, tellLostAnswers, type UnsavedWork } from "./unsaved-work.js";

export interface OpenerParts extends UnsavedWork, Pick<LessonAnswers, "answers" | "seat" | "keep"> {
  readonly comingBack: ComingBack;
  /** What came of it, or is asked, is told there. */
  readonly message: Signal<Message | null>;
  /** Puts a lesson, with a student's answers, in the place of what is open. */
  begin(next: OpenLesson, given?: readonly Answer[], seat?: number): void;
}

export interface LessonOpener {
  /** Never refused: what went wrong is told. */
  openFile(file: OpenedFile): Promise<void>;
  /** @throws InputError for answers that do not fit */
  resume(file: OpenedFile, current: OpenLesson): Promise<void>;
}

export function createLessonOpener(parts: OpenerParts): LessonOpener {
  const { open, message } = parts;
  /** @param agreed the loss that was told and agreed to: where another one threatens by then, it is asked again */
  const openNow = async (file: OpenedFile, agreed?: string): Promise<void> => {
    message.value = null;
    try {
      await openContent(file, (loss) => {
        if (loss === undefined || loss === agreed) return true;
        const action = { label: "Open it all the same", run: () => void openNow(file, loss) };
        message.value = { kind: "info", text: loss, action };
        return false;
      });
    } catch (error) {
      message.value = tellOpening(error, "This file is not opened. ");
    }
  };
  const openContent = async (file: OpenedFile, mayLose: (loss: string | undefined) => boolean): Promise<void> => {
    const { holdsAnswers, openLesson } = await import("./lesson-files.js");
    const current = open.value;
    if (holdsProgress(file)) await openProgress(parts, file);
    else if (holdsAnswers(file) && current !== undefined) await resumeOver(parts, { file, current, mayLose });
    else if (holdsAnswers(file)) {
      const text = `${file.name} holds answers. Open the lesson that they are to first, then this file.`;
      message.value = { kind: "info", text };
    } else {
      const next = openLesson(file);
      if (mayLose(tellLoss(parts, `open ${file.name}`))) beginOther(parts, next);
    }
  };
  return {
    openFile: (file) => openNow(file),
    resume: (file, current) => resumeOver(parts, { file, current, mayLose: () => true }),
  };
}

/** What went wrong, in a sentence. @param what stands before it where it says nothing of the kind itself */
export function tellOpening(error: unknown, what = ""): Message {
  const refused = tellRefusal(error);
  if (refused !== undefined) return { kind: "error", ...refused };
  const text = isRhetoscopeError(error) && what !== "" ? error.message : tellError(error).text;
  return { kind: "error", text: `${what}${text}${/[.?]$/.test(text) ? "" : "."}` };
}

/** Answers that are kept on this device stay there: who had them kept is told, since these are no longer. */
function beginOther({ open, keep, message, begin }: OpenerParts, next: OpenLesson): void {
  const [before, wasKept] = [open.value, keep.value];
  begin(next);
  if (!wasKept || before === undefined) return;
  message.value = { kind: "info", text: `The answers to “${before.lesson.title}” stay kept on this device.` };
}

interface Resumed {
  readonly file: OpenedFile;
  readonly current: OpenLesson;
  readonly mayLose: (loss: string | undefined) => boolean;
}

async function resumeOver(parts: OpenerParts, { file, current, mayLose }: Resumed): Promise<void> {
  const { answers, seat, keep, message, begin } = parts;
  const { openAnswers } = await import("./lesson-files.js");
  const { answers: given, seat: number } = openAnswers(file, current.lesson);
  const before = keep.value ? seat.value : undefined;
  const isSame = sameAnswers([...answers.value.values()], given);
  const replaced =
    before === number && !isSame && answers.value.size > 0
      ? `The answers of seat ${number} that are kept on this device are replaced when you open ${file.name}.`
      : undefined;
  if (!mayLose(tellLostAnswers(parts, `open ${file.name}`) ?? replaced)) return;
  begin(current, given, number);
  const count = `${given.length} ${given.length === 1 ? "step" : "steps"} begun`;
  const left =
    before === undefined || before === number
      ? ""
      : ` Those of seat ${before} stay kept on this device; these are not kept until you tick it.`;
  message.value = { kind: "info", text: `The answers of seat ${number} are open: ${count}.${left}` };
}
