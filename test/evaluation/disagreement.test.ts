import fc from "fast-check";
import { expect, test } from "vitest";
import type { TechniqueSpan } from "../../src/evaluation/compared-article.js";
import {
  countConfusions,
  countDisagreements,
  matchesOfTechnique,
  matchMarks,
} from "../../src/evaluation/disagreement.js";
import { techniqueSpan } from "./brute-force.js";

const mark = (start: number, end: number, technique = "Doubt"): TechniqueSpan => ({ start, end, technique });
const NONE = { agreed: 0, boundary: 0, technique: 0, missed: 0, extra: 0 };

test.each([
  { name: "nothing at all", first: [], second: [], expected: {} },
  { name: "the same", first: [mark(0, 4)], second: [mark(0, 4)], expected: { agreed: 1 } },
  { name: "longer", first: [mark(0, 4)], second: [mark(0, 9)], expected: { boundary: 1 } },
  { name: "otherwise named", first: [mark(0, 4)], second: [mark(0, 4, "Slogans")], expected: { technique: 1 } },
  {
    name: "otherwise named and longer",
    first: [mark(0, 4)],
    second: [mark(2, 9, "Slogans")],
    expected: { technique: 1 },
  },
  { name: "missed", first: [mark(0, 4)], second: [], expected: { missed: 1 } },
  { name: "extra", first: [], second: [mark(0, 4)], expected: { extra: 1 } },
  { name: "touching is not meeting", first: [mark(0, 4)], second: [mark(4, 8)], expected: { missed: 1, extra: 1 } },
  {
    name: "a second mark of the same place is extra",
    first: [mark(0, 10)],
    second: [mark(0, 10), mark(0, 9)],
    expected: { agreed: 1, extra: 1 },
  },
  {
    name: "the own technique goes before the place",
    first: [mark(0, 10), mark(0, 10, "Slogans")],
    second: [mark(1, 10, "Slogans"), mark(1, 10)],
    expected: { boundary: 2 },
  },
])("$name", ({ first, second, expected }) => {
  expect(countDisagreements([matchMarks(first, second)])).toEqual({ ...NONE, ...expected });
});

test("confusions, the most frequent first", () => {
  const first = [mark(0, 4), mark(10, 14), mark(20, 24, "Slogans"), mark(30, 34)];
  const second = [mark(0, 4, "Slogans"), mark(10, 14, "Slogans"), mark(20, 24), mark(30, 34)];
  expect(countConfusions([matchMarks(first, second)])).toEqual([
    { first: "Doubt", second: "Slogans", count: 2 },
    { first: "Slogans", second: "Doubt", count: 1 },
  ]);
});

test("every mark has one kind, techniques add up, and held the other way missed and extra change places", () => {
  const marks = fc.array(techniqueSpan, { maxLength: 6 });
  fc.assert(
    fc.property(marks, marks, (first, second) => {
      const matches = matchMarks(first, second);
      const { agreed, boundary, technique, missed, extra } = countDisagreements([matches]);
      expect(agreed + boundary + technique + missed).toBe(first.length);
      expect(agreed + boundary + technique + extra).toBe(second.length);
      const parts = ["Doubt", "Slogans"].map((name) => countDisagreements([matchesOfTechnique(matches, name)]));
      const summed = parts.map((part) => Object.values(part).reduce((a, b) => a + b, 0)).reduce((a, b) => a + b, 0);
      expect(summed).toBe(agreed + boundary + technique + missed + extra);
      const turned = countDisagreements([matchMarks(second, first)]);
      expect(turned.missed + turned.extra).toBe(missed + extra);
    }),
    { seed: 36 },
  );
});
