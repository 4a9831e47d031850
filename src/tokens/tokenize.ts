/** Text in, word pieces out, each with its span in the original text; the text itself is never changed. */
import type { Span } from "../text/span.js";
import { normalize } from "./normalize.js";
import { splitWords } from "./pre-tokenize.js";
import type { Token } from "./token.js";
import type { Vocabulary } from "./vocabulary.js";
import { spellWord } from "./word-piece.js";

/**
 * The word pieces of `text` inside `span`, which may be any part of it: the result is that of the part by itself, shifted.
 * No [CLS] and [SEP] are added and nothing is cut off. Starts and ends never descend and lie in the span; pieces made of one
 * original character (a Hangul syllable, say) share its span. Ids and spans are those of the reference (Hugging Face
 * tokenizers with the encoder's tokenizer.json), spans converted to UTF-16 code units, but for one choice: "[SEP]" and its like,
 * written out in a text, are plain text here and never control the model (the reference's `encode_special_tokens`).
 * @throws RangeError when the span is not inside the text, which is a caller's bug
 */
export function tokenize(text: string, span: Span, vocabulary: Vocabulary): Token[] {
  if (!(0 <= span.start && span.start <= span.end && span.end <= text.length)) {
    throw new RangeError(`expected a span inside 0..${text.length}, found ${span.start}..${span.end}`);
  }
  const normalized = normalize(text.slice(span.start, span.end));
  const originOf = (unit: number): number => span.start + (normalized.origins[unit] as number);
  const tokens: Token[] = [];
  for (const word of splitWords(normalized.text)) {
    for (const { id, start, end } of spellWord(normalized.text, word, vocabulary)) {
      const last = originOf(end - 1);
      const width = (text.codePointAt(last) as number) > 0xffff ? 2 : 1;
      tokens.push({ id, start: originOf(start), end: last + width });
    }
  }
  return tokens;
}
