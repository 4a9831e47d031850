/** The open lesson as it is edited: what can be undone, whether it is in a file, and whether earlier answers still fit it. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { hashLesson } from "../../lessons/lesson-hash.js";
import type { Lesson } from "../../lessons/lesson-schema.js";
import { type History, record, redo, startHistory, undo } from "../../review/history.js";
import type { AnsweredLesson } from "./lesson-answers.js";

export interface OpenLesson extends AnsweredLesson {
  /** Of a re-test: the id that it counts under. */
  readonly retest?: string;
}

export interface LessonEdits {
  readonly open: ReadonlySignal<OpenLesson | undefined>;
  /** The lesson was made or changed here, and is in no file. */
  readonly unsaved: ReadonlySignal<boolean>;
  /** Something else is asked than in the lesson's file: answers to that one do not fit. */
  readonly asksAnew: ReadonlySignal<boolean>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Another lesson is open, or none; nothing can be undone. */
  begin(open: OpenLesson | undefined, from: "file" | "made"): void;
  /** @param field of what is typed: what is typed into one field in a row is undone at once */
  change(lesson: Lesson, field?: string): void;
  undo(): void;
  redo(): void;
  /** The lesson as it is now is in a file. */
  markSaved(): void;
}

export function createLessonEdits(): LessonEdits {
  const steps = signal<History<OpenLesson | undefined>>(startHistory(undefined));
  const inFile = signal<OpenLesson | undefined>(undefined);
  const open = computed(() => steps.value.present);
  let typedInto: string | undefined;
  const go = (next: History<OpenLesson | undefined>, field?: string) => {
    steps.value = next;
    typedInto = field;
  };
  return {
    open,
    unsaved: computed(() => open.value?.lesson !== inFile.value?.lesson),
    asksAnew: computed(() => inFile.value !== undefined && open.value?.sha256 !== inFile.value.sha256),
    canUndo: computed(() => steps.value.past.length > 0),
    canRedo: computed(() => steps.value.future.length > 0),
    begin: (next, from) => {
      inFile.value = from === "file" ? next : undefined;
      go(startHistory(next));
    },
    change: (lesson, field) => {
      if (lesson === open.value?.lesson) return;
      const present = { ...open.value, lesson, sha256: hashLesson(lesson) };
      const goesOn = field !== undefined && field === typedInto;
      go(goesOn ? { ...steps.value, present, future: [] } : record(steps.value, present), field);
    },
    undo: () => go(undo(steps.value)),
    redo: () => go(redo(steps.value)),
    markSaved: () => {
      inFile.value = open.value;
      typedInto = undefined;
    },
  };
}
