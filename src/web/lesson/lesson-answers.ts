/** A student's answers to the open lesson, and where they are kept: on the device when the student wants it, and in a file. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { canonicalJson } from "../../lessons/lesson-hash.js";
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

/** By index of the step. */
type Given = ReadonlyMap<number, Answer>;
/** By the checksum of the lesson that they are to. */
type GivenTo = ReadonlyMap<string, Given>;

export interface LessonAnswers {
  /** To the lesson as it is now, by index of the step. */
  readonly answers: ReadonlySignal<Given>;
  /** Answers were given before the lesson was changed and asks something else: they come back when that is undone. */
  readonly hasEarlier: ReadonlySignal<boolean>;
  readonly seat: Signal<number | undefined>;
  /** The student wants the answers of this seat to this lesson, as it is now, to be kept on this device. */
  readonly keep: ReadonlySignal<boolean>;
  /** Answers were given that are in no file and not kept, earlier ones included. */
  readonly unsaved: ReadonlySignal<boolean>;
  readonly kept: ReadonlySignal<readonly KeptLesson[]>;
  answer(answer: Answer): void;
  /** Marks of a "guess first" step: made once a step. */
  guess(step: number): Guess;
  /** Other answers of the same seat that are kept already are never written over. @returns what came of it, for the student */
  setKeep(keep: boolean): Promise<string>;
  /** The file of the answers; undefined while there is no seat number. */
  writeAnswers(): Promise<string | undefined>;
  loadKept(): Promise<void>;
  /** Deletes what is kept of a lesson and seat on the device. @throws what the store says */
  forget(kept: Pick<KeptLesson, "sha256" | "seat">): Promise<void>;
}

/** What only the session does with them. */
interface LaidAnswers extends LessonAnswers {
  /**
   * Puts these answers to the open lesson in the place of all others; none of them is unsaved. They are kept on this device
   * only where those of the same seat to the same lesson were.
   */
  lay(given?: readonly Answer[], seat?: number): void;
  /** The steps may be others now: what was guessed on is made anew. */
  forgetGuesses(): void;
  /** Deletes on the device what this seat has kept of the open lesson, also as it was before it was changed. Never refused. */
  forgetKept(): Promise<void>;
}

export interface AnswerParts {
  readonly open: ReadonlySignal<AnsweredLesson | undefined>;
  readonly store: DeviceStore;
  /** What went wrong is told there. */
  readonly message: Signal<Message | null>;
}

