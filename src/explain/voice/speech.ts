/** Tells speech from titles and from words that are only held up in quotation marks. */
import type { Span } from "../../text/span.js";
import { WORD } from "../../text/words.js";
import { PREPOSITIONS } from "./words.js";

const LONGEST_TITLE = 120; // characters
const SPEECH_WORDS = 4;

/** Whether every longer word has a capital, as in “The Long Frost”; shouting in capitals is no title. */
export function isTitle(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_TITLE) return false;
  const title = text.slice(start, end);
  if (/[!?…]$/.test(title) || !/\p{Ll}/u.test(title)) return false;
  const words = title.match(WORD) ?? [];
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return (
    capitals >= 2 &&
    /^[\p{Lu}\p{N}]/u.test(title) &&
    words.every((word) => word.length <= 3 || PREPOSITIONS.has(word) || /^[\p{Lu}\p{N}]/u.test(word))
  );
}

/** Whether a quotation that nobody is named for is speech all the same: four words, a sentence, a cry. */
export function isSpeechLike(text: string, span: Span): boolean {
  if (isTitle(text, span)) return false;
  const speech = text.slice(span.start, span.end);
  if (/[!?！？؟]/.test(speech.slice(-1)) || (/^\P{L}*[\p{Lu}\p{Lo}]/u.test(speech) && /[.…]/.test(speech.slice(-1))))
    return true;
  const pattern = new RegExp(WORD);
  for (let words = 1; pattern.test(speech); words++) if (words === SPEECH_WORDS) return true;
  return false;
}
