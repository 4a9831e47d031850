import fc from "fast-check";
import { expect, test } from "vitest";
import { cutSegments } from "../../src/text/segments.js";

const span = (start: number, end: number, name: string) => ({ start, end, name });

test.each([
  { name: "no text", within: [0, 0], spans: [], expected: [] },
  { name: "no span", within: [3, 9], spans: [], expected: ["3-9 "] },
  {
    name: "a span at offset 0 and one at the very end",
    within: [0, 9],
    spans: [span(0, 2, "a"), span(7, 9, "b")],
    expected: ["0-2 a", "2-7 ", "7-9 b"],
  },
  {
    name: "spans that cross",
    within: [0, 9],
    spans: [span(1, 5, "a"), span(3, 7, "b")],
    expected: ["0-1 ", "1-3 a", "3-5 ab", "5-7 b", "7-9 "],
  },
  { name: "two at one place", within: [0, 4], spans: [span(0, 4, "b"), span(0, 4, "a")], expected: ["0-4 ba"] },
  {
    name: "a span that reaches beyond",
    within: [3, 6],
    spans: [span(0, 4, "a"), span(5, 9, "b")],
    expected: ["3-4 a", "4-5 ", "5-6 b"],
  },
])("$name", ({ within: [start = 0, end = 0], spans, expected }) => {
  const segments = cutSegments({ start, end }, spans);
  expect(segments.map((s) => `${s.start}-${s.end} ${s.covering.map(({ name }) => name).join("")}`)).toEqual(expected);
});

test("law: the segments are the stretch, and each character is covered by just the spans that hold it", () => {
  const place = fc.integer({ min: 0, max: 30 });
  const spans = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 12 })), { maxLength: 12 });
  fc.assert(
    fc.property(spans, (pairs) => {
      const given = pairs.map(([start, length]) => ({ start, end: start + length }));
      const segments = cutSegments({ start: 0, end: 42 }, given);
      expect(segments.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))).toEqual(
        Array.from({ length: 42 }, (_, i) => i),
      );
      for (const { start, end, covering } of segments)
        for (let at = start; at < end; at++)
          expect(covering).toEqual(given.filter((one) => one.start <= at && at < one.end));
    }),
    { seed: 1, numRuns: 200 },
  );
});
