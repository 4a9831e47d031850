/** Takes one decision of the reader into a review: a new review comes out, or a sentence says why it cannot be. */
import { InputError } from "../errors.js";
import { keyOf, type Mark } from "../reading/mark.js";
import type { Span } from "../text/span.js";
import { snapToWords } from "../text/word-spans.js";
import { applyReview, type ReviewedText } from "./apply-review.js";
import { type Decision, type MarkedPlace, nextOwnKey, type OwnMark, type Review } from "./review.js";

/** `restore` takes back agreement, change or removal; a note stays. */
export type ReviewAction =
  | { readonly kind: "agree" | "remove" | "restore"; readonly key: string }
  | { readonly kind: "change"; readonly key: string; readonly technique?: string; readonly span?: Span }
  | { readonly kind: "note"; readonly key: string; readonly note: string }
  | { readonly kind: "add"; readonly span: Span; readonly technique: string; readonly note?: string };

export interface DecideContext extends ReviewedText {
  /** Of `findWords(text)`. */
  readonly words: readonly Span[];
  /** The model's marks at the operating point that the reader looks at. */
  readonly marks: readonly Mark[];
}

/** Longest note, in UTF-16 code units, as in the file format. */
export const LONGEST_NOTE = 10_000;

/**
 * The same review, not a copy, when nothing changes.
 * @throws InputError with a sentence for people: words empty or outside the text, a mark that is there already or no longer
 */
export function decide(review: Review, action: ReviewAction, context: DecideContext): Review {
  if (action.kind === "add") return add(review, action, context);
  const mark = applyReview(context.marks, review, context).find(({ key }) => key === action.key);
  if (mark === undefined) throw new InputError("this mark is no longer there: choose another one");
  const own = review.added.find(({ key }) => key === action.key);
  return own === undefined
    ? decideMark(review, { mark, action }, context)
    : decideOwn(review, { own, action }, context);
}

type MarkAction = Exclude<ReviewAction, { readonly kind: "add" }>;

interface OnMark {
  /** As it is seen, earlier decisions included. */
  readonly mark: Mark;
  readonly action: MarkAction;
}

function decideMark(review: Review, { mark, action }: OnMark, context: DecideContext): Review {
  const before = review.decisions[action.key];
  const note = before?.note === undefined ? {} : { note: before.note };
  switch (action.kind) {
    case "agree":
    case "remove": {
      const status = action.kind === "agree" ? "agreed" : "removed";
      return before?.status === status ? review : withDecision(review, action.key, { status, ...note });
    }
    case "restore":
      if (before === undefined || before.status === "noted") return review;
      return withDecision(review, action.key, noteOnly(before.note));
    case "note":
      return noteMark(review, action, before);
    case "change": {
      const to = changedPlace(mark, action, context.words);
      if (keyOf(to) === keyOf(mark)) return review;
      if (isModels(action.key, to, context)) return withDecision(review, action.key, noteOnly(before?.note));
      refuseSame(review, { place: to, but: action.key }, context);
      return withDecision(review, action.key, { status: "changed", to, ...note });
    }
  }
}

function noteMark(review: Review, { key, note }: MarkAction & { kind: "note" }, before: Decision | undefined): Review {
  const { note: old, ...rest } = before ?? {};
  const told = checkNote(note);
  if (told === old) return review;
  if (before === undefined || before.status === "noted") return withDecision(review, key, noteOnly(told));
  return withDecision(review, key, { ...rest, ...(told !== undefined && { note: told }) } as Decision);
}

function noteOnly(note: string | undefined): Decision | undefined {
  return note === undefined ? undefined : { status: "noted", note };
}

interface OnOwn {
  readonly own: OwnMark;
  readonly action: MarkAction;
}

/** To agree with a mark of one's own says nothing; to remove it leaves nothing to restore but by undoing. */
function decideOwn(review: Review, { own, action }: OnOwn, context: DecideContext): Review {
  switch (action.kind) {
    case "agree":
    case "restore":
      return review;
    case "remove":
      return { ...review, added: review.added.filter(({ key }) => key !== own.key) };
    case "note": {
      const { note: old, ...rest } = own;
      const note = checkNote(action.note);
      return note === old ? review : withOwn(review, note === undefined ? rest : { ...rest, note });
    }
    case "change": {
      const place = changedPlace(own, action, context.words);
      if (keyOf(place) === keyOf(own)) return review;
      refuseSame(review, { place, but: own.key }, context);
      return withOwn(review, { ...own, ...place });
    }
  }
}

function add(
  review: Review,
  { span, technique, note }: ReviewAction & { kind: "add" },
  context: DecideContext,
): Review {
  const place = { ...wordsAt(span, context.words), technique };
  refuseSame(review, { place }, context);
  const told = checkNote(note ?? "");
  const mark = { key: nextOwnKey(review.added), ...place, ...(told !== undefined && { note: told }) };
  return { ...review, added: [...review.added, mark] };
}

function withDecision({ decisions, ...rest }: Review, key: string, decision: Decision | undefined): Review {
  const { [key]: _, ...others } = decisions;
  return { ...rest, decisions: decision === undefined ? others : { ...others, [key]: decision } };
}

function withOwn({ added, ...rest }: Review, own: OwnMark): Review {
  return { ...rest, added: added.map((mark) => (mark.key === own.key ? own : mark)) };
}

/** Words that are the same but for quotation marks around them are no change. */
function changedPlace(
  mark: MarkedPlace,
  { technique = mark.technique, span = mark }: MarkAction & { kind: "change" },
  words: readonly Span[],
): MarkedPlace {
  const { start, end } = wordsAt(span, words);
  const old = snapToWords(words, mark);
  const same = old?.start === start && old.end === end;
  return { start: same ? mark.start : start, end: same ? mark.end : end, technique };
}

function wordsAt(span: Span, words: readonly Span[]): Span {
  const found = snapToWords(words, span);
  if (found === undefined) throw new InputError("there is no word in what you chose: choose at least one");
  return found;
}

/** True when a change brings the mark back to what the model found. */
function isModels(key: string, place: MarkedPlace, { marks }: DecideContext): boolean {
  return marks.some((mark) => mark.key === key && keyOf(mark) === keyOf(place));
}

interface Same {
  readonly place: MarkedPlace;
  /** The mark that may be the same. */
  readonly but?: string;
}

function refuseSame(review: Review, { place, but }: Same, context: DecideContext): void {
  const marks = applyReview(context.marks, review, context);
  const same = marks.find((mark) => mark.key !== but && keyOf(mark) === keyOf(place));
  if (same === undefined) return;
  const words = same.quote.length > 60 ? `${same.quote.slice(0, 59)}…` : same.quote;
  throw new InputError(
    same.review?.status === "removed"
      ? `you removed this very mark of “${words}”: show removed marks and restore it`
      : `the words “${words}” have this mark already: choose other words or another technique`,
  );
}

function checkNote(note: string): string | undefined {
  if (note.length > LONGEST_NOTE)
    throw new InputError(`a note may have ${LONGEST_NOTE} characters, and this one has ${note.length}: shorten it`);
  return note.trim() === "" ? undefined : note.trim();
}
