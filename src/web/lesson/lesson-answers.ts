/** A student's answers to the open lesson, and where they are kept: on the device when the student wants it, and in a file. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Answer, Lesson, StudentAnswers } from "../../lessons/lesson-schema.js";
import type { DeviceStore } from "../state/device-store.js";
import type { Message } from "../state/messages.js";
import { createGuess, type Guess } from "./guess.js";
import { createLessonStore, type KeptLesson } from "./lesson-store.js";

/** The lesson that answers are to. */
export interface AnsweredLesson {
  readonly lesson: Lesson;
  readonly sha256: string;
}

export interface LessonAnswers {
  /** By index of the step. */
  readonly answers: ReadonlySignal<ReadonlyMap<number, Answer>>;
  readonly seat: Signal<number | undefined>;
  /** The student wants the answers to be kept on this device. */
  readonly keep: ReadonlySignal<boolean>;
  /** Answers were given that are in no file and not kept. */
  readonly unsaved: ReadonlySignal<boolean>;
  readonly kept: ReadonlySignal<readonly KeptLesson[]>;
  answer(answer: Answer): void;
  /** Marks of a "guess first" step: made once a step. */
  guess(step: number): Guess;
  setKeep(keep: boolean): Promise<void>;
  /** The file of the answers; undefined while there is no seat number. */
  writeAnswers(): Promise<string | undefined>;
  loadKept(): Promise<void>;
  /** Deletes what is kept of a lesson and seat on the device. @throws what the store says */
  forget(kept: Pick<KeptLesson, "sha256" | "seat">): Promise<void>;
}

/** What only the session does with them. */
interface LaidAnswers extends LessonAnswers {
  /** Answers of another lesson or student, none of them unsaved; without them none. */
  lay(given?: readonly Answer[], seat?: number): void;
  /** The steps may be others now: what was guessed on is made anew. */
  forgetGuesses(): void;
}

export interface AnswerParts {
  readonly open: ReadonlySignal<AnsweredLesson | undefined>;
  readonly store: DeviceStore;
  /** What went wrong is told there. */
  readonly message: Signal<Message | null>;
}

export function createLessonAnswers({ open, store, message }: AnswerParts): LaidAnswers {
  const answers = signal<ReadonlyMap<number, Answer>>(new Map());
  const saved = signal<ReadonlyMap<number, Answer>>(answers.value);
  const seat = signal<number | undefined>(undefined);
  const keep = signal(false);
  const kept = signal<readonly KeptLesson[]>([]);
  const device = createLessonStore(store);
  let guesses = new Map<number, Guess>();

  const keepNow = async () => {
    const [current, file] = [open.value, fileOf(open.value, seat.value, answers.value)];
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
  const answer = (given: Answer) => {
    answers.value = new Map([...answers.value, [given.step, given]]);
    void keepNow();
  };
  const makeGuess = (step: number): Guess => {
    const current = open.value?.lesson;
    const wanted = current?.steps[step];
    const text = current?.texts.find(({ id }) => wanted?.kind === "guess" && id === wanted.text);
    if (text === undefined) throw new Error(`step ${step} is no “guess first” step`);
    const given = answers.value.get(step);
    return createGuess({
      text: text.text,
      marks: given?.kind === "guess" ? given.marks : [],
      compared: given?.kind === "guess" && given.compared === true,
      onChange: (marks) => answer({ kind: "guess", step, marks: [...marks] }),
    });
  };

  return {
    answers,
    seat,
    keep,
    unsaved: computed(() => answers.value !== saved.value && answers.value.size > 0),
    kept,
    lay: (given = [], number) => {
      guesses = new Map();
      answers.value = new Map(given.map((one) => [one.step, one]));
      saved.value = answers.value;
      seat.value = number;
      keep.value = false;
    },
    forgetGuesses: () => {
      guesses = new Map();
    },
    answer,
    guess: (step) => {
      const guess = guesses.get(step) ?? makeGuess(step);
      guesses.set(step, guess);
      return guess;
    },
    setKeep: async (wanted) => {
      keep.value = wanted;
      const [current, number] = [open.value, seat.value];
      if (wanted) await keepNow();
      else if (current !== undefined && number !== undefined)
        await device.delete({ sha256: current.sha256, seat: number }).catch(() => undefined);
    },
    writeAnswers: async () => {
      const file = fileOf(open.value, seat.value, answers.value);
      if (file === undefined) return undefined;
      const { writeAnswers } = await import("./lesson-files.js");
      saved.value = answers.value;
      return writeAnswers(file);
    },
    loadKept: async () => {
      kept.value = await device.list().catch(() => []); // storage that is switched off holds nothing
    },
    forget: (which) => device.delete(which),
  };
}

function fileOf(
  open: AnsweredLesson | undefined,
  seat: number | undefined,
  answers: ReadonlyMap<number, Answer>,
): StudentAnswers | undefined {
  if (open === undefined || seat === undefined) return undefined;
  return {
    format: "rhetoscope-answers",
    schemaVersion: 1,
    lesson: { title: open.lesson.title, sha256: open.sha256 },
    seat,
    answers: [...answers.values()].sort((a, b) => a.step - b.step),
  };
}
