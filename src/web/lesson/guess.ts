/** The marks of a student in one text of a lesson, each with how sure the student is: hidden from no one until compared. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { GuessedMark } from "../../lessons/lesson-schema.js";
import type { Mark } from "../../reading/mark.js";
import { applyReview } from "../../review/apply-review.js";
import type { Span } from "../../text/span.js";
import { createReviewing } from "../state/reviewing.js";
import type { MarkedPage } from "../views/marked-page.js";
import { CARD_LOOKS, OWN_CARDS } from "./lesson-looks.js";

export interface Guess extends MarkedPage {
  readonly text: string;
  /** By key of the mark. */
  readonly sureness: ReadonlySignal<ReadonlyMap<string, number>>;
  /** What is said of the mark that is being made. */
  readonly nextSureness: Signal<number | undefined>;
  readonly studentMarks: ReadonlySignal<readonly GuessedMark[]>;
  /** Machine and key are shown: from then on the marks stay as they are. */
  readonly compared: Signal<boolean>;
  setSureness(key: string, value: number): void;
}

export interface GuessParts {
  readonly text: string;
  /** Given earlier. */
  readonly marks: readonly GuessedMark[];
  /** Compared earlier. @default false */
  readonly compared?: boolean;
  /** Called when the student changes a mark. */
  readonly onChange: (marks: readonly GuessedMark[]) => void;
}

export function createGuess({ text, marks: given, compared: wasCompared = false, onChange }: GuessParts): Guess {
  const compared = signal(wasCompared);
  const open = signal<string | undefined>(text);
  const nothing = signal<readonly Mark[]>([]);
  const reviewing = createReviewing({ techniques: OWN_CARDS, text: open, found: nothing, keep: () => {} });
  const sureness = signal<ReadonlyMap<string, number>>(new Map(given.map((mark, i) => [ownKey(i), mark.sureness])));
  const nextSureness = signal<number | undefined>(undefined);
  const added = given.map(({ start, end, technique }, i) => ({ key: ownKey(i), start, end, technique }));
  if (added.length > 0) reviewing.bring({ decisions: {}, added, brought: [] }, "kept");
  const setSureness = (key: string, value: number) => {
    if (compared.value) return;
    sureness.value = new Map([...sureness.value, [key, value]]);
  };
  const marks = computed(() => applyReview([], reviewing.review.value, { text, techniques: OWN_CARDS }));
  const studentMarks = computed(() =>
    marks.value.map(({ key, start, end, technique }) => {
      return { start, end, technique, sureness: sureness.value.get(key) ?? 0.5 };
    }),
  );
  let told = JSON.stringify(studentMarks.value);
  effect(() => {
    const now = JSON.stringify(studentMarks.value);
    if (now === told) return;
    told = now;
    const current = studentMarks.value;
    queueMicrotask(() => onChange(current)); // no signal is written while another is being followed
  });
  return {
    text,
    reading: signal({ kind: "read", open: { text } } as const),
    reviewing: {
      ...reviewing,
      decide: (action) => {
        if (compared.value) return undefined;
        const sure = nextSureness.value;
        if (action.kind !== "add") return reviewing.decide(action);
        if (sure === undefined) {
          reviewing.said.value = { kind: "error", text: "Say how sure you are first." };
          return undefined;
        }
        const next = reviewing.decide(action);
        const key = next?.added.at(-1)?.key;
        if (key !== undefined) {
          setSureness(key, sure);
          nextSureness.value = undefined;
        }
        return next;
      },
    },
    marks,
    selected: signal<string | undefined>(undefined),
    hidden: signal<ReadonlySet<string>>(new Set()),
    looks: CARD_LOOKS,
    sureness,
    nextSureness,
    studentMarks,
    compared,
    setSureness,
  };
}

function ownKey(index: number): string {
  return `own-${index + 1}`;
}

/** The words of a place, short enough for a sentence. */
export function wordsOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, " ");
  return words.length > 120 ? `${words.slice(0, 70)} … ${words.slice(-40)}` : words;
}
