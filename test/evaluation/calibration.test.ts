import fc from "fast-check";
import { expect, test } from "vitest";
import { expectedCalibrationError, tabulateReliability } from "../../src/evaluation/calibration.js";

const outcome = (score: number, agrees: boolean) => ({ score, agrees });

test.each([
  { name: "nothing", input: [], bins: 3, expected: { counts: [], error: 0 } },
  {
    name: "sure and right",
    input: [outcome(1, true), outcome(0, false)],
    bins: 2,
    expected: { counts: [1, 1], error: 0 },
  },
  {
    name: "sure and wrong",
    input: [outcome(1, false), outcome(0, true)],
    bins: 2,
    expected: { counts: [1, 1], error: 1 },
  },
  {
    name: "the errors of one bin cancel out",
    input: [outcome(0.5, true), outcome(0.5, false)],
    bins: 1,
    expected: { counts: [2], error: 0 },
  },
  {
    name: "bins weigh by their counts",
    input: [outcome(0.1, false), outcome(0.3, false), outcome(0.9, true)],
    bins: 2,
    expected: { counts: [2, 1], error: (2 * 0.2 + 1 * 0.1) / 3 },
  },
  {
    name: "equal scores are never parted",
    input: [outcome(0.5, true), outcome(0.5, false), outcome(0.5, true), outcome(0.5, false), outcome(0.7, true)],
    bins: 5,
    expected: { counts: [4, 1], error: 0.3 / 5 },
  },
  { name: "more bins than outcomes", input: [outcome(0.2, true)], bins: 10, expected: { counts: [1], error: 0.8 } },
])("$name", ({ input, bins, expected }) => {
  const table = tabulateReliability(input, bins);
  expect(table.map(({ count }) => count)).toEqual(expected.counts);
  expect(expectedCalibrationError(table)).toBeCloseTo(expected.error, 12);
});

test("a bin tells its bounds, its mean score and its agreement", () => {
  const [low, high] = tabulateReliability(
    [outcome(0.8, true), outcome(0.2, false), outcome(0.4, true), outcome(0.6, true)],
    2,
  );
  expect(low).toEqual({
    count: 2,
    lowestScore: 0.2,
    highestScore: 0.4,
    meanScore: expect.closeTo(0.3),
    agreement: 0.5,
  });
  expect(high).toEqual({ count: 2, lowestScore: 0.6, highestScore: 0.8, meanScore: expect.closeTo(0.7), agreement: 1 });
});

test.each([0, 1.5, Number.NaN])("%s bins are refused", (bins) => {
  expect(() => tabulateReliability([], bins)).toThrow(RangeError);
});

test("every outcome lies in one bin, bins ascend, and the order of outcomes does not matter", () => {
  const outcomes = fc.array(
    fc.record({ score: fc.integer({ min: 0, max: 8 }).map((n) => n / 8), agrees: fc.boolean() }),
  );
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 1, max: 6 }), (given, bins) => {
      const table = tabulateReliability(given, bins);
      expect(table.length).toBeLessThanOrEqual(bins);
      expect(table.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
      table.slice(1).forEach((bin, i) => {
        expect(bin.lowestScore).toBeGreaterThan(table[i]?.highestScore ?? 0);
      });
      expect(tabulateReliability(given.toReversed(), bins)).toEqual(table);
      const error = expectedCalibrationError(table);
      expect(error).toBeGreaterThanOrEqual(0);
      expect(error).toBeLessThanOrEqual(1);
    }),
    { seed: 15 },
  );
});
