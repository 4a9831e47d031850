import { expect, test } from "vitest";
import { fitLogistic } from "../../src/tuning/logistic.js";

test("finds the log-odds of a share", () => {
  const outcomes = [1, 1, 1, 0];
  const [intercept = 0] = fitLogistic(
    outcomes.map(() => [1]),
    outcomes,
    { ridge: 1e-9 },
  );
  expect(intercept).toBeCloseTo(Math.log(3), 5);
});

test("finds the weights that made the outcomes", () => {
  const rows = Array.from({ length: 400 }, (_, i) => [1, (i % 20) / 10 - 1, (i % 7) / 3 - 1]);
  const truth = [-0.5, 2, 1];
  const outcomes = rows.map((row) => 1 / (1 + Math.exp(-row.reduce((sum, x, i) => sum + x * (truth[i] ?? 0), 0))));
  const weights = fitLogistic(rows, outcomes, { ridge: 1e-9 });
  weights.forEach((weight, i) => {
    expect(weight).toBeCloseTo(truth[i] ?? 0, 4);
  });
});

test("a strong ridge keeps separable outcomes finite", () => {
  const weights = fitLogistic(
    [
      [1, -1],
      [1, 1],
    ],
    [0, 1],
    { ridge: 1 },
  ); // prettier-ignore
  expect(weights.every(Number.isFinite)).toBe(true);
  expect(weights[1]).toBeGreaterThan(0);
});

test("nothing to learn from gives no weights", () => {
  expect(fitLogistic([], [])).toEqual([]);
});
