/** Cuts a normalised text into words: runs of characters between white space, and every punctuation mark by itself. */
import type { Span } from "../text/span.js";
import { CharacterKind, kindOf } from "./characters.js";

/** The words of `text`, ascending, in its own UTF-16 code units (`BertPreTokenizer` of Hugging Face tokenizers). */
export function splitWords(text: string): Span[] {
  const words: Span[] = [];
  let start = 0; // of the word under way
  for (let place = 0; place < text.length; ) {
    const code = text.codePointAt(place) as number;
    const next = place + (code > 0xffff ? 2 : 1);
    const kind = kindOf(code);
    if (kind === CharacterKind.white || kind === CharacterKind.punctuation) {
      if (start < place) words.push({ start, end: place });
      if (kind === CharacterKind.punctuation) words.push({ start: place, end: next });
      start = next;
    }
    place = next;
  }
  if (start < text.length) words.push({ start, end: text.length });
  return words;
}
