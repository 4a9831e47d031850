/** Brings a run of word pieces to what a reader would mark: whole words, with their quotation marks, never an empty one. */
import type { Span } from "../text/span.js";

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Between two letters or digits these belong to the word: "don't", "tax-mad". */
const JOINTS = new Set("'’-\u2010\u2011");
const PAIRS: Readonly<Record<string, string>> = { "“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“" };
/** A word is never looked for further than this from the run: text without spaces stays linear. */
const REACH = 60;

/** Words that lead on to what is no longer marked: a mark does not end with them. */
const LEADING_ON = new Set("a an and as at but by for from in into of on or that the to with".split(" "));

/**
 * Widens the span to whole words, drops what is no word at its ends and a last "of", "the" or "and", and takes in quotation
 * marks that surround what is left. An empty span (start = end) when no word is in it. Idempotent.
 */
export function trimToWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && !isWord(text, start)) start += widthAt(text, start);
  while (end > start && !isWord(text, before(text, end))) end = before(text, end);
  if (start === end) return { start, end };
  const first = Math.max(0, start - REACH);
  const last = Math.min(text.length, end + REACH);
  while (start > first && isWord(text, before(text, start))) start = before(text, start);
  while (end < last && isWord(text, end)) end += widthAt(text, end);
  for (let cut = withoutLeadingOn(text, { start, end }); cut < end; cut = withoutLeadingOn(text, { start, end }))
    end = cut;
  const closing = PAIRS[text[start - 1] ?? ""];
  return closing !== undefined && text[end] === closing ? { start: start - 1, end: end + 1 } : { start, end };
}

/** Where the span ends without its last word, when that leads on and another stands before it; else where it ends. */
function withoutLeadingOn(text: string, { start, end }: Span): number {
  let word = end;
  while (word > start && isWord(text, before(text, word))) word = before(text, word);
  if (!LEADING_ON.has(text.slice(word, end).toLowerCase())) return end;
  let cut = word;
  while (cut > start && !isWord(text, before(text, cut))) cut = before(text, cut);
  return cut > start ? cut : end;
}

/** Letters, marks and digits, and what joins two of them. */
function isWord(text: string, at: number): boolean {
  if (JOINTS.has(text.charAt(at)))
    return at > 0 && at + 1 < text.length && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1));
  return WORD.test(String.fromCodePoint(text.codePointAt(at) as number));
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** The start of the code point that ends at `at`. */
function before(text: string, at: number): number {
  const low = text.charCodeAt(at - 1);
  const pair = at > 1 && low >= 0xdc00 && low < 0xe000 && (text.codePointAt(at - 2) as number) > 0xffff;
  return pair ? at - 2 : at - 1;
}
