/** How far a count might differ by chance alone, when what is counted falls independently of what was counted before. */
import type { Interval } from "./bootstrap.js";

/** Share that is left out on each side of an interval. */
const TAIL = 0.025;

/**
 * The exact 95 % interval of the mean of a Poisson count: every mean under which so many, or so few, are not rarer than one
 * in forty. For 0 it is 0 to 3.69, for 10 it is 4.80 to 18.39. Exact means never too narrow, so it is rather wide.
 *
 * The bounds are those of chi-square quantiles, χ²(0.025; 2n) / 2 and χ²(0.975; 2n + 2) / 2; they are found by halving from
 * the sums of Poisson terms that those quantiles stand for, to twelve digits.
 *
 * Source: Garwood 1936, "Fiducial Limits for the Poisson Distribution", Biometrika 28.
 * @param count a whole number from 0 to 1e6 @throws RangeError for anything else
 */
export function poissonInterval(count: number): Interval {
  if (!Number.isInteger(count) || count < 0 || count > 1e6)
    throw new RangeError(`expected a count from 0 to 1,000,000, found ${count}`);
  const reach = 10 + 10 * Math.sqrt(count + 1); // ten standard deviations to either side
  return {
    low: count === 0 ? 0 : solve((mean) => atMost(count - 1, mean) - (1 - TAIL), Math.max(0, count - reach), count),
    high: solve((mean) => atMost(count, mean) - TAIL, count, count + reach),
  };
}

/**
 * A count as a rate with its 95 % interval.
 * @param exposure what was counted in, such as words, more than 0
 * @param per the rate is told for so much of it, such as 1000
 */
export function poissonRate(count: number, exposure: number, per: number): Interval & { readonly rate: number } {
  if (!(exposure > 0)) throw new RangeError(`expected an exposure above 0, found ${exposure}`);
  const { low, high } = poissonInterval(count);
  const scale = per / exposure;
  return { rate: count * scale, low: low * scale, high: high * scale };
}

/** Probability of at most `count` when `mean` are expected. In logarithms, since single terms are too small for numbers. */
function atMost(count: number, mean: number): number {
  if (mean === 0) return 1;
  let logTerm = -mean; // of 0
  let sum = Math.exp(logTerm);
  for (let i = 1; i <= count; i++) {
    logTerm += Math.log(mean / i);
    sum += Math.exp(logTerm);
  }
  return Math.min(sum, 1);
}

/** Where a falling function is 0, between `low` and `high`. */
function solve(falling: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 60 && to - from > 1e-12 * to; step++) {
    const middle = (from + to) / 2;
    if (falling(middle) > 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
