/** What is kept on this device: texts on which the reader decided something, and settings that the reader changed. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { hashText } from "../../formats/text-hash.js";
import { countDecisions, isEmptyReview, type Review } from "../../review/review.js";
import type { KeptText } from "../../review/review-schema.js";
import type { DeviceStore } from "./device-store.js";

export interface Settings {
  /** Single keys do something while no field is being typed in. */
  readonly shortcuts: boolean;
  /** Decisions are kept on this device. */
  readonly keep: boolean;
}

const DEFAULTS: Settings = { shortcuts: true, keep: true };

/** A kept text in a list. */
export interface KeptSummary {
  readonly sha256: string;
  readonly name: string;
  /** The first words. */
  readonly beginning: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  readonly decisions: number;
}

export interface Kept {
  /** Last changed first. */
  readonly texts: ReadonlySignal<readonly KeptSummary[]>;
  readonly settings: ReadonlySignal<Settings>;
  /** Why nothing could be kept the last time, and what to do; undefined while all is well. */
  readonly trouble: ReadonlySignal<string | undefined>;
  /** Never refused, like all that follow: what went wrong is told as `trouble`. */
  load(): Promise<void>;
  change(settings: Partial<Settings>): Promise<void>;
  /** Keeps the text with the review, or, when the review is empty, no longer. */
  save(open: { readonly name: string; readonly text: string }, review: Review): Promise<void>;
  find(sha256: string): Promise<KeptText | undefined>;
  forget(sha256: string): Promise<void>;
  deleteAll(): Promise<void>;
}

export interface KeptParts {
  readonly store: DeviceStore;
  /** True for a technique that has a card. */
  readonly knows: (technique: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const TEXT = "text/";
const SETTINGS = "settings";

export function createKept({ store, knows, now = Date.now }: KeptParts): Kept {
  const texts = signal<readonly KeptSummary[]>([]);
  const settings = signal(DEFAULTS);
  const trouble = signal<string | undefined>(undefined);
  let queue: Promise<unknown> = Promise.resolve();
  // One after the other: what is asked for last stands last.
  const attempt = <T>(task: () => Promise<T>, writes = true): Promise<T | undefined> => {
    const done = queue.then(async () => {
      try {
        const result = await task();
        if (writes) trouble.value = undefined; // where reading works, writing may not
        return result;
      } catch (error) {
        trouble.value = tellTrouble(error);
        return undefined;
      }
    });
    queue = done;
    return done;
  };
  const without = (sha256: string) => texts.value.filter((one) => one.sha256 !== sha256);
  const parse = async (value: unknown) => {
    if (value === undefined) return undefined;
    const { parseKeptText } = await import("./review-files.js");
    return parseKeptText(value, knows);
  };

  const load = async () => {
    const found: KeptSummary[] = [];
    for (const [key, value] of await store.entries()) {
      if (key === SETTINGS) settings.value = parseSettings(value);
      const kept = key.startsWith(TEXT) ? await parse(value) : undefined;
      if (kept !== undefined) found.push(summarize(key.slice(TEXT.length), kept));
    }
    texts.value = found.sort((a, b) => b.changed - a.changed);
  };
  const forget = async (sha256: string) => {
    await store.delete(TEXT + sha256);
    texts.value = without(sha256);
  };
  const save: Kept["save"] = async ({ name, text }, review) => {
    if (!settings.value.keep) return;
    const sha256 = hashText(text);
    if (isEmptyReview(review)) return forget(sha256);
    const kept: KeptText = { version: 1, name, text, changed: now(), review };
    await store.set(TEXT + sha256, kept);
    texts.value = [summarize(sha256, kept), ...without(sha256)];
  };
  return {
    texts,
    settings,
    trouble,
    load: () => attempt(load),
    change: (changed) => {
      settings.value = { ...settings.value, ...changed };
      return attempt(() => store.set(SETTINGS, settings.value));
    },
    save: (open, review) => attempt(() => save(open, review)),
    find: (sha256) => attempt(async () => parse(await store.get(TEXT + sha256)), false),
    forget: (sha256) => attempt(() => forget(sha256)),
    deleteAll: () =>
      attempt(async () => {
        await store.clear();
        texts.value = [];
        settings.value = DEFAULTS;
      }),
  };
}

function summarize(sha256: string, { name, text, changed, review }: KeptText): KeptSummary {
  const beginning = text.slice(0, 200).trim().replace(/\s+/g, " ").slice(0, 60);
  return { sha256, name, beginning, changed, decisions: countDecisions(review) };
}

function parseSettings(value: unknown): Settings {
  const { shortcuts, keep } = Object(value) as Partial<Settings>;
  return {
    shortcuts: typeof shortcuts === "boolean" ? shortcuts : DEFAULTS.shortcuts,
    keep: typeof keep === "boolean" ? keep : DEFAULTS.keep,
  };
}

/** A sentence for people: what happened and what to do. */
export function tellTrouble(error: unknown): string {
  const what =
    error instanceof Error && error.name === "QuotaExceededError"
      ? "This browser's storage is full, so what you decide now is not kept on this device."
      : "This browser does not let the page keep anything on this device: the window may be private, or storage switched off.";
  return `${what} The page goes on working. To keep your decisions, press “Save marks (JSON)” before you close it.`;
}
