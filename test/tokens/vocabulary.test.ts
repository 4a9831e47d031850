/** Reading vocab.txt. */
import { expect, test } from "vitest";
import { parseVocabulary } from "../../src/tokens/vocabulary.js";
import { NEWS_VOCABULARY } from "../support/news-vocabulary.js";

const SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

test.each([
  { name: "line feeds", input: [...SPECIAL, "bread", "##s"].join("\n") },
  { name: "a last line feed", input: `${[...SPECIAL, "bread", "##s"].join("\n")}\n` },
  {
    name: "carriage returns, as a checkout on Windows may have",
    input: `${[...SPECIAL, "bread", "##s"].join("\r\n")}\r\n`,
  },
])("parseVocabulary: $name", ({ input }) => {
  const vocabulary = parseVocabulary(input);
  expect([vocabulary.padding, vocabulary.unknown, vocabulary.opening, vocabulary.closing]).toEqual([0, 1, 2, 3]);
  expect(vocabulary.ids.get("bread")).toBe(4);
  expect([...vocabulary.continuations]).toEqual([["s", 5]]);
  expect(vocabulary.longestPiece).toBe(5);
});

test.each([
  ...SPECIAL.map((piece) => ({
    name: `no ${piece}`,
    input: SPECIAL.filter((other) => other !== piece).join("\n"),
    found: piece,
  })),
  { name: "an empty file", input: "", found: "[CLS]" },
  { name: "an empty line", input: "[PAD]\n\n[UNK]", found: "line 2" },
  { name: "a piece twice", input: "[PAD]\nbread\nbread", found: "line 3" },
])("parseVocabulary refuses $name", ({ input, found }) => {
  expect(() => parseVocabulary(input)).toThrow(
    expect.objectContaining({ code: "model", message: expect.stringContaining(found) }),
  );
});

test("the product's vocabulary", () => {
  expect(NEWS_VOCABULARY.ids.size).toBe(30522);
  expect([NEWS_VOCABULARY.padding, NEWS_VOCABULARY.unknown]).toEqual([0, 100]);
  expect([NEWS_VOCABULARY.opening, NEWS_VOCABULARY.closing]).toEqual([101, 102]);
});
