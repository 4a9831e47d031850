import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRuns, insideScores } from "../../src/decode/runs.js";

/** Tokens of two characters with one between: 0-2, 3-5, 6-8, … */
const tokensFor = (count: number) => Array.from({ length: count }, (_, i) => ({ id: i, start: 3 * i, end: 3 * i + 2 }));

describe("decodeRuns", () => {
  const cases = [
    { name: "nothing", inside: [], gap: 0, expected: [] },
    { name: "all below", inside: [0.4, 0.1], gap: 0, expected: [] },
    { name: "the first token", inside: [0.9, 0.1], gap: 0, expected: [[0, 2]] },
    { name: "the last token", inside: [0.1, 0.9], gap: 0, expected: [[3, 5]] },
    { name: "neighbours are one run whatever the gap", inside: [0.9, 0.9, 0.1], gap: 0, expected: [[0, 5]] },
    { name: "exactly the threshold is marked", inside: [0.5], gap: 0, expected: [[0, 2]] },
    {
      name: "two runs",
      inside: [0.9, 0.1, 0.9],
      gap: 4,
      expected: [
        [0, 2],
        [6, 8],
      ],
    }, // prettier-ignore
    { name: "a gap below the limit is closed", inside: [0.9, 0.1, 0.9], gap: 5, expected: [[0, 8]] },
  ];
  test.each(cases)("$name", ({ inside, gap, expected }) => {
    const runs = decodeRuns(inside, { tokens: tokensFor(inside.length), passages: [] }, { threshold: 0.5, gap });
    expect(runs.map(({ start, end }) => [start, end])).toEqual(expected);
  });

  test("a gap between two passages stays open, a run across them stays whole", () => {
    const tokens = tokensFor(3);
    const passages = [
      { start: 0, end: 5 },
      { start: 6, end: 8 },
    ];
    const options = { threshold: 0.5, gap: 9 };
    expect(decodeRuns([0.9, 0.1, 0.9], { tokens, passages }, options)).toHaveLength(2);
    expect(decodeRuns([0.9, 0.9, 0.9], { tokens, passages }, options)).toHaveLength(1);
  });

  test("law: in order and disjoint; a higher threshold never covers a new character", () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { maxLength: 30 }), score, score, fc.nat(12), (inside, a, b, gap) => {
        const tokens = {
          tokens: tokensFor(inside.length),
          passages: [
            { start: 0, end: 14 },
            { start: 15, end: 90 },
          ],
        };
        const low = decodeRuns(inside, tokens, { threshold: Math.min(a, b), gap });
        const high = decodeRuns(inside, tokens, { threshold: Math.max(a, b), gap });
        low.slice(1).forEach((run, i) => {
          expect(run.start).toBeGreaterThan(low[i]?.end ?? 0);
        });
        for (const run of high) expect(low.some(({ start, end }) => start <= run.start && run.end <= end)).toBe(true);
      }),
      { seed: 2 },
    );
  });
});

test("insideScores is one minus the first tag of each token", () => {
  const scores = insideScores(Float32Array.from([0.75, 0.25, 0, 0, 0.5, 0.5]), 3);
  expect(Array.from(scores)).toEqual([0.25, 1]);
});
