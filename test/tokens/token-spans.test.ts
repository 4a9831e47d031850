import { expect, test } from "vitest";
import { tokensOf } from "../../src/tokens/token-spans.js";

const tokens = [
  { id: 1, start: 2, end: 5 },
  { id: 2, start: 6, end: 9 },
  { id: 3, start: 9, end: 12 },
];

test.each([
  { name: "one token exactly", span: [6, 9], expected: [1, 2] },
  { name: "a cut token belongs to the span", span: [4, 7], expected: [0, 2] },
  { name: "all", span: [0, 40], expected: [0, 3] },
  { name: "between tokens: the next one", span: [5, 6], expected: [1, 2] },
  { name: "before the first", span: [0, 1], expected: [0, 1] },
  { name: "after the last", span: [13, 15], expected: [2, 3] },
])("$name", ({ span: [start = 0, end = 0], expected }) => {
  expect(tokensOf({ start, end }, tokens)).toEqual({ first: expected[0], end: expected[1] });
});
