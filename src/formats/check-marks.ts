/** What every reader checks before it believes a file: the text, the offsets in the file's own unit, and the quotes. */
import { InputError } from "../errors.js";
import type { OffsetMap } from "../text/offsets.js";
import type { Span } from "../text/span.js";

/** Quotes in messages are no longer than this. */
const SHOWN = 40;

/** @throws InputError always: `place: expected …, found …` */
export function refuseAt(place: string, expected: string, found: string): never {
  throw new InputError(`${place}: expected ${expected}, found ${found}`);
}

/** The words as messages show them: JSON, cut short. */
export function showQuote(words: string): string {
  return JSON.stringify(words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words);
}

/** @throws InputError for a text that no file in UTF-8 can hold as it is, so that its offsets would drift */
export function checkText(text: string, place: string): string {
  const fault = /^\uFEFF|\0|\p{Surrogate}/u.exec(text);
  if (fault === null) return text;
  const found = { "\uFEFF": "a byte-order mark", "\0": "a NUL character" }[fault[0]] ?? "half a surrogate pair";
  return refuseAt(place, "a text that can be written as UTF-8", `${found} at ${fault.index}`);
}

/** @throws InputError when the span is empty, reversed, outside the text or cuts a surrogate pair */
export function checkUtf16(span: Span, text: string, place: string): Span {
  checkRange(span, { length: text.length, unit: "UTF-16 code units" }, place);
  for (const offset of [span.start, span.end]) {
    if (offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff)
      refuseAt(place, "an offset between two characters", `${offset}, inside a surrogate pair`);
  }
  return span;
}

/** The span in UTF-16 code units. @throws InputError when it is empty, reversed or outside the text */
export function readCodePoints(span: Span, map: OffsetMap, place: string): Span {
  checkRange(span, { length: map.codePointLength, unit: "code points" }, place);
  return { start: map.toUtf16(span.start), end: map.toUtf16(span.end) };
}

interface Extent {
  readonly length: number;
  readonly unit: string;
}

function checkRange({ start, end }: Span, { length, unit }: Extent, place: string): void {
  if (![start, end].every((offset) => Number.isSafeInteger(offset) && offset >= 0))
    refuseAt(place, "whole numbers from 0", `${start} and ${end}`);
  if (start >= end) refuseAt(place, "a start below the end", `${start} and ${end}`);
  if (end > length) refuseAt(place, `a span within the ${length} ${unit} of the text`, `${start}-${end}`);
}

/** @throws InputError when the quote is not what stands at the span: the text is another, or the offsets have drifted */
export function checkQuote(quote: string, { start, end }: Span, { text, place }: QuoteContext): void {
  const words = text.slice(start, end);
  if (quote !== words) refuseAt(place, `the words at ${start}-${end}, ${showQuote(words)}`, showQuote(quote));
}

interface QuoteContext {
  readonly text: string;
  readonly place: string;
}
