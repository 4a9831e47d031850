/** Cohen's kappa: how far two annotators agree on yes or no beyond what their habits alone would give. */

/** What two annotators said of the units; counts of articles add up. */
export interface PairTally {
  readonly units: number;
  /** Units that both marked. */
  readonly both: number;
  /** Units that the first marked, with or without the second. */
  readonly first: number;
  readonly second: number;
}

/**
 * The tally of one article. Linear in the marked units.
 * @param first indices below `units` that the first annotator marked
 */
export function tallyPair(first: ReadonlySet<number>, second: ReadonlySet<number>, units: number): PairTally {
  let both = 0;
  for (const unit of first) if (second.has(unit)) both++;
  return { units, both, first: first.size, second: second.size };
}

/**
 * κ = (p_o − p_e) / (1 − p_e): 1 for equal annotators, 0 for chance, below 0 for less. Null when chance alone gives full
 * agreement (p_e = 1): without units, or when both marked every unit or both none.
 *
 * Source: Cohen 1960, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20(1).
 */
export function cohenKappa(tallies: readonly PairTally[]): number | null {
  const sum = (of: (tally: PairTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  return kappaOf({
    units: sum((tally) => tally.units),
    both: sum((tally) => tally.both),
    first: sum((tally) => tally.first),
    second: sum((tally) => tally.second),
  });
}

/** {@link cohenKappa} of one tally. */
export function kappaOf({ units, both, first, second }: PairTally): number | null {
  // counts, not shares: sums of whole numbers tell exactly whether there is any variation
  const agreed = units * (both + (units - first - second + both));
  const byChance = first * second + (units - first) * (units - second);
  return units * units === byChance ? null : (agreed - byChance) / (units * units - byChance);
}
