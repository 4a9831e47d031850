/** Spelling words with a hand-made vocabulary of a few pieces. */
import { expect, test } from "vitest";
import { parseVocabulary } from "../../src/tokens/vocabulary.js";
import { spellWord } from "../../src/tokens/word-piece.js";

const PIECES = [
  "[PAD]",
  "[UNK]",
  "[CLS]",
  "[SEP]",
  "bread",
  "br",
  "##ead",
  "##s",
  "##e",
  "##a",
  "b",
  "##😀",
  "x",
  "##x",
];
const VOCABULARY = parseVocabulary(PIECES.join("\n"));

test.each([
  { name: "a whole piece", word: "bread", expected: ["bread"] },
  { name: "the longest piece first", word: "breads", expected: ["bread", "##s"] },
  { name: "a piece inside a word", word: "bea", expected: ["b", "##e", "##a"] },
  { name: "greedy, without going back", word: "breaa", expected: ["br", "##e", "##a", "##a"] },
  { name: "an emoji that goes on", word: "b😀", expected: ["b", "##😀"] },
  { name: "an emoji that cannot begin", word: "😀b", expected: ["[UNK]"] },
  { name: "one letter that no piece has", word: "breadq", expected: ["[UNK]"] },
  { name: "a continuation cannot begin a word", word: "s", expected: ["[UNK]"] },
  { name: "100 characters", word: "x".repeat(100), expected: ["x", ...Array(99).fill("##x")] },
  { name: "101 characters", word: "x".repeat(101), expected: ["[UNK]"] },
  { name: "100 characters in 199 code units", word: `b${"😀".repeat(99)}`, expected: ["b", ...Array(99).fill("##😀")] },
  { name: "101 characters in 201 code units", word: `b${"😀".repeat(100)}`, expected: ["[UNK]"] },
])("spellWord: $name", ({ word, expected }) => {
  const text = `xx ${word} xx`; // the word stands inside a longer text
  const span = { start: 3, end: 3 + word.length };
  const pieces = spellWord(text, span, VOCABULARY);
  expect(pieces.map(({ id }) => PIECES[id])).toEqual(expected);
  if (expected[0] !== "[UNK]") {
    const written = expected.map((piece) => piece.replace(/^##/, ""));
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual(written);
  }
  expect(pieces[0]?.start).toBe(span.start);
  expect(pieces.at(-1)?.end).toBe(span.end);
});
