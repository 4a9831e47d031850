import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreSpanIdentification } from "../../src/evaluation/span-identification.js";
import { f1Of, precisionOf, recallOf, sumSpanScores } from "../../src/evaluation/span-score.js";
import { bruteForceScore, comparedArticle } from "./brute-force.js";

const SEED = { seed: 11 };
const span = (start: number, end: number) => ({ start, end });
const score = (predicted: number, gold: number, precisionSum: number, recallSum: number) => {
  return { predicted, gold, precisionSum, recallSum };
};

test.each([
  { name: "nothing on either side", gold: [], predicted: [], expected: score(0, 0, 0, 0) },
  { name: "no gold", gold: [], predicted: [span(0, 4)], expected: score(1, 0, 0, 0) },
  { name: "no prediction", gold: [span(0, 4)], predicted: [], expected: score(0, 1, 0, 0) },
  { name: "equal", gold: [span(0, 4)], predicted: [span(0, 4)], expected: score(1, 1, 1, 1) },
  { name: "touching is not meeting", gold: [span(0, 4)], predicted: [span(4, 8)], expected: score(1, 1, 0, 0) },
  { name: "mark too long", gold: [span(4, 8)], predicted: [span(0, 8)], expected: score(1, 1, 0.5, 1) },
  { name: "mark too short", gold: [span(0, 8)], predicted: [span(2, 4)], expected: score(1, 1, 1, 0.25) },
  {
    name: "a gold span over several marks credits each",
    gold: [span(0, 10)],
    predicted: [span(0, 2), span(4, 6), span(9, 12)],
    expected: score(3, 1, 1 + 1 + 1 / 3, 0.5),
  },
  {
    name: "a mark over several gold spans is credited for each",
    gold: [span(0, 2), span(8, 10)],
    predicted: [span(0, 10)],
    expected: score(1, 2, 0.4, 2),
  },
  {
    name: "overlapping spans are merged on both sides",
    gold: [span(5, 10), span(0, 6)],
    predicted: [span(0, 3), span(0, 3), span(2, 5)],
    expected: score(1, 1, 1, 0.5),
  },
  {
    name: "touching spans are not merged",
    gold: [span(0, 4), span(4, 8)],
    predicted: [span(0, 8)],
    expected: score(1, 2, 1, 2),
  },
  { name: "an empty mark earns nothing", gold: [span(0, 4)], predicted: [span(2, 2)], expected: score(1, 1, 0, 0) },
])("$name", ({ gold, predicted, expected }) => {
  expect(scoreSpanIdentification({ id: "1", gold, predicted })).toEqual(expected);
});

test("articles are pooled, and divided once", () => {
  const first = scoreSpanIdentification({ id: "1", gold: [span(0, 4)], predicted: [span(0, 4)] });
  const second = scoreSpanIdentification({ id: "2", gold: [span(0, 8)], predicted: [span(8, 9), span(0, 2)] });
  const pooled = sumSpanScores([first, second]);
  expect(precisionOf(pooled)).toBeCloseTo(2 / 3, 12);
  expect(recallOf(pooled)).toBeCloseTo(1.25 / 2, 12);
  expect(f1Of(pooled)).toBeCloseTo((2 * (2 / 3) * 0.625) / (2 / 3 + 0.625), 12);
});

describe("laws", () => {
  test("equals the brute force over characters", () => {
    fc.assert(
      fc.property(comparedArticle, (article) => {
        const expected = bruteForceScore(article, false);
        const found = scoreSpanIdentification(article);
        expect([found.predicted, found.gold]).toEqual([expected.predicted, expected.gold]);
        expect(found.precisionSum).toBeCloseTo(expected.precisionSum, 9);
        expect(found.recallSum).toBeCloseTo(expected.recallSum, 9);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test("F1 lies within 0..1, and is exactly 1 for the gold itself", () => {
    fc.assert(
      fc.property(comparedArticle, (article) => {
        const f1 = f1Of(scoreSpanIdentification(article));
        expect(f1).toBeGreaterThanOrEqual(0);
        expect(f1).toBeLessThanOrEqual(1);
        const itself = f1Of(scoreSpanIdentification({ ...article, predicted: article.gold }));
        expect(itself).toBe(article.gold.length === 0 ? 0 : 1);
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
        const there = f1Of(sumSpanScores(articles.map(scoreSpanIdentification)));
        expect(f1Of(sumSpanScores(turned.map(scoreSpanIdentification)))).toBeCloseTo(there, 12);
      }),
      SEED,
    );
  });

  test("gold and prediction trade precision for recall when they trade places", () => {
    fc.assert(
      fc.property(comparedArticle, ({ id, gold, predicted }) => {
        const there = scoreSpanIdentification({ id, gold, predicted });
        const back = scoreSpanIdentification({ id, gold: predicted, predicted: gold });
        expect([recallOf(back), precisionOf(back)]).toEqual([precisionOf(there), recallOf(there)]);
      }),
      SEED,
    );
  });
});
