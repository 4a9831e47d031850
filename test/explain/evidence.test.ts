import { describe, expect, test } from "vitest";
import { readText } from "../../src/decode/read-text.js";
import { findEvidence } from "../../src/explain/evidence.js";
import { STYLE_TEXTS } from "../support/style-texts.js";
import { toyParts } from "../support/toy.js";

const PARTS = toyParts({
  shameless: { inside: 0.9, technique: 0 },
  crooks: { inside: 0.9, technique: 1 },
  council: { inside: 0.6, technique: 2 },
});

async function evidenceOf(text: string, quote: string, column: number): Promise<string[]> {
  const start = text.indexOf(quote);
  const read = await readText(PARTS, text);
  const [words = []] = await findEvidence(read, [{ start, end: start + quote.length, column }]);
  return words.map((word) => text.slice(word.start, word.end));
}

describe("findEvidence", () => {
  const cases = [
    {
      name: "one content word carries the mark",
      text: "They are crooks.",
      quote: "are crooks",
      column: 1,
      expected: ["crooks"],
    },
    {
      name: "the word without which the name is lost",
      text: "these old crooks today",
      quote: "old crooks today",
      column: 1,
      expected: ["crooks"],
    },
    {
      name: "not a function word",
      text: "It is shameless of them",
      quote: "is shameless of",
      column: 0,
      expected: ["shameless"],
    },
    {
      name: "at offset 0, after no context",
      text: "Shameless old men",
      quote: "Shameless old men",
      column: 0,
      expected: ["Shameless"],
    },
    {
      name: "after an emoji",
      text: "😀 such shameless old men",
      quote: "shameless old men",
      column: 0,
      expected: ["shameless"],
    },
    { name: "no content word, no evidence", text: "It is what it is", quote: "It is", column: 0, expected: [] },
  ];
  test.each(cases)("$name", async ({ text, quote, column, expected }) => {
    expect(await evidenceOf(text, quote, column)).toEqual(expected);
  });

  test("of four content words two are named, in the order of the text", async () => {
    const named = await evidenceOf("the shameless council sold boats to crooks", "shameless council sold boats", 0);
    expect(named).toEqual(["shameless", "council"]);
  });

  test("one list a mark, in their order; none for no marks", async () => {
    const text = "They are crooks. They are shameless.";
    const read = await readText(PARTS, text);
    const marks = [
      { start: 26, end: 35, column: 0 },
      { start: 9, end: 15, column: 1 },
    ];
    const evidence = await findEvidence(read, marks);
    expect(evidence.map((words) => words.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["shameless"],
      ["crooks"],
    ]);
    expect(await findEvidence(read, [])).toEqual([]);
  });

  test.each(STYLE_TEXTS.filter(({ text }) => text.trim() !== ""))("words lie in the mark: $name", async ({ text }) => {
    const read = await readText(PARTS, text);
    const [words = []] = await findEvidence(read, [{ start: 0, end: text.length, column: 0 }]);
    for (const { start, end } of words) expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
  });
});
