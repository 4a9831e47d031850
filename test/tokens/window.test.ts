import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutWindows } from "../../src/tokens/window.js";

const tokensFor = (count: number) => Array.from({ length: count }, (_, i) => ({ id: 0, start: 2 * i, end: 2 * i + 1 }));

describe("cutWindows", () => {
  test("no tokens, no window", () => {
    expect(cutWindows([], [], { size: 10, home: 6 })).toEqual([]);
  });
  test("a text that fits is one window", () => {
    expect(cutWindows(tokensFor(10), [], { size: 10, home: 6 })).toEqual([
      { first: 0, end: 10, homeFirst: 0, homeEnd: 10 },
    ]);
  });
  test("homes end where passages end; context lies on both sides", () => {
    const passages = [0, 4, 9, 13].map((token, index) => ({ index, start: 2 * token, end: 2 * token + 3 }));
    const windows = cutWindows(tokensFor(16), passages, { size: 10, home: 6 });
    expect(windows.map(({ homeFirst, homeEnd }) => [homeFirst, homeEnd])).toEqual([
      [0, 4],
      [4, 9],
      [9, 13],
      [13, 16],
    ]); // prettier-ignore
    expect(windows[1]).toMatchObject({ first: 2, end: 12 });
    expect(windows[3]).toMatchObject({ first: 6, end: 16 });
  });

  test("law: every token has exactly one home, inside its window, whose size is kept", () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.uniqueArray(fc.nat(300)),
        fc.integer({ min: 2, max: 40 }),
        fc.nat(38),
        (count, starts, size, context) => {
          const home = Math.max(1, size - context);
          const passages = starts
            .sort((a, b) => a - b)
            .map((token, index) => ({ index, start: 2 * token, end: 2 * token + 1 }));
          const windows = cutWindows(tokensFor(count), passages, { size, home });
          let next = 0;
          for (const { first, end, homeFirst, homeEnd } of windows) {
            expect(homeFirst).toBe(next);
            expect(homeEnd).toBeGreaterThan(homeFirst);
            expect(first <= homeFirst && homeEnd <= end && end - first <= size).toBe(true);
            next = homeEnd;
          }
          expect(next).toBe(count);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});
