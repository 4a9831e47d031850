/** The seeds of the cues as they ship, and findings written as text: "It is [the worst harbour] of all." */
import { readFileSync } from "node:fs";
import { stemContentWords } from "../../../src/decode/stems.js";
import type { Cue, CueDocument } from "../../../src/explain/cues/cue.js";
import { createCueFinder } from "../../../src/explain/cues/find-cues.js";
import { parseCues } from "../../../src/explain/cues/parse-cues.js";
import { parsePlainWords } from "../../../src/explain/cues/parse-plain-words.js";
import { parseTechniques } from "../../../src/techniques/parse-techniques.js";
import { splitPassages } from "../../../src/text/split-passages.js";

export const readSeed = (name: string) => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), "utf8");

export const CLASSES = [
  ...new Set(parseTechniques(JSON.parse(readSeed("techniques.json"))).flatMap(({ modelClass }) => modelClass ?? [])),
];
export const RULES = parseCues(readSeed("cues.json"), CLASSES);
export const PLAIN_WORDS = parsePlainWords(readSeed("plain-words.json"));

export function makeDocument(text: string): CueDocument {
  return { text, passages: splitPassages(text), words: stemContentWords(text) };
}

/** The cues of the stretch in square brackets, which are no part of the text. */
export function cuesOf(marked: string, technique: string): { readonly text: string; readonly cues: readonly Cue[] } {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  return { text, cues: createCueFinder(RULES, PLAIN_WORDS, makeDocument(text))({ start, end, technique }) };
}
