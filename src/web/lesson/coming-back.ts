/** A student's progress in the page: recorded once a session, kept on this device only where the student ticks it. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { FinishedWork } from "../../lessons/make-session.js";
import type { Progress } from "../../lessons/progress-schema.js";
import type { DeviceStore } from "../state/device-store.js";
import type { Message } from "../state/messages.js";
import { TECHNIQUES } from "../techniques.js";
import { createProgressStore } from "./progress-store.js";

/** What lies on this device. `this`: the progress that is open. `other`: one that was set aside, and is not touched. */
export type KeptProgress =
  | { readonly kind: "none" | "this" }
  | { readonly kind: "other"; readonly progress: Progress }
  | { readonly kind: "unreadable"; readonly why: string };

/** `undecided`: no answer that a key decides, so that there is nothing to plan. `counted`: it was recorded before. */
export type Recorded = "recorded" | "counted" | "undecided";

export interface ComingBack {
  /** Undefined while no technique was met. */
  readonly progress: ReadonlySignal<Progress | undefined>;
  readonly kept: ReadonlySignal<KeptProgress>;
  /** The progress was found on this device, and nobody has said yet whose it is. */
  readonly asksWhose: ReadonlySignal<boolean>;
  /** Something was recorded that is in no file and not kept. */
  readonly unsaved: ReadonlySignal<boolean>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Finds what is kept on this device, or what another window made of it. Never refused. */
  load(): Promise<void>;
  record(work: FinishedWork): Promise<Recorded>;
  /** Answers {@link asksWhose}: it is the progress of whoever sits here. */
  sayMine(): void;
  /** Closes the progress and leaves it on the device as it is: it is somebody else's. */
  setAside(): void;
  /** Opens this progress instead, and keeps it where the one before was kept. */
  replace(next: Progress): Promise<void>;
  /** Opens what was set aside. */
  openKept(): Promise<void>;
  /** The file, which counts as saved then; undefined where there is nothing. */
  writeFile(): Promise<string | undefined>;
  /** @returns what came of it, for the student, as do the next two */
  setKeep(wanted: boolean): Promise<string>;
  /** Deletes the progress, here and, where it is kept, on this device. */
  deleteAll(): Promise<string>;
  /** Deletes what lies on this device and is not open. */
  deleteKept(): Promise<string>;
}

export interface ComingBackParts {
  readonly store: DeviceStore;
  /** What nobody asked for is told there: that something could not be kept. */
  readonly message: Signal<Message | null>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const NO_STORAGE =
  "This browser does not let the page keep anything on this device. Go on, and save your progress as a file at the end.";
const NO_DELETING = "This browser does not let the page delete what it keeps. Try again.";

export function createComingBack({ store, message, now = Date.now }: ComingBackParts): ComingBack {
  const device = createProgressStore(store);
  const progress = signal<Progress | undefined>(undefined);
  const kept = signal<KeptProgress>({ kind: "none" });
  const asksWhose = signal(false);
  const saved = signal<Progress | undefined>(undefined);
  const hasCards = () => (progress.value?.cards.length ?? 0) > 0;
  const unsaved = computed(() => hasCards() && kept.value.kind !== "this" && saved.value !== progress.value);
  // One after the other: what is asked for last stands last.
  let queue: Promise<unknown> = Promise.resolve();
  const then = <T>(task: () => Promise<T>): Promise<T> => {
    const done = queue.then(task, task);
    queue = done;
    return done;
  };
  const findKept = async () => {
    const stored = await device.read();
    if (stored.kind !== "progress") {
      kept.value = stored;
      return;
    }
    const isOpen = kept.value.kind === "this";
    if (kept.value.kind === "other" || (!isOpen && hasCards())) {
      kept.value = { kind: "other", progress: stored.progress };
      return;
    }
    if (!isOpen) asksWhose.value = stored.progress.cards.length > 0;
    kept.value = { kind: "this" };
    progress.value = stored.progress;
  };
  /** False, and no longer kept, where storage refuses. */
  const keepNow = async (): Promise<boolean> => {
    if (kept.value.kind !== "this" || progress.value === undefined) return true;
    try {
      await device.save(progress.value);
      return true;
    } catch {
      kept.value = { kind: "none" };
      return false;
    }
  };
  const keepOrTell = async () => {
    if (!(await keepNow())) message.value = { kind: "error", text: NO_STORAGE };
  };
  /** False where storage refuses. */
  const remove = async (): Promise<boolean> => {
    try {
      await device.delete();
      kept.value = { kind: "none" };
      return true;
    } catch {
      return false;
    }
  };

  return {
    progress,
    kept,
    asksWhose,
    unsaved,
    now,
    load: () => then(findKept),
    record: (work) =>
      then(async () => {
        await findKept(); // another window may have recorded since
        const { makeSession, recordSession, startProgress } = await import("./progress-files.js");
        const session = makeSession(work, { techniques: TECHNIQUES, now: now() });
        const before = progress.value ?? startProgress();
        const after = recordSession(before, session);
        if (after === before) return "counted";
        if (session.outcomes.length === 0) return "undecided";
        progress.value = after;
        asksWhose.value = false;
        await keepOrTell();
        return "recorded";
      }),
    sayMine: () => {
      asksWhose.value = false;
    },
    setAside: () => {
      if (progress.value !== undefined) kept.value = { kind: "other", progress: progress.value };
      progress.value = undefined;
      asksWhose.value = false;
    },
    replace: (next) =>
      then(async () => {
        progress.value = next;
        saved.value = next;
        asksWhose.value = false;
        await keepOrTell();
      }),
    openKept: () =>
      then(async () => {
        if (kept.value.kind !== "other") return;
        progress.value = kept.value.progress;
        kept.value = { kind: "this" };
      }),
    writeFile: async () => {
      const current = progress.value;
      if (current === undefined) return undefined;
      const { writeProgress } = await import("./progress-files.js");
      saved.value = current;
      return writeProgress(current);
    },
    setKeep: (wanted) =>
      then(async () => {
        await findKept();
        if (!wanted) {
          if (kept.value.kind === "this" && !(await remove())) return NO_DELETING;
          return "Your progress is not kept on this device. It is still open here.";
        }
        if (kept.value.kind === "other" || kept.value.kind === "unreadable")
          return "Another progress is kept on this device. Save yours as a file, or delete the other one first.";
        const { startProgress } = await import("./progress-files.js");
        progress.value ??= startProgress();
        kept.value = { kind: "this" };
        return (await keepNow()) ? "Your progress is kept on this device from now on." : NO_STORAGE;
      }),
    deleteAll: () =>
      then(async () => {
        const wasKept = kept.value.kind === "this";
        if (wasKept && !(await remove())) return NO_DELETING;
        progress.value = undefined;
        asksWhose.value = false;
        return `Your progress is deleted${wasKept ? ", here and on this device" : ""}.`;
      }),
    deleteKept: () => then(async () => ((await remove()) ? "What was kept on this device is deleted." : NO_DELETING)),
  };
}
