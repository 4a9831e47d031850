import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { f1Of, precisionOf, recallOf, sumSpanScores } from "../../src/evaluation/span-score.js";
import { scoreTechniqueClassification } from "../../src/evaluation/technique-classification.js";
import { macroF1Of, sumTechniqueScores } from "../../src/evaluation/technique-score.js";
import { techniqueSpan } from "./brute-force.js";

const SEED = { seed: 13 };
const span = (technique: string, start: number, end: number) => ({ technique, start, end });
const score = (technique: string, predicted: number, gold: number, right: number) => {
  return { technique, predicted, gold, precisionSum: right, recallSum: right };
};

test.each([
  { name: "nothing", gold: [], predicted: [], expected: [], micro: 0, macro: 0 },
  {
    name: "rows in another order",
    gold: [span("A", 0, 4), span("B", 6, 9)],
    predicted: [span("B", 6, 9), span("A", 0, 4)],
    expected: [score("A", 1, 1, 1), score("B", 1, 1, 1)],
    micro: 1,
    macro: 1,
  },
  {
    name: "half right",
    gold: [span("A", 0, 4), span("B", 6, 9)],
    predicted: [span("A", 0, 4), span("A", 6, 9)],
    expected: [score("A", 2, 1, 1), score("B", 0, 1, 0)],
    micro: 0.5,
    macro: 1 / 3, // A: P 1/2, R 1, F1 2/3; B: 0
  },
  {
    name: "two techniques of one span, in either order",
    gold: [span("A", 0, 4), span("B", 0, 4)],
    predicted: [span("B", 0, 4), span("A", 0, 4)],
    expected: [score("A", 1, 1, 1), score("B", 1, 1, 1)],
    micro: 1,
    macro: 1,
  },
  {
    name: "one technique twice where gold holds it once",
    gold: [span("A", 0, 4), span("B", 0, 4), span("B", 0, 4)],
    predicted: [span("A", 0, 4), span("A", 0, 4), span("B", 0, 4)],
    expected: [score("A", 2, 1, 1), score("B", 1, 2, 1)],
    micro: 2 / 3,
    macro: 2 / 3,
  },
  {
    name: "a technique that only the prediction holds weighs on macro-F1",
    gold: [span("A", 0, 4), span("A", 6, 9), span("A", 10, 12)],
    predicted: [span("A", 0, 4), span("A", 6, 9), span("C", 10, 12)],
    expected: [score("A", 2, 3, 2), score("C", 1, 0, 0)],
    micro: 2 / 3,
    macro: 0.4, // A: P 1, R 2/3, F1 4/5; C: 0
  },
])("$name", ({ gold, predicted, expected, micro, macro }) => {
  const scores = sumTechniqueScores(scoreTechniqueClassification({ id: "1", gold, predicted }));
  expect(scores).toEqual(expected);
  expect(f1Of(sumSpanScores(scores))).toBeCloseTo(micro, 12);
  expect(macroF1Of(scores)).toBeCloseTo(macro, 12);
});

test.each([
  { name: "a missing row", predicted: [span("A", 0, 4)], said: ["7", "6-9", "expected 1 row ", "found 0"] },
  {
    name: "a row too many",
    predicted: [span("A", 0, 4), span("A", 0, 4), span("A", 6, 9)],
    said: ["7", "0-4", "expected 1 row ", "found 2"],
  },
  {
    name: "another span",
    predicted: [span("A", 0, 4), span("A", 6, 9), span("A", 6, 10)],
    said: ["7", "6-10", "expected 0 rows ", "found 1"],
  },
])("other spans are refused: $name", ({ predicted, said }) => {
  const gold = [span("A", 0, 4), span("B", 6, 9)];
  const attempt = () => scoreTechniqueClassification({ id: "7", gold, predicted });
  expect(attempt).toThrow(expect.objectContaining({ code: "input" }));
  for (const part of said) expect(attempt).toThrow(part);
});

describe("laws", () => {
  const renamed = fc.array(fc.tuple(techniqueSpan, fc.constantFrom("Doubt", "Slogans", "Flag-Waving")));

  test("micro-F1, precision and recall are all the accuracy, whatever the order of rows", () => {
    fc.assert(
      fc.property(renamed, (rows) => {
        const gold = rows.map(([row]) => row);
        const predicted = rows.map(([row, technique]) => ({ ...row, technique }));
        const score = sumSpanScores(scoreTechniqueClassification({ id: "1", gold, predicted }));
        const turned = { id: "1", gold, predicted: predicted.toReversed() };
        expect(sumSpanScores(scoreTechniqueClassification(turned))).toEqual(score);
        expect(precisionOf(score)).toBe(recallOf(score));
        expect(precisionOf(score)).toBeCloseTo(f1Of(score), 12);
        // matched by hand: strike each predicted row from what is left of gold
        const left = gold.map((row) => JSON.stringify([row.start, row.end, row.technique]));
        let right = 0;
        for (const row of predicted) {
          const place = left.indexOf(JSON.stringify([row.start, row.end, row.technique]));
          if (place < 0) continue;
          left.splice(place, 1);
          right++;
        }
        expect(f1Of(score)).toBeCloseTo(rows.length === 0 ? 0 : right / rows.length, 12);
      }),
      SEED,
    );
  });

  test("gold itself scores 1, micro and macro", () => {
    fc.assert(
      fc.property(fc.array(techniqueSpan, { minLength: 1 }), (gold) => {
        const scores = sumTechniqueScores(
          scoreTechniqueClassification({ id: "1", gold, predicted: gold.toReversed() }),
        );
        expect([f1Of(sumSpanScores(scores)), macroF1Of(scores)]).toEqual([1, 1]);
      }),
      SEED,
    );
  });
});
