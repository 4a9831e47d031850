import { expect, test } from "vitest";
import { countMarks, tellSilence } from "../../src/reading/meaning.js";

test.each([
  { name: "a choice that marks all is not spoken of", marked: ["Doubt"], silent: [], expected: undefined },
  {
    name: "what is marked and how many are not",
    marked: ["Doubt", "Slogans"],
    silent: ["A", "B", "C"],
    expected: /marks only Doubt; Slogans.* other 3 techniques/,
  },
  { name: "a choice that marks nothing", marked: [], silent: ["A"], expected: /marks nothing/ },
])("$name", ({ marked, silent, expected }) => {
  const said = tellSilence(marked, silent);
  if (expected === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(expected);
});

test("marks are counted, with those that a filter hides", () => {
  expect([countMarks(1), countMarks(3), countMarks(1, 8)]).toEqual(["1 mark", "3 marks", "1 of 8 marks"]);
});
