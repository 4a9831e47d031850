import { expect, test } from "vitest";
import { describePace, drawBar } from "../../src/cli/progress.js";

test.each([
  { done: 0, left: 10, seconds: 5, pace: "" },
  { done: 10, left: 0, seconds: 5, pace: "2.0 texts/s " },
  { done: 10, left: 20, seconds: 5, pace: "2.0 texts/s, 10 s left " },
  { done: 1, left: 1, seconds: 40, pace: "1.5 texts/min, 40 s left " },
  { done: 100, left: 900, seconds: 100, pace: "1.0 texts/s, 15 min left " },
  { done: 10, left: 99_990, seconds: 10, pace: "1.0 texts/s, 27 h 47 min left " },
])("$done in $seconds s, $left left: $pace", ({ pace, ...times }) => {
  expect(describePace(times)).toBe(pace);
});

test("the bar stays on its line", () => {
  const bar = { done: 5, total: 10, pace: "2.0 texts/s, 3 s left ", name: "\u001b[2J".repeat(50) };
  expect(drawBar(bar, 200)).toContain("[##########          ] 5/10 2.0 texts/s, 3 s left ␛[2J");
  expect(drawBar(bar, 40)).toHaveLength(39);
});
