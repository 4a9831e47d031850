/** Rates of two texts side by side: what is counted where, and when a difference may be chance. */
import { expect, test } from "vitest";
import { poissonInterval } from "../../src/evaluation/poisson-interval.js";
import { compareRates, type PlacedTechnique } from "../../src/evaluation/rate-comparison.js";

const PLACED: readonly PlacedTechnique[] = [
  { technique: "Doubt", category: "attack-on-reputation" },
  { technique: "Slogans", category: "call" },
  { technique: "Loaded_Language", category: "manipulative-wording" },
  { technique: "Repetition", category: "manipulative-wording" },
];
const times = (technique: string, count: number) => Array<string>(count).fill(technique);

test("rows follow the order given, and hold only what is marked in one of the texts", () => {
  const rows = compareRates(
    { words: 500, techniques: ["Repetition", "Doubt"] },
    { words: 500, techniques: ["Loaded_Language"] },
    PLACED,
  );
  expect(rows.map(({ category, techniques }) => [category, techniques.map(({ technique }) => technique)])).toEqual([
    ["attack-on-reputation", ["Doubt"]],
    ["manipulative-wording", ["Loaded_Language", "Repetition"]],
  ]);
});

test("a category counts the marks of all its techniques", () => {
  const first = { words: 2000, techniques: [...times("Loaded_Language", 3), ...times("Repetition", 2)] };
  const [row] = compareRates(first, { words: 1000, techniques: [] }, PLACED);
  expect(row?.first.marks).toBe(5);
  expect(row?.first.rate).toBeCloseTo(2.5, 12);
  expect(row?.first.low).toBeCloseTo(poissonInterval(5).low / 2, 12);
  expect(row?.second).toEqual({ marks: 0, rate: 0, low: 0, high: poissonInterval(0).high });
});

test.each([
  { name: "3 and 9 marks in 1,000 words", counts: [3, 9], words: [1000, 1000], overlap: true },
  { name: "2 and 30 marks in 1,000 words", counts: [2, 30], words: [1000, 1000], overlap: false },
  { name: "30 and 2 marks in 1,000 words", counts: [30, 2], words: [1000, 1000], overlap: false },
  { name: "10 marks in 100 and 10 in 5,000 words", counts: [10, 10], words: [100, 5000], overlap: false },
  { name: "the same text twice", counts: [7, 7], words: [400, 400], overlap: true },
] as const)("$name: intervals overlap is $overlap", ({ counts, words, overlap }) => {
  const [row] = compareRates(
    { words: words[0], techniques: times("Slogans", counts[0]) },
    { words: words[1], techniques: times("Slogans", counts[1]) },
    PLACED,
  );
  expect(row?.overlap).toBe(overlap);
  expect(row?.techniques[0]?.overlap).toBe(overlap);
});

test("texts without marks have no rows, and a text without words cannot be compared", () => {
  expect(compareRates({ words: 10, techniques: [] }, { words: 10, techniques: [] }, PLACED)).toEqual([]);
  expect(() => compareRates({ words: 0, techniques: [] }, { words: 10, techniques: ["Doubt"] }, PLACED)).toThrow(
    RangeError,
  );
});
