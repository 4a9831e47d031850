/** Probabilities and log-odds. */

const LEAST = 1e-6;

/** ln(p / (1 - p)), p kept within 1e-6 of its bounds so that the result is finite. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}

/** The inverse of {@link logOdds}. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
