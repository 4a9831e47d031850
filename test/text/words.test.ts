import { expect, test } from "vitest";
import { countWords } from "../../src/text/words.js";

test.each([
  { text: "", words: 0 },
  { text: " \r\n\t", words: 0 },
  { text: "one", words: 1 },
  { text: "one two\r\nthree", words: 3 },
  { text: "  don't, don’t — well-known!", words: 3 },
  { text: "3,000 of 12.5%", words: 5 },
  { text: "😀 👩🏾‍🚀", words: 0 },
  { text: "Cafe\u0301 İstanbul", words: 2 },
  { text: "שלום עולם", words: 2 },
  { text: "漢字", words: 2 },
  { text: "- ' ’", words: 0 },
  { text: "same same", words: 2 },
])("$text: $words", ({ text, words }) => {
  expect(countWords(text)).toBe(words);
});
