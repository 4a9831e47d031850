/** What the page knows of the open lesson: the step, the student's answers, the teacher's changes, and what was met before. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { isRhetoscopeError } from "../../errors.js";
import type { Consolidation } from "../../lessons/class/consolidate.js";
import { withoutBlankLines } from "../../lessons/edit-steps.js";
import { hashLesson } from "../../lessons/lesson-hash.js";
import type { Answer, Lesson } from "../../lessons/lesson-schema.js";
import type { OpenedFile } from "../../lessons/own-file.js";
import type { DeviceStore } from "../state/device-store.js";
import { type Message, tellError } from "../state/messages.js";
import { type ComingBack, createComingBack } from "./coming-back.js";
import { createLessonAnswers, type LessonAnswers } from "./lesson-answers.js";
import { createLessonEdits, type LessonEdits, type OpenLesson } from "./lesson-edits.js";
import type { KeptLesson } from "./lesson-store.js";
import { holdsProgress, openProgress } from "./open-progress.js";
import { tellRefusal } from "./tell-refusal.js";

export interface LessonSession extends LessonAnswers {
  readonly open: ReadonlySignal<OpenLesson | undefined>;
  /** Index of the step that is shown; undefined on the lesson's first sheet. */
  readonly step: Signal<number | undefined>;
  /** The teacher looks at the files of the class. */
  readonly classOpen: Signal<boolean>;
  /** The teacher edits the open lesson. */
  readonly editing: Signal<boolean>;
  /** What can be undone of the teacher's changes to the lesson, and what has become of its file. */
  readonly edits: Pick<LessonEdits, "unsaved" | "asksAnew" | "canUndo" | "canRedo" | "undo" | "redo" | "markSaved">;
  /** Marks of two students that are being settled and are in no key yet. By what they are of. */
  readonly consolidations: Signal<ReadonlyMap<string, Consolidation>>;
  /** The lesson was made or changed here, and is in no file; or marks are being settled. */
  readonly unsavedLesson: ReadonlySignal<boolean>;
  readonly message: Signal<Message | null>;
  /** What the student met, and when it comes back. */
  readonly comingBack: ComingBack;
  /** Opens a re-test. @param id what it counts under */
  openRetest(lesson: Lesson, id: string): void;
  /** Opens a lesson or a student's progress, or lays a student's answers over the open one; what went wrong is told as `message`. */
  openFile(name: string, content: string): Promise<void>;
  /** Opens a lesson that was made here, to be edited further. */
  edit(lesson: Lesson): void;
  /** Takes a change to the open lesson as a step that can be undone. @param field see `LessonEdits.change` */
  change(lesson: Lesson, field?: string): void;
  /** The file of the lesson. @throws InputError where a field is empty or the lesson contradicts itself */
  writeLesson(): Promise<string>;
  resumeKept(kept: KeptLesson): Promise<void>;
  /** Takes back all answers of this lesson, here and on the device. */
  deleteAnswers(): Promise<void>;
  close(): void;
}

/** @param now milliseconds since 1970 */
export function createLessonSession(store: DeviceStore, now: () => number = Date.now): LessonSession {
  const edits = createLessonEdits();
  const { open } = edits;
  const consolidations = signal<ReadonlyMap<string, Consolidation>>(new Map());
  const step = signal<number | undefined>(undefined);
  const editing = signal(false);
  const classOpen = signal(false);
  const message = signal<Message | null>(null);
  const comingBack = createComingBack({ store, message, now });
  const { lay, forgetGuesses, ...answers } = createLessonAnswers({ open, store, message });

  const begin = (next: OpenLesson | undefined, given: readonly Answer[] = [], seat?: number) => {
    if (next !== open.value) {
      edits.begin(next, "file");
      consolidations.value = new Map();
    }
    lay(given, seat);
    step.value = undefined;
    editing.value = false;
    classOpen.value = false;
  };
  const changing = (change: () => void) => {
    forgetGuesses();
    change();
  };
  const tell = (error: unknown, what = "") => {
    const refused = tellRefusal(error);
    if (refused !== undefined) {
      message.value = { kind: "error", ...refused };
      return;
    }
    const text = isRhetoscopeError(error) && what !== "" ? error.message : tellError(error).text;
    message.value = { kind: "error", text: `${what}${text}${/[.?]$/.test(text) ? "" : "."}` };
  };
  const resume = async (file: OpenedFile, current: OpenLesson) => {
    const { openAnswers } = await import("./lesson-files.js");
    const { answers: given, seat: number } = openAnswers(file, current.lesson);
    begin(current, given, number);
    const count = given.length;
    message.value = {
      kind: "info",
      text: `The answers of seat ${number} are open: ${count} ${count === 1 ? "step" : "steps"} begun.`,
    };
  };
  const openContent = async (file: OpenedFile) => {
    const { holdsAnswers, openLesson } = await import("./lesson-files.js");
    const current = open.value;
    if (holdsProgress(file)) await openProgress({ comingBack, message }, file);
    else if (!holdsAnswers(file)) begin(openLesson(file));
    else if (current !== undefined) await resume(file, current);
    else {
      const text = `${file.name} holds answers. Open the lesson that they are to first, then this file.`;
      message.value = { kind: "info", text };
    }
  };

  return {
    ...answers,
    open,
    step,
    editing,
    classOpen,
    edits: { ...edits, undo: () => changing(edits.undo), redo: () => changing(edits.redo) },
    consolidations,
    unsavedLesson: computed(() => edits.unsaved.value || consolidations.value.size > 0),
    message,
    comingBack,
    openRetest: (lesson, id) => begin({ lesson, sha256: hashLesson(lesson), retest: id }),
    openFile: async (name, content) => {
      message.value = null;
      await openContent({ name, content }).catch((error) => tell(error, "This file is not opened. "));
    },
    edit: (lesson) => {
      const made = { lesson, sha256: hashLesson(lesson) };
      begin(made);
      edits.begin(made, "made");
      editing.value = true;
    },
    change: (lesson, field) => changing(() => edits.change(lesson, field)),
    writeLesson: async () => {
      const { openLesson, writeLesson } = await import("./lesson-files.js");
      const current = open.value;
      if (current === undefined) throw new Error("no lesson is open");
      const content = JSON.stringify(withoutBlankLines(current.lesson));
      const { lesson } = openLesson({ name: "The lesson", content });
      return writeLesson(lesson);
    },
    resumeKept: async ({ lesson, answers: file }) => {
      message.value = null;
      try {
        const { openLesson } = await import("./lesson-files.js");
        const current = openLesson({ name: "The kept lesson", content: JSON.stringify(lesson) });
        await resume({ name: "The kept answers", content: JSON.stringify(file) }, current);
        await answers.setKeep(true);
      } catch (error) {
        tell(error);
      }
    },
    forget: async (which) => {
      await answers.forget(which).catch((error) => tell(error));
      await answers.loadKept();
    },
    deleteAnswers: async () => {
      const [current, seat] = [open.value, answers.seat.value];
      if (current === undefined) return;
      if (seat !== undefined) await answers.forget({ sha256: current.sha256, seat }).catch(() => undefined);
      begin(current);
      message.value = { kind: "info", text: "Your answers are deleted, here and on this device." };
    },
    close: () => {
      begin(undefined);
      message.value = null;
      void answers.loadKept();
    },
  };
}
