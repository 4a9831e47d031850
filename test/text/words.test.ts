/** What counts as a word. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "../../src/text/words.js";

test.each([
  { text: "", words: 0 },
  { text: "… — !", words: 0 },
  { text: "word", words: 1 },
  { text: "  Don’t stop, it's well-known.\r\nReally", words: 5 },
  { text: "3,000 marks", words: 3 },
  { text: "cafe\u0301 na\u00efve", words: 2 },
  { text: "İstanbul 🙂 şehir", words: 2 },
  { text: "שלום עולם", words: 2 },
  { text: "漢字かな", words: 4 },
])("$text holds $words words", ({ text, words }) => {
  expect(countWords(text)).toBe(words);
});

test("texts set apart by a space have the sum of their words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b));
    }),
    { seed: 1 },
  );
});
