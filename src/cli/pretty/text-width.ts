/** How many columns text takes on a terminal: wide characters, combining marks and emoji counted as they are shown. */
import stringWidth from "string-width";

/** Longest stretch that is measured at once: segmenting is not linear on every runtime. */
const CHUNK = 500;
const TAB = 8;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Columns that the text takes when it begins at the given column. */
export function textWidth(text: string, column = 0): number {
  if (!text.includes("\t")) return sum(chunksOf(text).map((chunk) => stringWidth(chunk)));
  let at = column;
  for (const [i, part] of text.split("\t").entries()) {
    if (i > 0) at += TAB - (at % TAB);
    at += textWidth(part);
  }
  return at - column;
}

/** The characters as readers see them, an emoji or a letter with its accents in one piece. */
export function graphemesOf(text: string): string[] {
  return chunksOf(text).flatMap((chunk) => Array.from(segmenter.segment(chunk), ({ segment }) => segment));
}

function chunksOf(text: string): string[] {
  if (text.length <= CHUNK) return [text];
  const chunks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + CHUNK;
    const cutsPair = end < text.length && (text.codePointAt(end - 1) as number) > 0xffff;
    chunks.push(text.slice(start, cutsPair ? end + 1 : end));
    start = cutsPair ? end + 1 : end;
  }
  return chunks;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
