import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupByColumn, groupByTechnique } from "../../src/evaluation/mark-groups.js";
import { LEAST_TEXTS, type MarkedText, markRate } from "../../src/evaluation/rates.js";

const SEED = { seed: 1 };
const texts = (...rows: readonly (readonly [words: number, marks: number])[]): MarkedText[] =>
  rows.map(([words, marks]) => ({ words, marks }));

test.each([
  { name: "no texts", of: texts(), rate: null, words: 0, marks: 0 },
  { name: "texts without words", of: texts([0, 0], [0, 0]), rate: null, words: 0, marks: 0 },
  { name: "a text without marks", of: texts([500, 0]), rate: 0, words: 500, marks: 0 },
  { name: "long texts count for more", of: texts([800, 4], [200, 0]), rate: 4, words: 1000, marks: 4 },
])("the pooled rate: $name", ({ of, rate, words, marks }) => {
  expect(markRate(of, SEED)).toEqual({ texts: of.length, words, marks, rate, interval: null });
});

describe("the interval", () => {
  const some = texts([100, 1], [200, 0], [300, 6], [400, 2], [0, 0]);

  test("holds the rate and is the same each time", () => {
    const { rate, interval } = markRate(some, SEED);
    expect(rate).toBe(9);
    expect(interval?.low).toBeLessThan(9);
    expect(interval?.high).toBeGreaterThan(9);
    expect(markRate(some, SEED).interval).toEqual(interval);
  });

  test("is none where there is nothing to draw from", () => {
    expect(markRate(some.slice(0, LEAST_TEXTS - 1), SEED).interval).toBeNull();
    expect(
      markRate(
        some.map(({ words }) => ({ words, marks: 0 })),
        SEED,
      ).interval,
    ).toBeNull();
  });

  test("is a point where all texts are alike, and where only texts without words are drawn it is finite", () => {
    expect(markRate(Array(9).fill({ words: 50, marks: 1 }), SEED).interval).toEqual({ low: 20, high: 20 });
    const { interval } = markRate(texts([10, 1], ...Array(20).fill([0, 0])), SEED);
    expect(interval).toEqual({ low: 0, high: 100 });
  });
});

test("groups by technique share all texts, by column each text stands in one; all is the same either way", () => {
  const text = fc.record({
    words: fc.nat(300),
    techniques: fc.array(fc.constantFrom("Doubt", "Slogans", "Repetition"), { maxLength: 5 }),
    group: fc.constantFrom("a", "b", null),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (drawn) => {
      const [technique, column] = [groupByTechnique(), groupByColumn()];
      for (const { group, ...rest } of drawn) {
        technique.add(rest, null);
        column.add(rest, group);
      }
      const options = { seed: 1, resamples: 20 };
      const [byTechnique, byColumn] = [technique.rates(options), column.rates(options)];
      expect(byTechnique.all).toEqual(byColumn.all);
      const { words, marks, texts: count } = byColumn.all;
      expect(words).toBe(drawn.reduce((sum, { words: each }) => sum + each, 0));
      for (const group of byTechnique.groups) expect(group).toMatchObject({ words, texts: count });
      for (const { groups } of [byTechnique, byColumn]) {
        expect(groups.reduce((sum, group) => sum + group.marks, 0)).toBe(marks);
        const rates = groups.map(({ rate }) => rate ?? -1);
        expect(rates).toEqual([...rates].sort((a, b) => b - a));
      }
      expect(byColumn.groups.reduce((sum, group) => sum + group.words, 0)).toBe(words);
      expect(byColumn.groups.reduce((sum, group) => sum + group.texts, 0)).toBe(count);
    }),
    { seed: 11, numRuns: 200 },
  );
});
