/** What the page knows of the open lesson: the step, the student's answers, and where they are kept. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { isRhetoscopeError } from "../../errors.js";
import type { Consolidation } from "../../lessons/class/consolidate.js";
import { withoutBlankLines } from "../../lessons/edit-steps.js";
import { hashLesson } from "../../lessons/lesson-hash.js";
import type { Answer, Lesson, StudentAnswers } from "../../lessons/lesson-schema.js";
import type { OpenedFile } from "../../lessons/own-file.js";
import type { DeviceStore } from "../state/device-store.js";
import { type Message, tellError } from "../state/messages.js";
import { type ComingBack, createComingBack } from "./coming-back.js";
import { createGuess, type Guess } from "./guess.js";
import { createLessonEdits, type LessonEdits } from "./lesson-edits.js";
import { createLessonStore, type KeptLesson } from "./lesson-store.js";
import { holdsProgress, openProgress } from "./open-progress.js";
import { tellRefusal } from "./tell-refusal.js";

export interface OpenLesson {
  readonly lesson: Lesson;
  readonly sha256: string;
  /** Of a re-test: the id that it counts under. */
  readonly retest?: string;
}

export interface LessonSession {
  readonly open: ReadonlySignal<OpenLesson | undefined>;
  /** Index of the step that is shown; undefined on the lesson's first sheet. */
  readonly step: Signal<number | undefined>;
  /** By index of the step. */
  readonly answers: ReadonlySignal<ReadonlyMap<number, Answer>>;
  readonly seat: Signal<number | undefined>;
  /** The student wants the answers to be kept on this device. */
  readonly keep: ReadonlySignal<boolean>;
  /** Answers were given that are in no file and not kept. */
  readonly unsaved: ReadonlySignal<boolean>;
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
  readonly kept: ReadonlySignal<readonly KeptLesson[]>;
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
  answer(answer: Answer): void;
  /** Marks of a "guess first" step: made once a step. */
  guess(step: number): Guess;
  setKeep(keep: boolean): Promise<void>;
  /** The file of the answers; undefined while there is no seat number. */
  writeAnswers(): Promise<string | undefined>;
  loadKept(): Promise<void>;
  resumeKept(kept: KeptLesson): Promise<void>;
  /** Deletes what is kept of this lesson and seat on the device. */
  forget(kept: Pick<KeptLesson, "sha256" | "seat">): Promise<void>;
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
  const answers = signal<ReadonlyMap<number, Answer>>(new Map());
  const seat = signal<number | undefined>(undefined);
  const keep = signal(false);
  const saved = signal<ReadonlyMap<number, Answer>>(answers.value);
  const kept = signal<readonly KeptLesson[]>([]);
  const editing = signal(false);
  const classOpen = signal(false);
  const message = signal<Message | null>(null);
  const device = createLessonStore(store);
  const comingBack = createComingBack({ store, message, now });
  let guesses = new Map<number, Guess>();

  const begin = (next: OpenLesson | undefined, given: readonly Answer[] = [], number?: number) => {
    if (next !== open.value) {
      edits.begin(next, "file");
      consolidations.value = new Map();
    }
    guesses = new Map();
    answers.value = new Map(given.map((answer) => [answer.step, answer]));
    saved.value = answers.value;
    seat.value = number;
    step.value = undefined;
    keep.value = false;
    editing.value = false;
    classOpen.value = false;
  };
  /** The steps may be others now: what was guessed on is made anew. */
  const changing = (change: () => void) => {
    guesses = new Map();
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
  const fileOf = (): StudentAnswers | undefined => {
    const [current, number] = [open.value, seat.value];
    if (current === undefined || number === undefined) return undefined;
    return {
      format: "rhetoscope-answers",
      schemaVersion: 1,
      lesson: { title: current.lesson.title, sha256: current.sha256 },
      seat: number,
      answers: [...answers.value.values()].sort((a, b) => a.step - b.step),
    };
  };
  const keepNow = async () => {
    const [current, file] = [open.value, fileOf()];
    if (!keep.value || current === undefined || file === undefined) return;
    const now = answers.value;
    try {
      await device.save(current.lesson, file);
      saved.value = now;
    } catch {
      keep.value = false;
      message.value = {
        kind: "error",
        text: "This browser does not let the page keep anything on this device. Go on, and save your answers as a file at the end.",
      };
    }
  };
  const loadKept = async () => {
    kept.value = await device.list().catch(() => []); // storage that is switched off holds nothing
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
    open,
    step,
    answers,
    seat,
    keep,
    unsaved: computed(() => answers.value !== saved.value && answers.value.size > 0),
    editing,
    classOpen,
    edits: { ...edits, undo: () => changing(edits.undo), redo: () => changing(edits.redo) },
    consolidations,
    unsavedLesson: computed(() => edits.unsaved.value || consolidations.value.size > 0),
    kept,
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
    answer: (answer) => {
      answers.value = new Map([...answers.value, [answer.step, answer]]);
      void keepNow();
    },
    guess: (index) => {
      const known = guesses.get(index);
      const current = open.value?.lesson;
      const wanted = current?.steps[index];
      if (known !== undefined) return known;
      const text = current?.texts.find(({ id }) => wanted?.kind === "guess" && id === wanted.text);
      if (text === undefined) throw new Error(`step ${index} is no “guess first” step`);
      const given = answers.value.get(index);
      const made = createGuess({
        text: text.text,
        marks: given?.kind === "guess" ? given.marks : [],
        compared: given?.kind === "guess" && given.compared === true,
        onChange: (marks) => {
          answers.value = new Map([...answers.value, [index, { kind: "guess", step: index, marks: [...marks] }]]);
          void keepNow();
        },
      });
      guesses.set(index, made);
      return made;
    },
    setKeep: async (wanted) => {
      keep.value = wanted;
      const [current, number] = [open.value, seat.value];
      if (wanted) await keepNow();
      else if (current !== undefined && number !== undefined)
        await device.delete({ sha256: current.sha256, seat: number }).catch(() => undefined);
    },
    writeAnswers: async () => {
      const file = fileOf();
      if (file === undefined) return undefined;
      const { writeAnswers } = await import("./lesson-files.js");
      saved.value = answers.value;
      return writeAnswers(file);
    },
    loadKept,
    resumeKept: async ({ lesson, answers: file }) => {
      message.value = null;
      try {
        const { openLesson } = await import("./lesson-files.js");
        const current = openLesson({ name: "The kept lesson", content: JSON.stringify(lesson) });
        await resume({ name: "The kept answers", content: JSON.stringify(file) }, current);
        keep.value = true;
      } catch (error) {
        tell(error);
      }
    },
    forget: async (which) => {
      await device.delete(which).catch((error) => tell(error));
      await loadKept();
    },
    deleteAnswers: async () => {
      const [current, number] = [open.value, seat.value];
      if (current === undefined) return;
      if (number !== undefined) await device.delete({ sha256: current.sha256, seat: number }).catch(() => undefined);
      begin(current);
      message.value = { kind: "info", text: "Your answers are deleted, here and on this device." };
    },
    close: () => {
      begin(undefined);
      message.value = null;
      void loadKept();
    },
  };
}
