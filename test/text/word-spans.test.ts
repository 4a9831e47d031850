import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWords, snapToWords } from "../../src/text/word-spans.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

const WORDS: Readonly<Record<string, readonly string[]>> = {
  empty: [],
  "one word": ["Bread"],
  emoji: ["Fine", "bread"],
  "combining marks": ["Cafe\u0301", "au", "lait", "E\u0301toile"],
  "İ, longer in lower case": ["İzmir", "sells", "İce"],
  CRLF: ["One", "line", "Two", "lines"],
  "leading spaces": ["Late", "start"],
  "right to left": ["שלום", "עולם", "مرحبا", "بكم"],
  "the same word twice": ["bread", "bread"],
};

test.each(STYLE_TEXTS)("words: $name", ({ name, text }) => {
  expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(WORDS[name]);
});

test("an apostrophe between letters belongs to the word, one around words does not", () => {
  const text = "'Don't', they’d say.";
  expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Don't", "they’d", "say"]);
});

describe("a loose selection", () => {
  const text = "  “Never again”, they said 😀 ";
  const words = findWords(text);
  test.each([
    { name: "half words become whole", span: [5, 10], expected: "Never again" },
    { name: "spaces and quotation marks are left off", span: [0, 17], expected: "Never again" },
    { name: "the whole text", span: [0, text.length], expected: "Never again”, they said" },
    { name: "from offset 0 to within the first word", span: [0, 4], expected: "Never" },
    { name: "nothing", span: [5, 5], expected: undefined },
    { name: "between two words", span: [14, 17], expected: undefined },
    { name: "after the last word", span: [26, text.length], expected: undefined },
    { name: "outside the text", span: [100, 120], expected: undefined },
    { name: "backwards", span: [10, 5], expected: undefined },
  ])("$name", ({ span: [start = 0, end = 0], expected }) => {
    const span = snapToWords(words, { start, end });
    expect(span && text.slice(span.start, span.end)).toBe(expected);
  });
});

test("law: what is snapped begins and ends with a word, and snapping again changes nothing", () => {
  const text = fc.array(fc.constantFrom("word", "don't", " ", "\n", "😀", "—", "é")).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (given, a, b) => {
      const words = findWords(given);
      const span = snapToWords(words, { start: Math.min(a, b), end: Math.max(a, b) });
      if (span === undefined) return;
      expect(words.map(({ start }) => start)).toContain(span.start);
      expect(words.map(({ end }) => end)).toContain(span.end);
      expect(snapToWords(words, span)).toEqual(span);
    }),
    { seed: 1, numRuns: 300 },
  );
});
