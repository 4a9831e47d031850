/** Whether scores mean what they say: of the marks scored 0.7, do seven in ten agree with annotators? */

/** A mark's score, a probability 0..1, and whether annotators agreed with it. */
export interface ScoredOutcome {
  readonly score: number;
  readonly agrees: boolean;
}

/** Outcomes of neighbouring scores; all but `count` are 0..1. */
export interface ReliabilityBin {
  readonly count: number;
  readonly lowestScore: number;
  readonly highestScore: number;
  readonly meanScore: number;
  /** Share of the outcomes that agree; equals `meanScore` when the scores are calibrated. */
  readonly agreement: number;
}

/**
 * The outcomes in bins of equal mass, by ascending score. Equal scores are never parted, so that the order of the
 * outcomes does not matter; hence bins differ in size, and may be fewer than `bins`, where scores repeat.
 * @param bins how many bins to aim for, an integer from 1
 */
export function tabulateReliability(outcomes: readonly ScoredOutcome[], bins: number): ReliabilityBin[] {
  if (!Number.isInteger(bins) || bins < 1)
    throw new RangeError(`expected a whole number of bins from 1, found ${bins}`);
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  const table: ReliabilityBin[] = [];
  let first = 0;
  for (let bin = 1; bin <= bins; bin++) {
    let end = Math.round((bin * sorted.length) / bins);
    if (end <= first) continue; // a run of equal scores has filled this bin's place
    while (end < sorted.length && sorted[end]?.score === sorted[end - 1]?.score) end++;
    table.push(summarizeBin(sorted.slice(first, end)));
    first = end;
  }
  return table;
}

/**
 * Expected calibration error: the mean distance between score and agreement over the bins, weighted by their counts,
 * 0..1; 0 for an empty table.
 *
 * Source: Naeini et al. 2015, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI; with bins of equal
 * mass as in Nguyen and O'Connor 2015, "Posterior Calibration and Exploratory Analysis for NLP Models", EMNLP.
 */
export function expectedCalibrationError(table: readonly ReliabilityBin[]): number {
  const total = table.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 0;
  return table.reduce((sum, bin) => sum + bin.count * Math.abs(bin.meanScore - bin.agreement), 0) / total;
}

/** @param outcomes at least one, by ascending score */
function summarizeBin(outcomes: readonly ScoredOutcome[]): ReliabilityBin {
  const count = outcomes.length;
  return {
    count,
    lowestScore: outcomes[0]?.score ?? 0,
    highestScore: outcomes[count - 1]?.score ?? 0,
    meanScore: outcomes.reduce((sum, { score }) => sum + score, 0) / count,
    agreement: outcomes.filter(({ agrees }) => agrees).length / count,
  };
}
