import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pickTechniques } from "../../src/decode/best-techniques.js";
import { confidenceOf } from "../../src/decode/confidence.js";
import { logOdds, probabilityOf } from "../../src/decode/log-odds.js";
import { calibrate, resolveAnnotations } from "../../src/decode/resolve.js";

const mark = (start: number, end: number, technique = "A", score = 0.5) => ({ start, end, technique, score });

describe("resolveAnnotations", () => {
  const cases = [
    { name: "nothing", input: [], expected: [] },
    { name: "sorts", input: [mark(5, 6), mark(0, 2)], expected: [mark(0, 2), mark(5, 6)] },
    {
      name: "merges what overlaps, the higher score stays",
      input: [mark(0, 5, "A", 0.4), mark(3, 8, "A", 0.6)],
      expected: [mark(0, 8, "A", 0.6)],
    },
    { name: "keeps what only touches", input: [mark(0, 5), mark(5, 8)], expected: [mark(0, 5), mark(5, 8)] },
    {
      name: "keeps different techniques apart",
      input: [mark(0, 5, "B"), mark(0, 5, "A")],
      expected: [mark(0, 5, "A"), mark(0, 5, "B")],
    },
  ];
  test.each(cases)("$name", ({ input, expected }) => {
    expect(resolveAnnotations(input)).toEqual(expected);
  });

  test("law: idempotent, and order does not matter", () => {
    const annotation = fc
      .record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 9 }), technique: fc.constantFrom("A", "B") })
      .map(({ start, length, technique }) => mark(start, start + length, technique));
    fc.assert(
      fc.property(fc.array(annotation), (annotations) => {
        const once = resolveAnnotations(annotations);
        expect(resolveAnnotations(once)).toEqual(once);
        expect(resolveAnnotations([...annotations].reverse())).toEqual(once);
      }),
      { seed: 5 },
    );
  });
});

test("calibrate adds the technique's intercept to the weighted log-odds", () => {
  const calibration = { span: 2, name: 1, intercepts: { A: -1 } };
  const span = { start: 0, end: 1, technique: "A", inside: 0.5, probability: 0.5 };
  expect(calibrate(span, calibration)).toBeCloseTo(probabilityOf(-1));
  expect(calibrate({ ...span, inside: 0.8 }, calibration)).toBeCloseTo(probabilityOf(2 * logOdds(0.8) - 1));
});

test("confidence words have their lower bounds", () => {
  const bounds = { likely: 0.6, possible: 0.4 };
  expect([0.6, 0.59, 0.4, 0.39].map((score) => confidenceOf(score, bounds))).toEqual([
    "likely",
    "possible",
    "possible",
    "weak",
  ]);
});

test("a span that stands n times gets its n best techniques", () => {
  const span = { start: 0, end: 4 };
  const scores = [0.2, 0.5, 0.3];
  expect(pickTechniques([span, { start: 5, end: 6 }, span, span], [scores, scores, scores, scores])).toEqual([
    1, 1, 2, 0,
  ]);
});