export function createLessonAnswers({ open, store, message }: AnswerParts): LaidAnswers {
  const given = signal<GivenTo>(new Map());
  const saved = signal<GivenTo>(given.value);
  const seat = signal<number | undefined>(undefined);
  const keepFor = signal<Pick<KeptLesson, "sha256" | "seat"> | undefined>(undefined);
  const kept = signal<readonly KeptLesson[]>([]);
  const device = createLessonStore(store);
  let guesses = new Map<number, Guess>();

  const answers = computed(() => given.value.get(open.value?.sha256 ?? "") ?? NONE);
  const keep = computed(() => {
    const { sha256, seat: number } = keepFor.value ?? {};
    return sha256 !== undefined && sha256 === open.value?.sha256 && number === seat.value;
  });
  const keepNow = async () => {
    const [current, file] = [open.value, fileOf(open.value, seat.value, answers.value)];
    if (!keep.value || current === undefined || file === undefined) return;
    const now = answers.value;
    try {
      await device.save(current.lesson, file);
      saved.value = new Map([...saved.value, [current.sha256, now]]);
    } catch {
      keepFor.value = undefined;
      message.value = {
        kind: "error",
        text: "This browser does not let the page keep anything on this device. Go on, and save your answers as a file at the end.",
      };
    }
  };
  const answerTo = (sha256: string, one: Answer) => {
    const before = given.value.get(sha256) ?? NONE;
    given.value = new Map([...given.value, [sha256, new Map([...before, [one.step, one]])]]);
    void keepNow();
  };
  const makeGuess = (step: number): Guess => {
    const { lesson, sha256 = "" } = open.value ?? {};
    const wanted = lesson?.steps[step];
    const text = lesson?.texts.find(({ id }) => wanted?.kind === "guess" && id === wanted.text);
    if (text === undefined) throw new Error(`step ${step} is no “guess first” step`);
    const before = answers.value.get(step);
    return createGuess({
      text: text.text,
      marks: before?.kind === "guess" ? before.marks : [],
      compared: before?.kind === "guess" && before.compared === true,
      onChange: (marks) => answerTo(sha256, { kind: "guess", step, marks: [...marks] }),
    });
  };

  return {
    answers,
    seat,
    keep,
    hasEarlier: computed(() =>
      [...given.value].some(([sha256, { size }]) => sha256 !== open.value?.sha256 && size > 0),
    ),
    unsaved: computed(() => [...given.value].some(([sha256, now]) => now.size > 0 && saved.value.get(sha256) !== now)),
    kept,
    lay: (laid = [], number) => {
      guesses = new Map();
      const sha256 = open.value?.sha256;
      given.value = sha256 === undefined ? new Map() : new Map([[sha256, new Map(laid.map((one) => [one.step, one]))]]);
      saved.value = given.value;
      seat.value = number;
      if (keep.value) void keepNow();
      else keepFor.value = undefined;
    },
    forgetGuesses: () => {
      guesses = new Map();
    },
    answer: (one) => {
      if (open.value !== undefined) answerTo(open.value.sha256, one);
    },
    guess: (step) => {
      const guess = guesses.get(step) ?? makeGuess(step);
      guesses.set(step, guess);
      return guess;
    },
    setKeep: async (wanted) => {
      const [sha256, number] = [open.value?.sha256, seat.value];
      const which = sha256 === undefined || number === undefined ? undefined : { sha256, seat: number };
      if (!wanted) {
        keepFor.value = undefined;
        if (which !== undefined) await device.delete(which).catch(() => undefined);
        return "Nothing is kept on this device.";
      }
      const before = (await device.list().catch(() => [])).find((one) => one.sha256 === sha256 && one.seat === number);
      if (before !== undefined && !sameAnswers(before.answers.answers, [...answers.value.values()]))
        return `Other answers of seat ${number} to this lesson are kept on this device, and are left as they are. Save yours as a file, or close the lesson to go on with those or to delete them.`;
      keepFor.value = which;
      await keepNow();
      return keep.value ? "Your answers are kept on this device from now on." : "";
    },
    writeAnswers: async () => {
      const [current, now] = [open.value, answers.value];
      const file = fileOf(current, seat.value, now);
      if (current === undefined || file === undefined) return undefined;
      const { writeAnswers } = await import("./lesson-files.js");
      saved.value = new Map([...saved.value, [current.sha256, now]]);
      return writeAnswers(file);
    },
    loadKept: async () => {
      kept.value = await device.list().catch(() => []); // storage that is switched off holds nothing
    },
    forget: (which) => device.delete(which),
    forgetKept: async () => {
      const [sha256, number] = [open.value?.sha256, seat.value];
      if (sha256 === undefined || number === undefined) return;
      for (const one of new Set([sha256, ...given.value.keys()]))
        await device.delete({ sha256: one, seat: number }).catch(() => undefined);
    },
  };
}

/** Whatever their order. */
export function sameAnswers(some: readonly Answer[], others: readonly Answer[]): boolean {
  const bySteps = (answers: readonly Answer[]) => canonicalJson([...answers].sort((a, b) => a.step - b.step));
  return bySteps(some) === bySteps(others);
}

const NONE: Given = new Map();

function fileOf(
  open: AnsweredLesson | undefined,
  seat: number | undefined,
  answers: Given,
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
