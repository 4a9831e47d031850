/** Labelled texts made by hand, for the tests of formats. */
import { readFileSync } from "node:fs";
import type { Finding, LabelledText, LabelRun } from "../../src/formats/labelled-text.js";
import { categoriesOfClass } from "../../src/techniques/model-class.js";
import { parseTechniques } from "../../src/techniques/parse-techniques.js";

const SEEDS = new URL("../../seeds/techniques.json", import.meta.url);
export const CARDS = parseTechniques(JSON.parse(readFileSync(SEEDS, "utf8")));
export const RUN: LabelRun = {
  version: "1.2.3",
  engine: "wasm",
  model: { name: "by-hand", sha256: "a".repeat(64) },
  techniques: CARDS,
};

/** Start, end, technique and score of a finding. */
export type Row = readonly [start: number, end: number, technique: string, score: number];

export function makeFinding(text: string, [start, end, technique, score]: Row): Finding {
  const confidence = score >= 0.6 ? "likely" : score >= 0.3 ? "possible" : "weak";
  const categories = categoriesOfClass(CARDS, technique);
  return { start, end, technique, score, quote: text.slice(start, end), categories, confidence };
}

export function makeLabelled(id: string, text: string, rows: readonly Row[]): LabelledText {
  return { id, text, language: "eng", readable: true, findings: rows.map((row) => makeFinding(text, row)) };
}
