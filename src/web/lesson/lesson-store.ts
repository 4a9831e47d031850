/** Lessons and answers on this device, for those who asked for it: one entry a lesson and seat. */
import type { Lesson, StudentAnswers } from "../../lessons/lesson-schema.js";
import type { DeviceStore } from "../state/device-store.js";

export interface KeptLesson {
  readonly sha256: string;
  readonly seat: number;
  readonly lesson: Lesson;
  readonly answers: StudentAnswers;
}

export interface LessonStore {
  save(lesson: Lesson, answers: StudentAnswers): Promise<void>;
  /** What looks like an entry; whoever opens one checks it. */
  list(): Promise<readonly KeptLesson[]>;
  delete(which: Pick<KeptLesson, "sha256" | "seat">): Promise<void>;
}

const PREFIX = "lesson/";

export function createLessonStore(store: DeviceStore): LessonStore {
  // One after the other: what is asked for last stands last.
  let queue: Promise<unknown> = Promise.resolve();
  const then = <T>(task: () => Promise<T>): Promise<T> => {
    const done = queue.then(task, task);
    queue = done;
    return done;
  };
  return {
    save: (lesson, answers) =>
      then(() => store.set(keyOf({ sha256: answers.lesson.sha256, seat: answers.seat }), { lesson, answers })),
    list: () => then(async () => (await store.entries()).flatMap(([key, value]) => entryOf(key, value))),
    delete: (which) => then(() => store.delete(keyOf(which))),
  };
}

function keyOf({ sha256, seat }: Pick<KeptLesson, "sha256" | "seat">): string {
  return `${PREFIX}${sha256}/${seat}`;
}

function entryOf(key: string, value: unknown): KeptLesson[] {
  if (!key.startsWith(PREFIX)) return [];
  const [sha256 = "", seat] = key.slice(PREFIX.length).split("/");
  const { lesson, answers } = Object(value) as Partial<KeptLesson>;
  if (typeof lesson?.title !== "string" || !Array.isArray(answers?.answers)) return [];
  return [{ sha256, seat: Number(seat), lesson, answers }];
}
