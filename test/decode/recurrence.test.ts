import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureRecurrence, RECURRENCE_FEATURES, stemsWithin } from "../../src/decode/recurrence.js";
import { stemContentWords } from "../../src/decode/stems.js";

const measure = (text: string, ...quotes: string[]) => {
  const spans = quotes.map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }));
  return measureRecurrence(stemContentWords(text), spans);
};

describe("measureRecurrence", () => {
  test("a word that stands three times stands in two other places", () => {
    const [row = []] = measure("Bread! Bread! More bread.", "Bread");
    expect(row[0]).toBeCloseTo(Math.log(3));
    expect(row[1]).toBeCloseTo(Math.log(3));
    expect(row[4]).toBeCloseTo(Math.log(2));
  });

  test("a phrase counts as a phrase, its words apart", () => {
    const [row = []] = measure("fair rent here, fair rent there, a fair price", "fair rent");
    const [again, mean, least, greatest] = row as [number, number, number, number];
    expect(again).toBeCloseTo(Math.log(2)); // "fair rent" once more
    expect(greatest).toBeCloseTo(Math.log(3)); // "fair" twice more
    expect(least).toBeCloseTo(Math.log(2)); // "rent" once more
    expect(mean).toBeCloseTo((Math.log(3) + Math.log(2)) / 2);
  });

  test("function words alone give zeros but for the length", () => {
    expect(measure("it is what it is", "it is")[0]).toEqual([0, 0, 0, 0, 0, Math.log1p(5) / 4]);
  });

  test("one row a span, of finite numbers, in order", () => {
    const word = fc.constantFrom("bread", "roses", "the", "bread roses");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60))),
        (words, ends) => {
          const text = words.join(" ");
          const spans = ends.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
          const rows = measureRecurrence(stemContentWords(text), spans);
          expect(rows).toHaveLength(spans.length);
          for (const row of rows) {
            expect(row).toHaveLength(RECURRENCE_FEATURES);
            expect(row.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
          }
        },
      ),
      { seed: 4 },
    );
  });

  test("a text of one word again and again takes no longer a word", () => {
    const time = (count: number) => {
      const words = stemContentWords("bread ".repeat(count));
      const spans = Array.from({ length: count }, (_, i) => ({ start: 6 * i, end: 6 * i + 5 }));
      const start = performance.now();
      measureRecurrence(words, spans);
      return performance.now() - start;
    };
    time(2000);
    expect(time(40_000)).toBeLessThan(20 * Math.max(time(4000), 5) * 3);
  });
});

test("stemsWithin takes whole words only", () => {
  const text = "bread and roses";
  expect(stemsWithin(stemContentWords(text), { start: 0, end: 12 })).toEqual(["bread"]);
  expect(stemsWithin(stemContentWords(text), { start: 1, end: 15 })).toEqual(["rose"]);
});
