import { expect, test } from "vitest";
import { macroF1Of, sumTechniqueScores } from "../../src/evaluation/technique-score.js";

const score = (technique: string, predicted: number, gold: number, right: number) => {
  return { technique, predicted, gold, precisionSum: right, recallSum: right };
};

test("rows of one technique are added, and sorted by technique", () => {
  const rows = [score("Slogans", 1, 2, 1), score("Doubt", 1, 0, 0), score("Slogans", 2, 1, 1)];
  expect(sumTechniqueScores(rows)).toEqual([score("Doubt", 1, 0, 0), score("Slogans", 3, 3, 2)]);
  expect(sumTechniqueScores([])).toEqual([]);
});

test.each([
  { name: "nothing", input: [], expected: 0 },
  { name: "a technique right, one only predicted", input: [score("A", 2, 2, 2), score("B", 1, 0, 0)], expected: 0.5 },
  { name: "a technique only in gold counts", input: [score("A", 2, 2, 2), score("B", 0, 3, 0)], expected: 0.5 },
  { name: "a technique that stands nowhere does not", input: [score("A", 2, 2, 2), score("B", 0, 0, 0)], expected: 1 },
])("macro-F1: $name", ({ input, expected }) => {
  expect(macroF1Of(input)).toBe(expected);
});
