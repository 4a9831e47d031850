/** Logistic regression by Newton's method: for the few dozen numbers that the decoder learns. */

export interface LogisticOptions {
  /** Strength of the pull towards zero (towards `prior` where given). @default 1e-3 */
  readonly ridge?: number;
  readonly steps?: number;
}

/**
 * Weights w that make 1 / (1 + exp(-w·x)) fit the outcomes best (maximum likelihood with a ridge penalty).
 * @param rows one feature row an outcome, all of one length; put a 1 in for an intercept
 * @param outcomes targets 0..1
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  options: LogisticOptions = {},
): number[] {
  const { ridge = 1e-3, steps = 30 } = options;
  const size = rows[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => -ridge * weight);
    const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? ridge : 0)));
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      for (let i = 0; i < size; i++) {
        const x = row[i] as number;
        if (x === 0) continue;
        gradient[i] = (gradient[i] as number) + ((outcomes[n] as number) - p) * x;
        const line = curvature[i] as number[];
        for (let j = 0; j < size; j++) line[j] = (line[j] as number) + p * (1 - p) * x * (row[j] as number);
      }
    });
    const move = solve(curvature, gradient);
    for (let i = 0; i < size; i++) weights[i] = (weights[i] as number) + (move[i] as number);
    if (Math.max(...move.map(Math.abs)) < 1e-8) break;
  }
  return weights;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

/** Solves a symmetric positive definite system by Gaussian elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const pivot = rows[i] as number[];
    for (let j = i + 1; j < size; j++) {
      const row = rows[j] as number[];
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let k = i; k <= size; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as number[];
    let sum = row[size] as number;
    for (let k = i + 1; k < size; k++) sum -= (row[k] as number) * (result[k] as number);
    result[i] = sum / (row[i] as number);
  }
  return result;
}
