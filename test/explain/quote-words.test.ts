import { describe, expect, test } from "vitest";
import { describeContext, fillTemplate, joinWords, quoteSpans } from "../../src/explain/quote-words.js";
import { makeDocument } from "./cues/cue-seeds.js";

const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe("quoteSpans", () => {
  test("different words once, capitals or not", () => {
    const text = "All or nothing, all.";
    const spans = [{ start: 0, end: 3 }, spanOf(text, "nothing"), spanOf(text, "all")];
    expect(quoteSpans(text, spans)).toBe("“All” and “nothing”");
  });
  test("more than five are counted", () => {
    const text = "abcdefgh";
    const spans = [...text].map((_, start) => ({ start, end: start + 1 }));
    expect(quoteSpans(text, spans)).toBe("“a”, “b”, “c”, “d” and 4 more");
  });
  test("a long quote is cut in the middle, never inside a character", () => {
    expect(quoteSpans("word ".repeat(50), [{ start: 0, end: 250 }])).toMatch(/^“word .+ … .+ ?word ?”$/);
    expect(quoteSpans(`a${"😀".repeat(90)}`, [{ start: 0, end: 181 }])).toBe(
      `“a${"😀".repeat(19)} … ${"😀".repeat(20)}”`,
    );
  });
  test("line breaks and marks of the text around are left out", () => {
    expect(quoteSpans("“no\nmore”", [{ start: 0, end: 9 }])).toBe("“no more”");
  });
});

describe("describeContext", () => {
  const cases = [
    {
      name: "three words on each side",
      text: "One two three four FIVE six seven eight nine.",
      expected: " (“… two three four FIVE six seven eight …”)",
    },
    { name: "at the start", text: "FIVE six.", expected: " (“FIVE six.”)" },
    { name: "at the end", text: "Not FIVE", expected: " (“Not FIVE”)" },
    { name: "alone", text: "“FIVE!”", expected: "" },
    { name: "within its passage", text: "One.\nFIVE\nTwo.", expected: "" },
    { name: "after an emoji", text: "😀 a FIVE", expected: " (“😀 a FIVE”)" },
  ];
  test.each(cases)("$name", ({ text, expected }) => {
    expect(describeContext(makeDocument(text), spanOf(text, "FIVE"))).toBe(expected);
  });
});

test("a template keeps what it does not know and doubles no stop", () => {
  expect(fillTemplate("{quote} and {other}.", { quote: "“a”" })).toBe("“a” and {other}.");
  expect(fillTemplate("It says {quote}.", { quote: "“Who?”" })).toBe("It says “Who?”");
  expect(fillTemplate("It says {quote}{context}.", { quote: "“a”", context: " (“a b …”)" })).toBe(
    "It says “a” (“a b …”).",
  );
});

test("words are joined as in a sentence", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => joinWords(words, "or"))).toEqual([
    "",
    "a",
    "a or b",
    "a, b or c",
  ]);
});
