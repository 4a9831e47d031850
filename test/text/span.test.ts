/** Order, overlap and union of spans. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSpans, mergeOverlapping, overlapLength, type Span } from "../../src/text/span.js";

const spans = fc.array(
  fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
);
const covered = (all: readonly Span[]): Set<number> =>
  new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));

test.each([
  { name: "apart", a: { start: 0, end: 2 }, b: { start: 5, end: 9 }, expected: 0 },
  { name: "touching", a: { start: 0, end: 2 }, b: { start: 2, end: 4 }, expected: 0 },
  { name: "overlapping", a: { start: 0, end: 3 }, b: { start: 2, end: 4 }, expected: 1 },
  { name: "one inside the other", a: { start: 0, end: 9 }, b: { start: 2, end: 4 }, expected: 2 },
  { name: "equal", a: { start: 3, end: 7 }, b: { start: 3, end: 7 }, expected: 4 },
])("overlapLength: $name", ({ a, b, expected }) => {
  expect(overlapLength(a, b)).toBe(expected);
  expect(overlapLength(b, a)).toBe(expected);
});

test("compareSpans sorts by start, then by end", () => {
  const sorted = [
    { start: 0, end: 1 },
    { start: 0, end: 4 },
    { start: 2, end: 3 },
  ];
  expect([...sorted].reverse().sort(compareSpans)).toEqual(sorted);
});

test.each([
  { name: "none", input: [], expected: [] },
  {
    name: "touching spans stay apart",
    input: [
      [0, 2],
      [2, 4],
    ],
    expected: [
      [0, 2],
      [2, 4],
    ],
  },
  {
    name: "overlapping spans merge",
    input: [
      [3, 6],
      [0, 4],
    ],
    expected: [[0, 6]],
  },
  {
    name: "a span inside another goes",
    input: [
      [0, 9],
      [2, 4],
      [9, 10],
    ],
    expected: [
      [0, 9],
      [9, 10],
    ],
  },
  {
    name: "the same twice",
    input: [
      [1, 2],
      [1, 2],
    ],
    expected: [[1, 2]],
  },
] as { name: string; input: [number, number][]; expected: [number, number][] }[])(
  "mergeOverlapping: $name",
  ({ input, expected }) => {
    const merged = mergeOverlapping(input.map(([start, end]) => ({ start, end })));
    expect(merged.map(({ start, end }) => [start, end])).toEqual(expected);
  },
);

test("law: the union covers the same places, in order and disjoint, and merging again changes nothing", () => {
  fc.assert(
    fc.property(spans, (input) => {
      const merged = mergeOverlapping(input);
      expect(covered(merged)).toEqual(covered(input));
      for (const [i, span] of merged.entries())
        if (i > 0) expect(span.start).toBeGreaterThanOrEqual(merged[i - 1]?.end ?? 0);
      expect(mergeOverlapping(merged)).toEqual(merged);
    }),
    { seed: 1 },
  );
});
