/** What the page knows of the open lesson: the step, the student's answers, the teacher's changes, and what was met before. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Consolidation } from "../../lessons/class/consolidate.js";
import { withoutBlankLines } from "../../lessons/edit-steps.js";
import { hashLesson } from "../../lessons/lesson-hash.js";
import type { Answer, Lesson } from "../../lessons/lesson-schema.js";
import { withoutKeys } from "../../lessons/without-keys.js";
import type { DeviceStore } from "../state/device-store.js";
import type { Message } from "../state/messages.js";
import { type ComingBack, createComingBack } from "./coming-back.js";
import { createLessonAnswers, type LessonAnswers } from "./lesson-answers.js";
import { createLessonEdits, type LessonEdits, type OpenLesson } from "./lesson-edits.js";
import { createLessonOpener, tellOpening } from "./lesson-opener.js";
import type { KeptLesson } from "./lesson-store.js";

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
  /**
   * Opens a lesson or a student's progress, or lays a student's answers over the open one; what went wrong is told as `message`.
   * Where something unsaved would be lost, `message` asks first.
   */
  openFile(name: string, content: string): Promise<void>;
  /** Opens a lesson that was made here, to be edited further. */
  edit(lesson: Lesson): void;
  /** Takes a change to the open lesson as a step that can be undone. @param field see `LessonEdits.change` */
  change(lesson: Lesson, field?: string): void;
  /**
   * The file of the lesson. @param forGuessing without key and reasons, see `withoutKeys`
   * @throws InputError where a field is empty or the lesson contradicts itself
   */
  writeLesson(forGuessing?: boolean): Promise<string>;
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
  const { lay, forgetGuesses, forgetKept, ...answers } = createLessonAnswers({ open, store, message });

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
  const opener = createLessonOpener({ ...answers, open, edits, consolidations, message, comingBack, begin });

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
    openFile: (name, content) => opener.openFile({ name, content }),
    edit: (lesson) => {
      const made = { lesson, sha256: hashLesson(lesson) };
      begin(made);
      edits.begin(made, "made");
      editing.value = true;
    },
    change: (lesson, field) => changing(() => edits.change(lesson, field)),
    writeLesson: async (forGuessing = false) => {
      const { openLesson, writeLesson } = await import("./lesson-files.js");
      const current = open.value;
      if (current === undefined) throw new Error("no lesson is open");
      const content = JSON.stringify(withoutBlankLines(current.lesson));
      const { lesson } = openLesson({ name: "The lesson", content });
      return writeLesson(forGuessing ? withoutKeys(lesson) : lesson);
    },
    resumeKept: async ({ lesson, answers: file }) => {
      message.value = null;
      try {
        const { openLesson } = await import("./lesson-files.js");
        const current = openLesson({ name: "The kept lesson", content: JSON.stringify(lesson) });
        await opener.resume({ name: "The kept answers", content: JSON.stringify(file) }, current);
        await answers.setKeep(true);
      } catch (error) {
        message.value = tellOpening(error);
      }
    },
    forget: async (which) => {
      await answers.forget(which).catch((error) => {
        message.value = tellOpening(error);
      });
      await answers.loadKept();
    },
    deleteAnswers: async () => {
      if (open.value === undefined) return;
      await forgetKept();
      begin(open.value);
      message.value = { kind: "info", text: "Your answers are deleted, here and on this device." };
    },
    close: () => {
      begin(undefined);
      message.value = null;
      void answers.loadKept();
    },
  };
}
