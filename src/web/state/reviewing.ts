/** What the reader decides about the open text: one history a text, and the words that are being chosen. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { isRhetoscopeError } from "../../errors.js";
import type { Mark } from "../../reading/mark.js";
import type { WordChoice } from "../../review/choose-words.js";
import { decide as decideOn, type ReviewAction } from "../../review/decide.js";
import { type History, record, redo, startHistory, undo } from "../../review/history.js";
import { mergeReviews } from "../../review/merge-reviews.js";
import { EMPTY_REVIEW, isEmptyReview, type Review } from "../../review/review.js";
import type { Technique } from "../../techniques/technique.js";
import type { Span } from "../../text/span.js";
import { findWords } from "../../text/word-spans.js";
import type { Message } from "./messages.js";

/** Words are being chosen: for a new mark, or for the mark of that key. */
export interface Choosing {
  readonly key?: string;
  readonly choice: WordChoice;
}

export interface Reviewing {
  /** Of the open text. */
  readonly review: ReadonlySignal<Review>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly showRemoved: Signal<boolean>;
  /** What the last decision did, or why it could not be. */
  readonly said: Signal<Message | null>;
  /** Words of the open text. */
  readonly words: ReadonlySignal<readonly Span[]>;
  readonly choosing: Signal<Choosing | undefined>;
  /** What is selected in the text with mouse, touch or keyboard, as whole words. */
  readonly selection: Signal<Span | undefined>;
  /** The new review, or undefined where `said` tells why the decision cannot be. */
  decide(action: ReviewAction): Review | undefined;
  undo(): void;
  redo(): void;
  /** Adds what was kept of the open text, or, as a step that can be undone, what a file says of it. */
  bring(review: Review, from: "kept" | "file"): void;
}

export interface ReviewingParts {
  readonly techniques: readonly Technique[];
  /** Undefined until a text is read. */
  readonly text: ReadonlySignal<string | undefined>;
  /** The model's marks at the operating point that is looked at. */
  readonly found: ReadonlySignal<readonly Mark[]>;
  /** Called after each step, once the reader has decided something about the text. */
  readonly keep: (review: Review) => void;
}

interface ReviewedHistory {
  readonly steps: History<Review>;
  /** The reader decided something: until then nothing is kept. */
  readonly decided: boolean;
}

export function createReviewing({ techniques, text, found, keep }: ReviewingParts): Reviewing {
  // By text, while the page is open: whoever reads another text and comes back finds the decisions again.
  const histories = signal<ReadonlyMap<string, ReviewedHistory>>(new Map());
  const said = signal<Message | null>(null);
  const words = computed(() => (text.value === undefined ? [] : findWords(text.value)));
  const current = computed(() => histories.value.get(text.value ?? ""));
  const review = computed(() => current.value?.steps.present ?? EMPTY_REVIEW);
  const go = (steps: History<Review>, decided: boolean) => {
    if (text.value === undefined || steps === current.value?.steps) return;
    histories.value = new Map([...histories.value, [text.value, { steps, decided }]]);
    if (decided) keep(steps.present);
  };
  const steps = () => current.value?.steps ?? startHistory(EMPTY_REVIEW);
  const move = (by: typeof undo, done: string, nothing: string) => {
    const next = by(steps());
    said.value = { kind: "info", text: next === steps() ? nothing : done };
    go(next, current.value?.decided ?? false);
  };
  return {
    review,
    canUndo: computed(() => (current.value?.steps.past.length ?? 0) > 0),
    canRedo: computed(() => (current.value?.steps.future.length ?? 0) > 0),
    showRemoved: signal(false),
    said,
    words,
    choosing: signal<Choosing | undefined>(undefined),
    selection: signal<Span | undefined>(undefined),
    decide: (action) => {
      if (text.value === undefined) return undefined;
      const context = { text: text.value, techniques, words: words.value, marks: found.value };
      try {
        const next = decideOn(review.value, action, context);
        go(record(steps(), next), true);
        return next;
      } catch (error) {
        if (!isRhetoscopeError(error)) throw error;
        said.value = { kind: "error", text: `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.` };
        return undefined;
      }
    },
    undo: () => move(undo, "Undone.", "There is nothing to undo."),
    redo: () => move(redo, "Done again.", "There is nothing to do again."),
    bring: (brought, from) => {
      const decided = from === "kept" || (current.value?.decided ?? false);
      const untouched = steps().past.length === 0 && isEmptyReview(review.value);
      const [older, newer] = from === "kept" ? [brought, review.value] : [review.value, brought];
      if (from === "kept" && untouched) go(startHistory(brought), decided);
      else go(record(steps(), mergeReviews(older, newer)), decided);
    },
  };
}
