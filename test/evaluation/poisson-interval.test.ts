/** Exact Poisson intervals against published values and against their own definition. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { poissonInterval, poissonRate } from "../../src/evaluation/poisson-interval.js";

/** Computed with SciPy: `chi2.ppf(0.025, 2 * n) / 2` and `chi2.ppf(0.975, 2 * n + 2) / 2`; they agree with Garwood's table. */
const KNOWN = [
  { count: 0, low: 0, high: 3.6889 },
  { count: 1, low: 0.0253, high: 5.5716 },
  { count: 2, low: 0.2422, high: 7.2247 },
  { count: 5, low: 1.6235, high: 11.6683 },
  { count: 10, low: 4.7954, high: 18.3904 },
  { count: 20, low: 12.2165, high: 30.8884 },
  { count: 50, low: 37.111, high: 65.9188 },
  { count: 100, low: 81.3639, high: 121.6268 },
  { count: 20_000, low: 19723.7676, high: 20279.1336 }, // terms of which single ones are too small for a number
];

test.each(KNOWN)("the interval of $count is $low to $high", ({ count, low, high }) => {
  const interval = poissonInterval(count);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

test("the interval holds its count and moves up with it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (count) => {
      const [here, next] = [poissonInterval(count), poissonInterval(count + 1)];
      expect(here.low).toBeLessThanOrEqual(count);
      expect(here.high).toBeGreaterThan(count);
      expect(next.low).toBeGreaterThan(here.low);
      expect(next.high).toBeGreaterThan(here.high);
    }),
    { seed: 1, numRuns: 100 },
  );
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%s is no count", (count) => {
  expect(() => poissonInterval(count)).toThrow(RangeError);
});

test("a rate is the count over the exposure, and so are its bounds", () => {
  const { rate, low, high } = poissonRate(10, 2500, 1000);
  expect(rate).toBeCloseTo(4, 12);
  expect(low).toBeCloseTo(4.7954 / 2.5, 3);
  expect(high).toBeCloseTo(18.3904 / 2.5, 3);
  expect(() => poissonRate(1, 0, 1000)).toThrow(RangeError);
});
