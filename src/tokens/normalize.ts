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
  const units: number[] = [];
  const origins: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const code = text.codePointAt(place) as number;
    if (code >= 0x20 && code < 0x7f) {
      units.push(lowerAscii(code));
      origins.push(place);
      continue;
    }
    const image = imageOf(code);
    for (let unit = 0; unit < image.length; unit++) {
      units.push(image.charCodeAt(unit));
      origins.push(place);
    }
    if (code > 0xffff) place++;
  }
  return { text: textOf(units), origins };
}

/** What a character becomes: nothing, itself, or several characters. */
function imageOf(code: number): string {
  const character = String.fromCodePoint(code);
  switch (kindOf(code)) {
    case CharacterKind.removed:
    case CharacterKind.mark:
      return "";
    case CharacterKind.white:
      return " ";
    case CharacterKind.ideograph:
      return ` ${character} `;
    case CharacterKind.decomposed:
      return Array.from(character.normalize("NFD"), (part) => imageOf(part.codePointAt(0) as number)).join("");
    default:
      return character.toLowerCase(); // by itself: a word's last Σ is no exception
  }
}

const CHUNK = 8192; // arguments that every runtime takes in one call

function textOf(units: readonly number[]): string {
  const chunks: string[] = [];
  for (let first = 0; first < units.length; first += CHUNK) {
    chunks.push(String.fromCharCode(...units.slice(first, first + CHUNK)));
  }
  return chunks.join("");
}

function lowerAscii(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

function normalizeAscii(text: string): NormalizedText {
  const origins: number[] = [];
  for (let place = 0; place < text.length; place++) origins.push(place);
  return { text: text.toLowerCase().replace(/[\t\n\r]/g, " "), origins };
}
