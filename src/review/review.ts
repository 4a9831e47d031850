/** What a reader decided about the marks of a text: a value that is never changed, survives JSON and holds no text. */
import type { Mark } from "../reading/mark.js";
import type { Span } from "../text/span.js";

/** A technique at a place, in UTF-16 code units of the text. */
export interface MarkedPlace extends Span {
  /** A class of the model, or the id of a card that it never marks. */
  readonly technique: string;
}

/** `noted`: the reader wrote a note and decided nothing. A removed mark is kept, so that it can be restored. */
export type Decision =
  | { readonly status: "agreed" | "removed"; readonly note?: string }
  | { readonly status: "noted"; readonly note: string }
  | { readonly status: "changed"; readonly to: MarkedPlace; readonly note?: string };

/** A mark that the reader set. */
export interface OwnMark extends MarkedPlace {
  /** Of its own in the review, whatever is changed about the mark: "own-3". */
  readonly key: string;
  readonly note?: string;
}

/** A mark that another run of a model found, as a file told it; shown though the model here does not find it. */
export type BroughtMark = Omit<Mark, "key" | "review">;

export interface Review {
  /** By key of the mark. One about a mark that is not there, as at another operating point, does not apply. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly added: readonly OwnMark[];
  readonly brought: readonly BroughtMark[];
}

export const EMPTY_REVIEW: Review = { decisions: {}, added: [], brought: [] };

/** True when there is nothing to keep. */
export function isEmptyReview({ decisions, added, brought }: Review): boolean {
  return Object.keys(decisions).length + added.length + brought.length === 0;
}

/** How many marks the reader decided on or set. */
export function countDecisions({ decisions, added }: Review): number {
  return Object.keys(decisions).length + added.length;
}

/** The key of the next mark that the reader sets. */
export function nextOwnKey(added: readonly OwnMark[]): string {
  return `own-${1 + Math.max(0, ...added.map(({ key }) => Number(key.slice("own-".length))))}`;
}
