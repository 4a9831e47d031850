/** The key of one text as it is edited in the page: words that are being chosen, the place that is open, and what was said. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { isRhetoscopeError } from "../../errors.js";
import { addSpan, type EndMove, type Key, moveEnd, removeSpan, replaceSpan } from "../../lessons/edit-key.js";
import { keyFromMachine } from "../../lessons/key-from-machine.js";
import type { KeySpan, Lesson, LessonText } from "../../lessons/lesson-schema.js";
import type { Mark } from "../../reading/mark.js";
import type { Span } from "../../text/span.js";
import { findWords } from "../../text/word-spans.js";
import { type Message, tellError } from "../state/messages.js";
import type { Choosing } from "../state/reviewing.js";
import { TECHNIQUES } from "../techniques.js";
import type { ChoosingPage } from "../views/marked-page.js";
import { keyMarks, machineMarks } from "./layers.js";
import { ALL_LOOKS, CARD_LOOKS } from "./lesson-looks.js";
import type { LessonSession } from "./lesson-session.js";

export interface KeyDesk extends ChoosingPage {
  readonly text: LessonText["text"];
  /** Null while nobody has decided. */
  readonly key: ReadonlySignal<Key | null>;
  /** Those of the key; the machine's while there is none. */
  readonly marks: ReadonlySignal<readonly Mark[]>;
  /** The span of the key that is open. */
  readonly openSpan: ReadonlySignal<KeySpan | undefined>;
  /** Adds a span, or gives another one its words. @returns the key of its mark, or undefined where `said` tells why not */
  take(choosing: Choosing, chosen: { readonly span: Span; readonly technique: string }): string | undefined;
  /** Puts another span in the place of the open one. @param told what is said when it is done */
  change(by: (span: KeySpan) => KeySpan, told: string, field?: string): void;
  move(move: EndMove): void;
  remove(): void;
  /** From the machine's marks: what could not be taken is told. */
  startFromMachine(): void;
  /** `[]`: the text is clean; null: nobody has decided. */
  decide(key: Key | null, told: string): void;
}

/** @param id of a text of the open lesson */
export function createKeyDesk(session: LessonSession, id: string): KeyDesk {
  const lesson = () => session.open.value?.lesson as Lesson;
  const current = computed(() => session.open.value?.lesson.texts.find((text) => text.id === id));
  const { text = "" } = current.value ?? {};
  const words = findWords(text);
  const said = signal<Message | null>(null);
  const selected = signal<string | undefined>(undefined);
  const key = computed(() => current.value?.key ?? null);
  const marks = computed(() => {
    if (current.value === undefined) return [];
    return key.value === null ? machineMarks(current.value) : keyMarks(current.value);
  });
  const markOf = (span: KeySpan | undefined) => marks.value[key.value?.indexOf(span as KeySpan) ?? -1];
  const openSpan = computed(() => {
    const index = marks.value.findIndex(({ key: of }) => of === selected.value);
    return index < 0 ? undefined : key.value?.[index];
  });
  const put = (next: Key | null, field?: string) => {
    const texts = lesson().texts.map((one) => (one.id === id ? { ...one, key: next && [...next] } : one));
    session.change({ ...lesson(), texts }, field);
  };
  /** The new key; undefined where it cannot be, which is told. */
  const attempt = (edit: (now: Key) => Key, told: string, field?: string): Key | undefined => {
    try {
      const next = edit(key.value ?? []);
      if (next !== key.value) put(next, field);
      said.value = told === "" ? null : { kind: "info", text: told };
      return next;
    } catch (error) {
      if (!isRhetoscopeError(error)) throw error;
      said.value = { kind: "error", text: `${tellError(error).text}.` };
      return undefined;
    }
  };
  /** @returns the key of the new span's mark */
  const swap = (old: KeySpan, by: () => KeySpan, told: string, field?: string): string | undefined => {
    let made = old;
    const edit = (now: Key) => {
      made = by();
      return made === old ? now : replaceSpan({ text, key: now }, old, made);
    };
    if (attempt(edit, told, field) === undefined) return undefined;
    selected.value = markOf(made)?.key;
    return selected.value;
  };
  const onOpen = (edit: (span: KeySpan) => void) => {
    if (openSpan.value !== undefined) edit(openSpan.value);
  };
  return {
    text,
    key,
    reading: signal({ kind: "read", open: { text } } as const),
    reviewing: {
      words: signal(words),
      choosing: signal<Choosing | undefined>(undefined),
      selection: signal<Span | undefined>(undefined),
      said,
    },
    marks,
    selected,
    looks: CARD_LOOKS,
    openSpan,
    take: (choosing, { span: { start, end }, technique }) => {
      const old = key.value?.[marks.value.findIndex((mark) => mark.key === choosing.key)];
      if (choosing.key !== undefined && old !== undefined)
        return swap(old, () => ({ ...old, start, end }), "The words of this place are changed.");
      const made = { start, end, techniques: [technique] };
      const next = attempt((now) => addSpan({ text, key: now }, made), `In the key: ${nameOf(technique)}.`);
      return next && markOf(made)?.key;
    },
    change: (by, told, field) => onOpen((span) => void swap(span, () => by(span), told, field)),
    move: (move) => onOpen((span) => void swap(span, () => moveEnd(words, span, move), "Moved by a word.")),
    remove: () =>
      onOpen((span) => {
        attempt((now) => removeSpan(now, span), "Taken out of the key. Undo brings it back.");
        selected.value = undefined;
      }),
    startFromMachine: () => {
      const { key: next, left } = keyFromMachine(current.value ?? { machine: [] }, TECHNIQUES);
      selected.value = undefined;
      attempt(() => next, tellStart(left.length));
    },
    decide: (next, told) => {
      selected.value = undefined;
      put(next);
      said.value = { kind: "info", text: told };
    },
  };
}

function nameOf(technique: string): string {
  return ALL_LOOKS.get(technique)?.name ?? technique;
}

function tellStart(left: number): string {
  const guesses = "The machine’s marks are in the key. Each is a guess: look at all of them.";
  if (left === 0) return guesses;
  return `${guesses} ${left === 1 ? "1 mark is" : `${left} marks are`} left out, since a key may not overlap itself.`;
}
