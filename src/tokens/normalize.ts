/** The only place where text is normalised, and only a copy of it: every character of the copy knows where it came from. */
import { CharacterKind, kindOf } from "./characters.js";

/** A normalised copy of a text. */
export interface NormalizedText {
  /** Lower case, without accents, controls and zero-width characters; white space is U+0020, ideographs stand in spaces. */
  readonly text: string;
  /** For each UTF-16 code unit of the copy, the offset of the original character it comes from, in UTF-16 code units. */
  readonly origins: readonly number[];
}

/**
 * Normalises as the reference does (`BertNormalizer` of Hugging Face tokenizers: clean, pad ideographs, NFD, drop nonspacing
 * marks, lower case), each character by itself: no context, so linear in the text. One difference: the reference first sorts
 * marks by combining class, and a rare mark that is kept (U+302E) may so trade places, and offsets, with the mark before it.
 */
export function normalize(text: string): NormalizedText {
  if (/^[\t\n\r -~]*$/.test(text)) return normalizeAscii(text);
  let copy = "";
  const origins: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const code = text.codePointAt(place) as number;
    const image = code >= 0x20 && code < 0x7f ? String.fromCharCode(lowerAscii(code)) : imageOf(code);
    copy += image;
    for (let unit = 0; unit < image.length; unit++) origins.push(place);
    if (code > 0xffff) place++;
  }
  return { text: copy, origins };
}

/** What a character becomes: nothing, itself, or several characters. */
function imageOf(code: number): string {
  const kind = kindOf(code);
  if (kind === CharacterKind.removed || kind === CharacterKind.mark) return "";
  if (kind === CharacterKind.white) return " ";
  const character = String.fromCodePoint(code);
  if (kind === CharacterKind.ideograph) return ` ${character.normalize("NFD")} `;
  if (kind === CharacterKind.decomposed) return decompose(character);
  return character.toLowerCase();
}

/** The parts of a decomposed character that are not marks, in lower case one by one (a word's last Σ is no exception). */
function decompose(character: string): string {
  let parts = "";
  for (const part of character.normalize("NFD")) {
    if (kindOf(part.codePointAt(0) as number) !== CharacterKind.mark) parts += part.toLowerCase();
  }
  return parts;
}

function lowerAscii(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

function normalizeAscii(text: string): NormalizedText {
  const origins: number[] = [];
  for (let place = 0; place < text.length; place++) origins.push(place);
  return { text: text.toLowerCase().replace(/[\t\n\r]/g, " "), origins };
}
