import { describe, expect, test } from "vitest";
import { stemContentWords } from "../../src/decode/stems.js";
import { growth } from "../support/timing.js";

describe("stemContentWords", () => {
  const cases = [
    { name: "empty", text: "", expected: [] },
    { name: "function words are left out", text: "It was the best of all", expected: [["best", "best"]] },
    {
      name: "forms of a word meet",
      text: "Nations, national NATION",
      expected: [
        ["Nations", "nation"],
        ["national", "nation"],
        ["NATION", "nation"],
      ],
    }, // prettier-ignore
    { name: "a possessive meets its noun", text: "nation’s", expected: [["nation", "nation"]] },
    { name: "after an emoji", text: "😀 bread", expected: [["bread", "bread"]] },
    { name: "combining marks stay", text: "cafe\u0301", expected: [["cafe\u0301", "cafe\u0301"]] },
    { name: "digits are words", text: "in 2019", expected: [["2019", "2019"]] },
  ];
  test.each(cases)("$name", ({ text, expected }) => {
    expect(stemContentWords(text).map(({ start, end, stem }) => [text.slice(start, end), stem])).toEqual(expected);
  });

  test("is linear in the text, in one word or many", () => {
    expect(growth("bread and roses ", 400_000, stemContentWords)).toBeLessThan(3);
    expect(growth("abcdefghij", 400_000, stemContentWords)).toBeLessThan(3);
  });
});
