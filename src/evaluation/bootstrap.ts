/** How far a measured score might move with other articles of the same kind. */
import { startRandom } from "./random.js";

/** The middle 95 % of a measure. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  /** Start of the pseudo-random sequence, an integer: equal seeds give equal intervals. */
  readonly seed: number;
  /** How many resamples to draw, an integer from 1; default 1000. */
  readonly resamples?: number;
}

/**
 * The 95 % percentile bootstrap interval of a measure over articles, which are drawn with replacement, as many as there
 * are. Articles are drawn and not spans, because the spans of one article resemble each other.
 * `bootstrapInterval(articles.map(scoreSpanIdentification), (drawn) => f1Of(sumSpanScores(drawn)), { seed: 1 })`
 *
 * Source: Efron and Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13.
 * @param perArticle one score an article; with none, the measure of nothing is both bounds
 * @param measure from the scores of the drawn articles to a number, such as the F1 of their sum; NaN where it is
 * undefined: such a resample is left out, and when all are, both bounds are NaN
 */
export function bootstrapInterval<Score>(
  perArticle: readonly Score[],
  measure: (drawn: readonly Score[]) => number,
  options: BootstrapOptions,
): Interval {
  const values = drawMeasures(perArticle, measure, options);
  return { low: quantileOf(values, 0.025), high: quantileOf(values, 0.975) };
}

/**
 * The bound that the measure exceeds with the given confidence (one-sided): 0.9 is the tenth percentile of resamples drawn as for
 * {@link bootstrapInterval}.
 */
export function bootstrapLowerBound<Score>(
  perArticle: readonly Score[],
  measure: (drawn: readonly Score[]) => number,
  { confidence, ...options }: BootstrapOptions & { readonly confidence: number },
): number {
  return quantileOf(drawMeasures(perArticle, measure, options), 1 - confidence);
}

/** The measure of each resample, ascending. */
function drawMeasures<Score>(
  perArticle: readonly Score[],
  measure: (drawn: readonly Score[]) => number,
  { seed, resamples = 1000 }: BootstrapOptions,
): number[] {
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new RangeError(`expected a whole number of resamples from 1, found ${resamples}`);
  }
  const random = startRandom(seed);
  return Array.from({ length: resamples }, () =>
    measure(perArticle.map(() => perArticle[Math.floor(random() * perArticle.length)] as Score)),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
}

/**
 * The same, or null where articles cannot tell: with fewer than two there is nothing to draw from, and a measure may be
 * undefined whatever is drawn.
 */
export function intervalOverArticles<Score>(
  perArticle: readonly Score[],
  measure: (drawn: readonly Score[]) => number | null,
  options: BootstrapOptions,
): Interval | null {
  if (perArticle.length < 2) return null;
  const interval = bootstrapInterval(perArticle, (drawn) => measure(drawn) ?? Number.NaN, options);
  return Number.isNaN(interval.low) ? null : interval;
}

/** @param sorted ascending; between two values the quantile is interpolated, and of none it is NaN */
function quantileOf(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
