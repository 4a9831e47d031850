/** Krippendorff's alpha: how far any number of annotators agree on yes or no beyond chance. */

/** What the annotators said of the units; counts of articles with as many annotators add up. */
export interface AlphaTally {
  /** Units times annotators. */
  readonly values: number;
  /** Values that are yes. */
  readonly marked: number;
  /** Ordered pairs of annotators that disagree, summed over the units, each divided by annotators − 1. */
  readonly disagreements: number;
}

/**
 * The tally of one article. Linear in the marked units.
 * @param annotators for each, at least two, the indices below `units` that were marked
 */
export function tallyAlpha(annotators: readonly ReadonlySet<number>[], units: number): AlphaTally {
  const yes = new Map<number, number>();
  for (const marked of annotators) for (const unit of marked) yes.set(unit, (yes.get(unit) ?? 0) + 1);
  let marked = 0;
  let pairs = 0;
  for (const count of yes.values()) {
    marked += count;
    pairs += 2 * count * (annotators.length - count);
  }
  return { values: units * annotators.length, marked, disagreements: pairs / (annotators.length - 1) };
}

/**
 * α = 1 − D_o / D_e for nominal data without missing values: 1 for equal annotators, 0 for chance, below 0 for less.
 * Null when all values are equal, so that nothing could disagree.
 *
 * Source: Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": α = 1 − (n − 1) o_01 / (n_0 n_1), with o_01
 * the coincidences of no and yes and n the number of values.
 */
export function krippendorffAlpha(tallies: readonly AlphaTally[]): number | null {
  const sum = (of: (tally: AlphaTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const values = sum((tally) => tally.values);
  const yes = sum((tally) => tally.marked);
  const no = values - yes;
  if (yes === 0 || no === 0) return null;
  const coincidences = sum((tally) => tally.disagreements) / 2;
  return 1 - ((values - 1) * coincidences) / (yes * no);
}
