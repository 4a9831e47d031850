import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreLabelledSpans } from "../../src/evaluation/labelled-spans.js";
import { scoreSpanIdentification } from "../../src/evaluation/span-identification.js";
import { f1Of, sumSpanScores } from "../../src/evaluation/span-score.js";
import { sumTechniqueScores } from "../../src/evaluation/technique-score.js";
import { bruteForceScore, comparedArticle } from "./brute-force.js";

const SEED = { seed: 12 };
const span = (technique: string, start: number, end: number) => ({ technique, start, end });
const score = (technique: string, predicted: number, gold: number, precisionSum: number, recallSum: number) => {
  return { technique, predicted, gold, precisionSum, recallSum };
};

test.each([
  { name: "nothing", gold: [], predicted: [], expected: [] },
  {
    name: "another technique at the same place is no match",
    gold: [span("Doubt", 0, 4)],
    predicted: [span("Slogans", 0, 4)],
    expected: [score("Doubt", 0, 1, 0, 0), score("Slogans", 1, 0, 0, 0)],
  },
  {
    name: "two techniques at one place",
    gold: [span("Doubt", 0, 4), span("Slogans", 0, 4)],
    predicted: [span("Doubt", 0, 8)],
    expected: [score("Doubt", 1, 1, 0.5, 1), score("Slogans", 0, 1, 0, 0)],
  },
  {
    name: "only overlapping spans of one technique are merged",
    gold: [span("Doubt", 0, 6), span("Doubt", 4, 10), span("Slogans", 8, 12)],
    predicted: [span("Doubt", 0, 5), span("Slogans", 4, 12)],
    expected: [score("Doubt", 1, 1, 1, 0.5), score("Slogans", 1, 1, 0.5, 1)],
  },
])("$name", ({ gold, predicted, expected }) => {
  expect(sumTechniqueScores(scoreLabelledSpans({ id: "1", gold, predicted }))).toEqual(expected);
});

test("articles never meet", () => {
  const first = { id: "1", gold: [span("Doubt", 0, 4)], predicted: [] };
  const second = { id: "2", gold: [], predicted: [span("Doubt", 0, 4)] };
  expect(sumTechniqueScores([first, second].flatMap(scoreLabelledSpans))).toEqual([score("Doubt", 1, 1, 0, 0)]);
});

describe("laws", () => {
  test("equals the brute force over characters", () => {
    fc.assert(
      fc.property(comparedArticle, (article) => {
        const expected = bruteForceScore(article, true);
        const found = sumSpanScores(scoreLabelledSpans(article));
        expect([found.predicted, found.gold]).toEqual([expected.predicted, expected.gold]);
        expect(found.precisionSum).toBeCloseTo(expected.precisionSum, 9);
        expect(found.recallSum).toBeCloseTo(expected.recallSum, 9);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test("F1 lies within 0..1, and is exactly 1 for the gold itself, of every technique", () => {
    fc.assert(
      fc.property(comparedArticle, (article) => {
        const f1 = f1Of(sumSpanScores(scoreLabelledSpans(article)));
        expect(f1).toBeGreaterThanOrEqual(0);
        expect(f1).toBeLessThanOrEqual(1);
        const itself = scoreLabelledSpans({ ...article, predicted: article.gold });
        expect(itself.map(f1Of)).toEqual(itself.map(() => 1));
      }),
      SEED,
    );
  });

  test("neither the order of spans nor that of articles matters", () => {
    fc.assert(
      fc.property(fc.array(comparedArticle), (articles) => {
        const turned = articles.toReversed().map(({ id, gold, predicted }) => {
          return { id, gold: gold.toReversed(), predicted: predicted.toReversed() };
        });
        const there = sumTechniqueScores(articles.flatMap(scoreLabelledSpans));
        const back = sumTechniqueScores(turned.flatMap(scoreLabelledSpans));
        expect(back.map(({ technique }) => technique)).toEqual(there.map(({ technique }) => technique));
        expect(f1Of(sumSpanScores(back))).toBeCloseTo(f1Of(sumSpanScores(there)), 12);
      }),
      SEED,
    );
  });

  test("with one technique it is span identification", () => {
    fc.assert(
      fc.property(comparedArticle, ({ id, gold, predicted }) => {
        const toDoubt = ({ start, end }: { start: number; end: number }) => span("Doubt", start, end);
        const article = { id, gold: gold.map(toDoubt), predicted: predicted.map(toDoubt) };
        expect(sumSpanScores(scoreLabelledSpans(article))).toEqual(scoreSpanIdentification(article));
      }),
      SEED,
    );
  });
});
