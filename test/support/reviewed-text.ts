/** A text of ours with a model's marks at both points, for the tests of reviews. */
import { type Mark, marksOf } from "../../src/reading/mark.js";
import type { DecideContext } from "../../src/review/decide.js";
import { findWords } from "../../src/text/word-spans.js";
import { CARDS, makeFinding, type Row } from "./labelled-text.js";

export const TEXT = "“Vultures” ate our savings, and everyone knows it.\nNever again, say the builders.";

/** The span of those words, which stand once in the text. */
export function at(words: string, text = TEXT): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function row(words: string, technique: string, score: number): Row {
  const { start, end } = at(words);
  return [start, end, technique, score];
}

const ROWS = [
  row("“Vultures”", "Name_Calling,Labeling", 0.8123456),
  row("everyone knows it", "Doubt", 0.2),
  row("Never again", "Slogans", 0.5),
];

/** Three marks. */
export const BALANCED: readonly Mark[] = marksOf(ROWS.map((one) => makeFinding(TEXT, one)));
/** The first of them. */
export const CAREFUL: readonly Mark[] = BALANCED.slice(0, 1);

export const CONTEXT: DecideContext = { text: TEXT, techniques: CARDS, words: findWords(TEXT), marks: BALANCED };

export const [VULTURES, EVERYONE, NEVER] = BALANCED.map(({ key }) => key) as [string, string, string];
