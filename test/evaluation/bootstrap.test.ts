import fc from "fast-check";
import { expect, test } from "vitest";
import { bootstrapInterval, bootstrapLowerBound, intervalOverArticles } from "../../src/evaluation/bootstrap.js";
import { scoreSpanIdentification } from "../../src/evaluation/span-identification.js";
import { f1Of, sumSpanScores } from "../../src/evaluation/span-score.js";
import { comparedArticle } from "./brute-force.js";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

test.each([
  { name: "no articles", input: [], expected: { low: 0, high: 0 } },
  { name: "one article", input: [0.4], expected: { low: 0.4, high: 0.4 } },
  { name: "articles all alike", input: [0.25, 0.25, 0.25], expected: { low: 0.25, high: 0.25 } },
])("$name", ({ input, expected }) => {
  expect(bootstrapInterval(input, mean, { seed: 1 })).toEqual(expected);
});

test("of 400 articles half of which score 1, the interval is that of the binomial", () => {
  const values = Array.from({ length: 400 }, (_, i) => i % 2);
  const { low, high } = bootstrapInterval(values, mean, { seed: 1, resamples: 4000 });
  expect(low).toBeCloseTo(0.5 - 1.96 * 0.025, 2); // 0.025 = sqrt(0.5 * 0.5 / 400)
  expect(high).toBeCloseTo(0.5 + 1.96 * 0.025, 2);
});

test("the lower bound is the one-sided one of the binomial", () => {
  const values = Array.from({ length: 400 }, (_, i) => i % 2);
  const bound = bootstrapLowerBound(values, mean, { seed: 1, resamples: 4000, confidence: 0.9 });
  expect(bound).toBeCloseTo(0.5 - 1.2816 * 0.025, 2);
  expect(bootstrapLowerBound([], mean, { seed: 1, confidence: 0.9 })).toBe(0);
});

test("resamples are as large as the sample and drawn from all of it", () => {
  const drawn = new Set<number>();
  bootstrapInterval(
    [0, 1, 2, 3, 4],
    (values) => {
      expect(values).toHaveLength(5);
      for (const value of values) drawn.add(value);
      return 0;
    },
    { seed: 3, resamples: 20 },
  );
  expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4]);
});

test("equal seeds give equal intervals, other seeds other ones", () => {
  const values = Array.from({ length: 50 }, (_, i) => i / 50);
  const first = bootstrapInterval(values, mean, { seed: 7 });
  expect(bootstrapInterval(values, mean, { seed: 7 })).toEqual(first);
  expect(bootstrapInterval(values, mean, { seed: 8 })).not.toEqual(first);
});

test.each([0, 2.5])("%s resamples are refused", (resamples) => {
  expect(() => bootstrapInterval([1], mean, { seed: 1, resamples })).toThrow(RangeError);
});

test("the interval of an F1 is in order and within 0..1", () => {
  fc.assert(
    fc.property(fc.array(comparedArticle, { maxLength: 6 }), fc.integer(), (articles, seed) => {
      const scores = articles.map(scoreSpanIdentification);
      const { low, high } = bootstrapInterval(scores, (drawn) => f1Of(sumSpanScores(drawn)), { seed, resamples: 50 });
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThanOrEqual(1);
    }),
    { seed: 16 },
  );
});

test("resamples that the measure is undefined for are left out", () => {
  const meanOfSome = (values: readonly number[]) => (values.includes(1) ? mean(values) : null);
  const { low } = intervalOverArticles([0, 0, 1], meanOfSome, { seed: 5 }) ?? { low: Number.NaN };
  expect(low).toBeCloseTo(1 / 3, 12); // none drawn without the 1 counts
  expect(intervalOverArticles([0, 1], () => null, { seed: 5 })).toBeNull();
});

test.each([{ input: [] }, { input: [0.5] }])("$input.length articles cannot tell", ({ input }) => {
  expect(intervalOverArticles(input, mean, { seed: 5 })).toBeNull();
});
