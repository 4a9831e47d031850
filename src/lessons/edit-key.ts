/** Edits to the key of a text: each gives a new key, in order of place and without overlaps, or a sentence says why it cannot be. */
import { InputError } from "../errors.js";
import { checkUtf16 } from "../formats/check-marks.js";
import { lowerBound } from "../text/search.js";
import { compareSpans, overlapLength, type Span } from "../text/span.js";
import { LONGEST_WORDS } from "./lesson-limits.js";
import type { KeySpan, LessonText } from "./lesson-schema.js";

export type Key = readonly KeySpan[];

/** A text that has a key; somebody has decided. */
export interface KeyedText extends Pick<LessonText, "text"> {
  readonly key: Key;
}

/**
 * The key with one more span, in its place.
 * @throws InputError with a sentence for people: words outside the text, no technique, words that the key holds already
 */
export function addSpan({ text, key }: KeyedText, span: KeySpan): KeySpan[] {
  checkUtf16(span, text, "the words");
  if (span.techniques.length === 0) throw new InputError("choose a technique first");
  const met = key.find((other) => overlapLength(other, span) > 0);
  if (met !== undefined) throw new InputError(tellOverlap(text, span, met));
  return [...key, span].sort(compareSpans);
}

/** The key with `old`, one of its spans, replaced. @throws InputError as {@link addSpan} */
export function replaceSpan({ text, key }: KeyedText, old: KeySpan, by: KeySpan): KeySpan[] {
  return addSpan({ text, key: removeSpan(key, old) }, by);
}

/** The key without one of its spans. @throws InputError where the key does not hold it */
export function removeSpan(key: Key, span: KeySpan): KeySpan[] {
  const left = key.filter((other) => other !== span);
  if (left.length === key.length) throw new InputError("this place is no longer in the key: choose another one");
  return left;
}

/** The span with one more technique that is right, as the last. */
export function acceptTechnique(span: KeySpan, technique: string): KeySpan {
  if (span.techniques.includes(technique)) return span;
  return { ...span, techniques: [...span.techniques, technique] };
}

/** The span without a technique. @throws InputError where it is the only one */
export function refuseTechnique(span: KeySpan, technique: string): KeySpan {
  const left = span.techniques.filter((one) => one !== technique);
  if (left.length === 0)
    throw new InputError("a place of the key needs a technique: accept another one first, or take the place out");
  return { ...span, techniques: left };
}

/** The span with the technique first, as what most would say. */
export function preferTechnique(span: KeySpan, technique: string): KeySpan {
  return { ...span, techniques: [...new Set([technique, ...span.techniques])] };
}

/** Blank: the span gives no reason of its own. @throws InputError for one that is too long for the file */
export function giveReason({ reason: _, ...span }: KeySpan, reason: string): KeySpan {
  if (reason.length > LONGEST_WORDS)
    throw new InputError(
      `a reason may have ${LONGEST_WORDS} characters, and this one has ${reason.length}: shorten it`,
    );
  return reason.trim() === "" ? span : { ...span, reason };
}

/** Which end of a span, and where to: a word outward or inward. */
export interface EndMove {
  readonly end: "start" | "end";
  /** 1 forward in the text, -1 back. */
  readonly way: 1 | -1;
}

/**
 * The span with one end moved by a word; it always keeps one. An end within a word or among punctuation goes to the next word's.
 * @param words those of the text, in order
 * @throws InputError with a sentence where there is no further word
 */
export function moveEnd<S extends Span>(words: readonly Span[], span: S, { end, way }: EndMove): S {
  const to = end === "start" ? nextStart(words, span, way) : nextEnd(words, span, way);
  if (to === undefined)
    throw new InputError(
      (end === "start") === way < 0
        ? `there is no word ${way < 0 ? "before this one" : "after this one"}`
        : "one word is left, and a place needs one: take it out of the key instead",
    );
  return { ...span, [end]: to };
}

function nextStart(words: readonly Span[], { start, end }: Span, way: EndMove["way"]): number | undefined {
  const at = lowerBound(words, start + Number(way > 0), (word) => word.start);
  const to = (way > 0 ? words[at] : words[at - 1])?.start;
  return to !== undefined && to < end ? to : undefined;
}

function nextEnd(words: readonly Span[], { start, end }: Span, way: EndMove["way"]): number | undefined {
  const at = lowerBound(words, end + Number(way > 0), (word) => word.end);
  const to = (way > 0 ? words[at] : words[at - 1])?.end;
  return to !== undefined && to > start ? to : undefined;
}

/** The words of a place as sentences for people quote them. */
export function quoteOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, " ");
  return `“${words.length > 60 ? `${words.slice(0, 35)} … ${words.slice(-20)}` : words}”`;
}

function tellOverlap(text: string, span: Span, met: Span): string {
  return `${quoteOf(text, span)} shares words with ${quoteOf(text, met)}, which the key holds already, and places of a key may not overlap: take other words, or change that place first`;
}
