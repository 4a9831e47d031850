/** Tokens against the reference's golden table, their law, and linear time. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Token } from "../../src/tokens/token.js";
import { tokenize } from "../../src/tokens/tokenize.js";
import { NEWS_VOCABULARY } from "../support/news-vocabulary.js";
import { STYLE_TEXTS } from "../support/style-texts.js";
import { growth } from "../support/timing.js";

interface GoldenRow {
  readonly text: string;
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}
const golden: GoldenRow[] = JSON.parse(readFileSync(new URL("../golden/tokens.json", import.meta.url), "utf8"));
const PIECES = [...NEWS_VOCABULARY.ids.keys()];
const tokenizeAll = (text: string): Token[] => tokenize(text, { start: 0, end: text.length }, NEWS_VOCABULARY);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "Bread",
        "unbelievably",
        " ",
        ".",
        "İ",
        "e\u0301",
        "😀",
        "中",
        "각",
        "\u200d",
        "\r\n",
        "שלום",
        "[SEP]",
        "\ud83d",
      ),
    )
    .map((parts) => parts.join("")),
);

describe("tokenize", () => {
  test("golden: ids and spans of the reference", () => {
    expect(golden.length).toBeGreaterThanOrEqual(300);
    for (const { text, ids, starts, ends } of golden) {
      const tokens = tokenizeAll(text);
      const found = {
        text,
        ids: tokens.map((t) => t.id),
        starts: tokens.map((t) => t.start),
        ends: tokens.map((t) => t.end),
      };
      expect(found).toEqual({ text, ids, starts, ends });
    }
  });

  const EXPECTED: Record<string, string[]> = {
    empty: [],
    "one word": ["Bread"],
    emoji: ["Fine", "😀", "bread", "👩🏾‍🚀", "."],
    "combining marks": ["Cafe", "au", "lai", "t", ".", "E\u0301t", "oi", "le", "."],
    "İ, longer in lower case": ["İ", "z", "mir", "sells", "İce", "."],
    CRLF: ["One", "line", ".", "Two", "lines", "."],
    "leading spaces": ["Late", "start", "."],
    "the same word twice": ["bread", "bread"],
  };
  test.each(STYLE_TEXTS)("spans of $name", ({ name, text }) => {
    const found = tokenizeAll(text).map(({ start, end }) => text.slice(start, end));
    if (EXPECTED[name] !== undefined) expect(found).toEqual(EXPECTED[name]);
    expect(found.join("")).not.toMatch(/^\s|\s$/);
  });

  test.each(["[CLS]", "[SEP]", "[MASK]", "[UNK]", "[PAD]"])("%s written out in a text is plain text", (literal) => {
    const text = `a ${literal}b`;
    const tokens = tokenizeAll(text);
    expect(tokens.map(({ id }) => PIECES[id])).not.toContain(literal);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join("")).toBe(`a${literal}b`);
  });

  test.each([
    { name: "reversed", span: { start: 2, end: 1 } },
    { name: "before the text", span: { start: -1, end: 1 } },
    { name: "behind the text", span: { start: 0, end: 6 } },
    { name: "not a number", span: { start: Number.NaN, end: 1 } },
  ])("refuses a span that is $name", ({ span }) => {
    expect(() => tokenize("bread", span, NEWS_VOCABULARY)).toThrow(RangeError);
  });

  test("law: starts and ends never descend, spans are not empty and lie in the span", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let [start, end] = [0, 0];
        for (const token of tokenizeAll(text)) {
          expect(token.start).toBeGreaterThanOrEqual(start);
          expect(token.end).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          ({ start, end } = token);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("law: a span inside a text gives the tokens of the part by itself, shifted", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const shifted = tokenizeAll(text.slice(start, end)).map((t) => ({
          id: t.id,
          start: t.start + start,
          end: t.end + start,
        }));
        expect(tokenize(text, { start, end }, NEWS_VOCABULARY)).toEqual(shifted);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test.each([
    { name: "2 million of sentences", pattern: "The fox, he said — unbelievably. ", length: 2_000_000 },
    { name: "one word of 2 million characters", pattern: "x", length: 2_000_000 },
    { name: "marks on one letter", pattern: "\u0301\u0323" },
    { name: "words that no piece spells", pattern: `${"qzxj".repeat(24)} `, length: 200_000 },
    { name: "Hangul", pattern: "각 ", length: 200_000 },
    { name: "white space", pattern: " " },
  ])("one long line costs no more than its parts: $name", { timeout: 60_000 }, ({ pattern, length = 400_000 }) => {
    expect(growth(pattern, length, tokenizeAll)).toBeLessThan(3);
  });
});
