import fc from "fast-check";
import { expect, test } from "vitest";
import { agreesWith } from "../../src/evaluation/agreement.js";
import { techniqueSpan } from "./brute-force.js";

const span = (technique: string, start: number, end: number) => ({ technique, start, end });
const mark = span("Doubt", 10, 20);

test.each([
  { name: "no gold", gold: [], expected: false },
  { name: "the same span", gold: [span("Doubt", 10, 20)], expected: true },
  { name: "the same span of another technique", gold: [span("Slogans", 10, 20)], expected: false },
  { name: "both techniques there", gold: [span("Slogans", 10, 20), span("Doubt", 10, 20)], expected: true },
  { name: "half of the mark", gold: [span("Doubt", 15, 90)], expected: true },
  { name: "less than half of the mark and of the gold", gold: [span("Doubt", 16, 90)], expected: false },
  { name: "half of the gold", gold: [span("Doubt", 18, 22)], expected: true },
  { name: "less than half of the gold", gold: [span("Doubt", 18, 23)], expected: false },
  {
    name: "halves of two gold spans do not add up",
    gold: [span("Doubt", 2, 13), span("Doubt", 17, 30)],
    expected: false,
  },
  { name: "touching", gold: [span("Doubt", 20, 21)], expected: false },
  { name: "an empty gold span within", gold: [span("Doubt", 12, 12)], expected: false },
])("$name", ({ gold, expected }) => {
  expect(agreesWith(mark, gold)).toBe(expected);
});

test("agreement is mutual", () => {
  fc.assert(
    fc.property(techniqueSpan, techniqueSpan, (a, b) => {
      expect(agreesWith(a, [b])).toBe(agreesWith(b, [a]));
      expect(agreesWith(a, [a])).toBe(true);
    }),
    { seed: 14 },
  );
});
