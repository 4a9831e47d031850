import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Mark } from "../../src/reading/mark.js";
import { writeSheetCsv } from "../../src/reading/sheet-csv.js";
import { parseTechniques } from "../../src/techniques/parse-techniques.js";

const CARDS = parseTechniques(
  JSON.parse(readFileSync(new URL("../../seeds/techniques.json", import.meta.url), "utf8")),
);
const TEXT = "They are crooks 😀.\n=Shameless, all of them.";

function mark(words: string, technique: string, rest: Partial<Mark> = {}): Mark {
  const start = TEXT.indexOf(words);
  return { key: words, start, end: start + words.length, quote: words, technique, categories: [], ...rest };
}

test("a row a mark, with the reader as the source of what the reader set", () => {
  const sheet = {
    name: "Speech",
    text: TEXT,
    language: "eng",
    readable: true,
    ofMarks: 3,
    marks: [
      mark("crooks", "Name_Calling,Labeling", { score: 0.41237, confidence: "possible", review: { status: "agreed" } }),
      mark("=Shameless", "Loaded_Language", { review: { status: "added", note: "said, twice" } }),
      mark("all", "obfuscation", { score: 0.2, confidence: "weak" }),
    ],
  };
  const run = { techniques: CARDS, labelling: { model: { name: "news-en", sha256: "" } } };
  const rows = writeSheetCsv(sheet, run).trimEnd().split("\r\n");
  expect(rows).toHaveLength(4);
  expect(rows[1]).toContain("crooks");
  expect(rows[1]).toContain("0.4124");
  expect(rows[1]).toContain("news-en, agreed by the reader");
  expect(rows[2]).toContain('"said, twice",reader');
  expect(rows[2]).toContain("'=Shameless"); // no formula
  expect(rows[3]).toMatch(/,news-en$/);
});
