import { describe, expect, test } from "vitest";
import {
  chooseSpan,
  countChoice,
  extendWord,
  lengthen,
  pointAt,
  shorten,
  spanOfChoice,
  stepLine,
  stepWord,
  type WordChoice,
} from "../../src/review/choose-words.js";
import { findWords } from "../../src/text/word-spans.js";

const TEXT = "“One two”, three.\r\n\r\nFour five six.\nSeven";
const WORDS = findWords(TEXT);
const one = (index: number): WordChoice => ({ fixed: index, moving: index, open: false });
const show = (choice: WordChoice) => {
  const { start, end } = spanOfChoice(WORDS, choice);
  return TEXT.slice(start, end);
};

test.each([
  { name: "a span's words", span: { start: 0, end: 9 }, expected: "One two" },
  { name: "the word after an empty span", span: { start: 9, end: 9 }, expected: "three" },
  { name: "the last word at the very end", span: { start: TEXT.length, end: TEXT.length }, expected: "Seven" },
])("chooses $name", ({ span, expected }) => {
  expect(show(chooseSpan(WORDS, span))).toBe(expected);
});

test("steps word by word, and stays at the ends", () => {
  expect(show(stepWord(WORDS, one(0), 1))).toBe("two");
  expect(show(stepWord(WORDS, one(0), -1))).toBe("One");
  expect(show(stepWord(WORDS, one(6), 1))).toBe("Seven");
  expect(show(stepWord(WORDS, { fixed: 3, moving: 1, open: false }, 1))).toBe("five");
  expect(show(stepWord(WORDS, { fixed: 3, moving: 1, open: false }, -1))).toBe("One");
});

test("Shift moves one end, past the other too; longer and shorter know the way", () => {
  const forward = extendWord(WORDS, one(3), 1);
  expect(show(forward)).toBe("Four five");
  const back = extendWord(WORDS, extendWord(WORDS, forward, -1), -1);
  expect(show(back)).toBe("three.\r\n\r\nFour");
  expect(show(lengthen(WORDS, back))).toBe("two”, three.\r\n\r\nFour");
  expect(show(shorten(WORDS, back))).toBe("Four");
  expect(shorten(WORDS, one(3))).toEqual(one(3));
  expect(show(lengthen(WORDS, one(6)))).toBe("Seven");
  expect(countChoice(back)).toBe(2);
});

test("steps line by line", () => {
  expect(show(stepLine(TEXT, WORDS, one(1), 1))).toBe("Four");
  expect(show(stepLine(TEXT, WORDS, one(3), 1))).toBe("Seven");
  expect(show(stepLine(TEXT, WORDS, one(6), 1))).toBe("Seven");
  expect(show(stepLine(TEXT, WORDS, one(6), -1))).toBe("Four");
  expect(show(stepLine(TEXT, WORDS, one(5), -1))).toBe("Four");
  expect(show(stepLine(TEXT, WORDS, one(1), -1))).toBe("One");
  expect(show(stepLine(TEXT, WORDS, one(0), -1))).toBe("One");
});

describe("pointing", () => {
  test("at a first word, then at a last one, then at a first one again", () => {
    const first = pointAt(WORDS, one(0), TEXT.indexOf("five") + 2);
    expect(show(first)).toBe("five");
    const both = pointAt(WORDS, first, TEXT.indexOf("two"));
    expect(show(both)).toBe("two”, three.\r\n\r\nFour five");
    expect(show(pointAt(WORDS, both, 0))).toBe("One");
  });

  test.each([
    { name: "before the first word", offset: 0, expected: "One" },
    { name: "after the last letter of a word", offset: TEXT.indexOf("”"), expected: "two" },
    { name: "between two words, nearer to the second", offset: TEXT.indexOf("Four") - 1, expected: "Four" },
    { name: "at the very end", offset: TEXT.length, expected: "Seven" },
  ])("$name", ({ offset, expected }) => {
    expect(show(pointAt(WORDS, one(0), offset))).toBe(expected);
  });
});

test("a text without words has no choice", () => {
  expect(() => spanOfChoice([], one(0))).toThrow(RangeError);
});
