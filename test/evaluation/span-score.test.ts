import { expect, test } from "vitest";
import { addSpanScores, f1Of, precisionOf, recallOf, sumSpanScores } from "../../src/evaluation/span-score.js";

const nothing = { predicted: 0, gold: 0, precisionSum: 0, recallSum: 0 };

test.each([
  { name: "no spans at all", input: nothing, expected: [0, 0, 0] },
  { name: "no prediction", input: { ...nothing, gold: 2 }, expected: [0, 0, 0] },
  { name: "no gold", input: { ...nothing, predicted: 2 }, expected: [0, 0, 0] },
  {
    name: "spans that never meet",
    input: { predicted: 3, gold: 2, precisionSum: 0, recallSum: 0 },
    expected: [0, 0, 0],
  },
  { name: "all right", input: { predicted: 3, gold: 2, precisionSum: 3, recallSum: 2 }, expected: [1, 1, 1] },
  {
    name: "partial credit",
    input: { predicted: 4, gold: 2, precisionSum: 1, recallSum: 1.5 },
    expected: [0.25, 0.75, 0.375],
  },
])("precision, recall and F1: $name", ({ input, expected }) => {
  expect([precisionOf(input), recallOf(input), f1Of(input)]).toEqual(expected);
});

test("counts add up before they are divided", () => {
  const right = { predicted: 1, gold: 1, precisionSum: 1, recallSum: 1 };
  const wrong = { predicted: 3, gold: 1, precisionSum: 0, recallSum: 0 };
  const together = { predicted: 4, gold: 2, precisionSum: 1, recallSum: 1 };
  expect(addSpanScores(right, wrong)).toEqual(together);
  expect(sumSpanScores([right, wrong])).toEqual(together);
  expect(precisionOf(together)).toBe(0.25); // the mean over articles would be 0.5
  expect(sumSpanScores([])).toEqual(nothing);
});
