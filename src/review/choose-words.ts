/** Choosing words one by one, without dragging: each step gives a new choice. */
import { lowerBound } from "../text/search.js";
import type { Span } from "../text/span.js";

/** Indices of words, at least one word; `moving` may lie before `fixed`. */
export interface WordChoice {
  readonly fixed: number;
  /** The end that longer and shorter move. */
  readonly moving: number;
  /** The next word that is pointed at becomes the other end, not a new beginning. */
  readonly open: boolean;
}

/** One way along the text: 1 forward, -1 back. */
export type Way = 1 | -1;

/** The choice of a span's words, or of the word at or after it. `words` must not be empty. */
export function chooseSpan(words: readonly Span[], { start, end }: Span): WordChoice {
  const first = Math.min(
    lowerBound(words, start + 1, (word) => word.end),
    words.length - 1,
  );
  const last = Math.max(first, lowerBound(words, end, (word) => word.start) - 1);
  return { fixed: first, moving: last, open: false };
}

/** The places of the choice's words in the text. */
export function spanOfChoice(words: readonly Span[], { fixed, moving }: WordChoice): Span {
  const [first, last] = [words[Math.min(fixed, moving)], words[Math.max(fixed, moving)]];
  if (first === undefined || last === undefined)
    throw new RangeError(`words ${fixed} to ${moving} of ${words.length} do not exist`);
  return { start: first.start, end: last.end };
}

/** How many words are chosen. */
export function countChoice({ fixed, moving }: WordChoice): number {
  return Math.abs(moving - fixed) + 1;
}

/** The one word after the choice, or before it; the choice's own end at an end of the text. */
export function stepWord(words: readonly Span[], { fixed, moving }: WordChoice, way: Way): WordChoice {
  const edge = way > 0 ? Math.max(fixed, moving) : Math.min(fixed, moving);
  const next = within(words, edge + way);
  return { fixed: next, moving: next, open: false };
}

/** Moves the moving end by a word: it may pass the fixed one, as with Shift and an arrow key in a text field. */
export function extendWord(words: readonly Span[], choice: WordChoice, way: Way): WordChoice {
  return { ...choice, moving: within(words, choice.moving + way) };
}

/** A word longer: away from the fixed end, and forward where there is but one word. */
export function lengthen(words: readonly Span[], choice: WordChoice): WordChoice {
  return extendWord(words, choice, choice.moving < choice.fixed ? -1 : 1);
}

/** A word shorter, but never none. */
export function shorten(words: readonly Span[], choice: WordChoice): WordChoice {
  if (choice.moving === choice.fixed) return choice;
  return extendWord(words, choice, choice.moving < choice.fixed ? 1 : -1);
}

/** The first word of the next line; back: that of this line, and from there that of the line before. */
export function stepLine(text: string, words: readonly Span[], choice: WordChoice, way: Way): WordChoice {
  const beginsLine = (index: number) => /[\r\n]/.test(text.slice(words[index - 1]?.end, words[index]?.start));
  let at = Math.min(choice.fixed, choice.moving) + way;
  while (at > 0 && at < words.length && !beginsLine(at)) at += way;
  if (at >= words.length) return choice;
  const first = within(words, at);
  return { fixed: first, moving: first, open: false };
}

/** A word is pointed at: the first, then the last, then a first one again. */
export function pointAt(words: readonly Span[], choice: WordChoice, offset: number): WordChoice {
  const at = wordAt(words, offset);
  if (choice.open) return { fixed: choice.fixed, moving: at, open: false };
  return { fixed: at, moving: at, open: true };
}

/** Index of the word that holds the offset, or of the nearer of its neighbours. */
function wordAt(words: readonly Span[], offset: number): number {
  const after = lowerBound(words, offset, (word) => word.end);
  const [before, next] = [words[after - 1], words[after]];
  if (next === undefined) return after - 1;
  if (before === undefined || next.start <= offset) return after;
  return offset - before.end < next.start - offset ? after - 1 : after;
}

function within(words: readonly Span[], index: number): number {
  return Math.min(words.length - 1, Math.max(0, index));
}
