import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TechniqueSpan } from "../../../src/evaluation/compared-article.js";
import { assignColumns, type Choice } from "../../../src/evaluation/gamma/assignment.js";
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

test("a pair that costs as much as two marks alone is not made", () => {
  const [a, b] = [mark(0, 4), mark(4, 8, "Slogans")];
  expect(combinedDissimilarity(a, b)).toBe(2);
  const [both, same] = [mark(2, 6, "Repetition"), mark(2, 6, "Repetition")];
  const { pairs, cost } = alignBest([a, both], [b, same], combinedDissimilarity);
  expect([pairs, cost]).toEqual([[[both, same]], 2]);
});

test("more pairs than can be weighed are refused; marks in a row are not", () => {
  const row = Array.from({ length: 1000 }, (_, i) => mark(10 * i, 10 * i + 12));
  expect(alignBest(row, row, combinedDissimilarity).cost).toBe(0);
  const heap = Array.from({ length: 400 }, (_, i) => mark(i, 1000 + i));
  expect(() => alignBest(heap, heap, combinedDissimilarity)).toThrow(
    expect.objectContaining({ code: "input", message: expect.stringMatching(/expected at most 100,000 pairs/) }),
  );
});

describe("assignment", () => {
  /** Rows that may stay without a column. */
  function bruteForce(rows: readonly (readonly Choice[])[], taken: readonly number[] = []): number {
    const [row, ...rest] = rows;
    if (row === undefined) return 0;
    const costs = row
      .filter(({ column }) => !taken.includes(column))
      .map(({ column, cost }) => cost + bruteForce(rest, [...taken, column]));
    return Math.min(bruteForce(rest, taken), ...costs);
  }

  test("costs what trying everything finds", () => {
    const choice = fc.record({ column: fc.nat(4), cost: fc.integer({ min: -9, max: 9 }) });
    const row = fc.uniqueArray(choice, { selector: ({ column }) => column, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const columns = assignColumns(rows, 5);
        const taken = columns.filter((column) => column !== undefined);
        expect(new Set(taken).size).toBe(taken.length);
        const costs = rows.map((own, i) => own.find(({ column }) => column === columns[i])?.cost ?? 0);
        expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(bruteForce(rows));
      }),
      { seed: 24, numRuns: 1000 },
    );
  });

  test("nothing to choose", () => {
    expect(assignColumns([], 3)).toEqual([]);
    expect(assignColumns([[], []], 0)).toEqual([undefined, undefined]);
  });
});
