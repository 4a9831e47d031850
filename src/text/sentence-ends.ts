/** Decides where a sentence ends inside a line: rules of ours over the marks around a stop and the words beside it. */
import {
  LEADING_ABBREVIATIONS,
  NUMBERING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  WAVERING_ABBREVIATIONS,
} from "./abbreviations.js";

const STOPS = new Set(".!?…‼⁇⁈⁉؟۔।॥。｡！？．");
const WIDE_STOPS = new Set("。｡！？．"); // written without a space after them
const CLOSERS = new Set("\"'”’»›)]}*_」』）】〉》");
const OPENERS = new Set("\"'“‘„‚«‹([{*_¿¡-–—•「『（【〈《");
const LONGEST_WORD = 24; // no word of our lists is longer; looking no further back keeps the scan linear

/** True for a mark (one UTF-16 code unit) that can end a sentence. */
export function isStop(mark: string): boolean {
  return STOPS.has(mark);
}

/** Where the run of stops that begins at `stop` ends, with the quotes and brackets that close right after it. */
export function endOfStops(text: string, stop: number): number {
  let end = stop + 1;
  while (end < text.length && (STOPS.has(text.charAt(end)) || CLOSERS.has(text.charAt(end)))) end++;
  return end;
}

/**
 * True when the stops in `[stop, end)`, as `endOfStops` gives them, end the sentence whose first character stands at `first`.
 * Offsets are UTF-16 code units. Looks back a bounded way, and ahead no further than the next word.
 */
export function endsSentence(text: string, first: number, stop: number, end: number): boolean {
  if (opensOnly(text, first, stop)) return false;
  if (WIDE_STOPS.has(text.charAt(stop))) return true;
  if (!/^\s/.test(text.charAt(end))) return false;
  const { opener, next } = wordAfter(text, end);
  if (opener !== "[" && continues(next)) return false;
  const single = text.charAt(stop) === "." && !/[.!?…]/.test(text.slice(stop + 1, Math.min(end, stop + LONGEST_WORD)));
  return !single || !keepsStop(wordBefore(text, stop), next, opener);
}

/** Marks alone, such as "[…]", belong to what follows them, and so does the number of a list: "12." or "b.". */
function opensOnly(text: string, first: number, stop: number): boolean {
  if (stop - first > 3) return false;
  const head = text.slice(first, stop);
  return !/[\p{L}\p{N}]/u.test(head) || (text.charAt(stop) === "." && /^(\p{Nd}+|\p{L})$/u.test(head));
}

/** Whether `next` goes on with a sentence, being in lower case; an address, "a)" or "iPhone" may open one all the same. */
function continues(next: string): boolean {
  if (/^[,;:)\]}%&]/.test(next)) return true;
  return /^\p{Ll}/u.test(next) && !/^(https?:|www\.|\w+\.\w+\.\w+\/|\p{Ll}\)|\p{Ll}{1,2}\p{Lu})/u.test(next);
}

/** Whether the single full stop after `word` belongs to it, seeing what follows. */
function keepsStop(word: string, next: string, opener: string): boolean {
  if (LEADING_ABBREVIATIONS.has(word)) return true;
  if (NUMBERING_ABBREVIATIONS.has(word)) return /^\p{Nd}/u.test(next);
  const wavers = WAVERING_ABBREVIATIONS.has(word) || /^((\p{L}\.)+\p{L}|\p{Lu})$/u.test(word);
  if (!wavers || word === "I") return false;
  if (/^[-–—]/.test(opener)) return true;
  return !SENTENCE_OPENERS.has(/^[\p{L}'’]*/u.exec(next)?.[0] ?? "");
}

/** Up to `LONGEST_WORD` code units of the word that ends at `stop`; inner full stops belong to it. */
function wordBefore(text: string, stop: number): string {
  let start = stop;
  while (start > 0 && stop - start < LONGEST_WORD && /[\p{L}\p{Nd}.]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, stop);
}

/** The head of the word after `end`, and the first of the opening marks in front of it ("" when there is none). */
function wordAfter(text: string, end: number): { opener: string; next: string } {
  let opener = "";
  let start = end;
  for (; start < text.length; start++) {
    const mark = text.charAt(start);
    if (/\s/.test(mark)) continue;
    if (!OPENERS.has(mark)) break;
    if (opener === "") opener = mark;
  }
  return { opener, next: text.slice(start, start + LONGEST_WORD) };
}
