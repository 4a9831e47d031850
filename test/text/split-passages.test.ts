/** Passages: their places, their law, and that they take linear time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitPassages } from "../../src/text/split-passages.js";
import { STYLE_TEXTS } from "../support/style-texts.js";
import { growth } from "../support/timing.js";

const EXPECTED: Record<string, string[]> = {
  empty: [],
  "one word": ["Bread"],
  emoji: ["Fine 😀 bread 👩🏾‍🚀."],
  "combining marks": ["Cafe\u0301 au lait.", "E\u0301toile."],
  "İ, longer in lower case": ["İzmir sells İce."],
  CRLF: ["One line.", "Two lines."],
  "leading spaces": ["Late start."],
  "right to left": ["שלום עולם.", "مرحبا بكم."],
  "the same word twice": ["bread bread"],
};
const LINES: { name: string; text: string; expected: string[] }[] = [
  { name: "white space alone", text: " \r\n\t\u00a0\n", expected: [] },
  { name: "every kind of line break", text: "a\nb\rc\r\nd\ve\ff\u2028g\u2029h", expected: [..."abcdefgh"] },
  {
    name: "a heading without a stop",
    text: "Bread news\n\nIt rose. It sank.",
    expected: ["Bread news", "It rose.", "It sank."],
  },
  { name: "a sentence over two lines is two passages", text: "It rose and\nsank.", expected: ["It rose and", "sank."] },
  { name: "the same sentence twice", text: "It rose. It rose.", expected: ["It rose.", "It rose."] },
];
// Pieces of text in which rules meet: stops, quotes, breaks, abbreviations.
const pieces = fc.constantFrom(
  ".",
  "…",
  "?!",
  "”",
  '"',
  "(",
  ")",
  "[",
  " ",
  "  ",
  "\n",
  "\r\n",
  "\u2028",
  "\u00a0",
  "U.S",
  "Mr",
  "No",
  "7",
  "The",
  "bread",
  "😀",
  "e\u0301",
  "שלום",
  "。",
  "-",
  "\ud83d",
);

/** In order, disjoint, trimmed, inside one line, with white space alone between them and around. */
function expectLaw(text: string): void {
  let place = 0;
  for (const [index, passage] of splitPassages(text).entries()) {
    expect(passage.index).toBe(index);
    expect(passage.start).toBeGreaterThanOrEqual(place);
    expect(passage.end).toBeGreaterThan(passage.start);
    expect(text.slice(place, passage.start)).toMatch(/^\s*$/);
    expect(text.slice(passage.start, passage.end)).toMatch(/^\S(.*\S)?$/);
    place = passage.end;
  }
  expect(text.slice(place)).toMatch(/^\s*$/);
}

describe("splitPassages", () => {
  const cases = [...STYLE_TEXTS.map(({ name, text }) => ({ name, text, expected: EXPECTED[name] })), ...LINES];
  test.each(cases)("$name", ({ text, expected }) => {
    expect(splitPassages(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    expectLaw(text);
  });

  test("law on texts where rules meet", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => expectLaw(parts.join(""))),
      { seed: 1, numRuns: 1000 },
    );
  });

  test("law on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), expectLaw), { seed: 1, numRuns: 500 });
  });

  test.each([
    { name: "2 million of sentences", pattern: 'The old Mr. Fox ran. It was "late." ', length: 2_000_000 },
    { name: "dots", pattern: "." },
    { name: "quotes", pattern: '"' },
    { name: "spaces", pattern: " " },
    { name: "2 million without a space", pattern: "x", length: 2_000_000 },
    { name: "dots and quotes", pattern: '. "' },
    { name: "opening brackets after one stop", pattern: ". ((((((((((((" },
    { name: "abbreviations", pattern: "U.S. " },
  ])("one long line costs no more than its parts: $name", { timeout: 60_000 }, ({ pattern, length = 400_000 }) => {
    expect(growth(pattern, length, splitPassages)).toBeLessThan(3);
  });
});
