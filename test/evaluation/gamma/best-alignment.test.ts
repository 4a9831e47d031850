import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TechniqueSpan } from "../../../src/evaluation/compared-article.js";
import { assignColumns } from "../../../src/evaluation/gamma/assignment.js";
import { alignBest, type Dissimilarity } from "../../../src/evaluation/gamma/best-alignment.js";
import { combinedDissimilarity, positionalDissimilarity } from "../../../src/evaluation/gamma/dissimilarity.js";
import { techniqueSpan } from "../brute-force.js";

const mark = (start: number, end: number, technique = "Doubt"): TechniqueSpan => ({ start, end, technique });

describe("dissimilarity", () => {
  test.each([
    { name: "equal", a: mark(3, 9), b: mark(3, 9), expected: 0 },
    { name: "another technique", a: mark(3, 9), b: mark(3, 9, "Slogans"), expected: 1 },
    { name: "moved by a half", a: mark(0, 10), b: mark(5, 15), expected: 0.25 }, // (5 + 5) / 20, squared
    { name: "touching", a: mark(0, 10), b: mark(10, 20), expected: 1 },
    { name: "a length apart", a: mark(0, 10), b: mark(20, 30), expected: 4 },
    { name: "nested", a: mark(0, 20), b: mark(5, 10), expected: (15 / 25) ** 2 },
  ])("$name", ({ a, b, expected }) => {
    expect(combinedDissimilarity(a, b)).toBeCloseTo(expected, 12);
    expect(combinedDissimilarity(b, a)).toBe(combinedDissimilarity(a, b));
  });

  test("is below 1 exactly where spans of one technique overlap", () => {
    fc.assert(
      fc.property(techniqueSpan, techniqueSpan, (a, b) => {
        const overlap = Math.min(a.end, b.end) > Math.max(a.start, b.start);
        expect(positionalDissimilarity(a, b) < 1).toBe(overlap);
      }),
      { seed: 22 },
    );
  });
});

/** Least cost by trying everything. */
function bruteForceCost(
  first: readonly TechniqueSpan[],
  second: readonly TechniqueSpan[],
  dissimilarity: Dissimilarity,
): number {
  const [head, ...rest] = first;
  if (head === undefined) return second.length;
  const alone = 1 + bruteForceCost(rest, second, dissimilarity);
  const paired = second.map(
    (other, i) => dissimilarity(head, other) + bruteForceCost(rest, second.toSpliced(i, 1), dissimilarity),
  );
  return Math.min(alone, ...paired);
}

const marks = fc.array(techniqueSpan, { maxLength: 5 });

test("the best alignment costs what trying everything finds, and holds each mark once", () => {
  fc.assert(
    fc.property(marks, marks, (first, second) => {
      const { pairs, onlyFirst, onlySecond, cost } = alignBest(first, second, combinedDissimilarity);
      expect(cost).toBeCloseTo(bruteForceCost(first, second, combinedDissimilarity), 9);
      const sum = pairs.reduce((total, [a, b]) => total + combinedDissimilarity(a, b), 0);
      expect(cost).toBeCloseTo(sum + onlyFirst.length + onlySecond.length, 9);
      expect(new Set([...pairs.map(([a]) => a), ...onlyFirst])).toEqual(new Set(first));
      expect(new Set([...pairs.map(([, b]) => b), ...onlySecond])).toEqual(new Set(second));
      expect(pairs.length * 2 + onlyFirst.length + onlySecond.length).toBe(first.length + second.length);
      expect(alignBest(second, first, combinedDissimilarity).cost).toBeCloseTo(cost, 9);
    }),
    { seed: 23 },
  );
});

test("marks that must not be paired stand alone", () => {
  const { pairs, cost } = alignBest([mark(0, 4)], [mark(0, 4)], () => Number.POSITIVE_INFINITY);
  expect([pairs, cost]).toEqual([[], 2]);
});

describe("assignment", () => {
  function bruteForce(costs: readonly (readonly number[])[], taken: readonly number[] = []): number {
    const row = costs[taken.length];
    if (row === undefined) return 0;
    return Math.min(
      ...row.map((cost, i) => (taken.includes(i) ? Number.POSITIVE_INFINITY : cost + bruteForce(costs, [...taken, i]))),
    );
  }

  test("costs what trying everything finds", () => {
    const costs = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(3)).chain(([rows, more]) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: rows + more, maxLength: rows + more }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(costs, (matrix) => {
        const columns = assignColumns(matrix);
        expect(new Set(columns).size).toBe(matrix.length);
        const sum = columns.reduce((total, column, row) => total + (matrix[row]?.[column] ?? Number.NaN), 0);
        expect(sum).toBe(bruteForce(matrix));
      }),
      { seed: 24, numRuns: 500 },
    );
  });

  test("more rows than columns are refused", () => {
    expect(() => assignColumns([[1], [2]])).toThrow(RangeError);
  });
});
