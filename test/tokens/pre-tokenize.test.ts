/** Words of a normalised text. */
import { expect, test } from "vitest";
import { splitWords } from "../../src/tokens/pre-tokenize.js";

test.each([
  { name: "empty", input: "", expected: [] },
  { name: "one word", input: "bread", expected: ["bread"] },
  { name: "words at both ends, the last one not lost", input: "a bc", expected: ["a", "bc"] },
  { name: "white space alone", input: "   ", expected: [] },
  { name: "leading and trailing spaces", input: "  a  ", expected: ["a"] },
  { name: "punctuation stands alone, also in a row", input: "it's...", expected: ["it", "'", "s", ".", ".", "."] },
  { name: "ASCII signs are punctuation", input: "a+b$", expected: ["a", "+", "b", "$"] },
  { name: "other signs are not", input: "5€ a→b", expected: ["5€", "a→b"] },
  { name: "emoji are letters", input: "a😀b 😀", expected: ["a😀b", "😀"] },
  { name: "punctuation outside the first plane", input: "a\u{10100}b", expected: ["a", "\u{10100}", "b"] },
  { name: "right to left", input: "שלום, עולם", expected: ["שלום", ",", "עולם"] },
  { name: "the same word twice", input: "no no", expected: ["no", "no"] },
])("splitWords: $name", ({ input, expected }) => {
  expect(splitWords(input).map(({ start, end }) => input.slice(start, end))).toEqual(expected);
});
