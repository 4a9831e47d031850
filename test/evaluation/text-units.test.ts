import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf, touchedUnits, wordsOf } from "../../src/evaluation/text-units.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

const sliced = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  { text: "", expected: [] },
  { text: "word", expected: ["word"] },
  { text: "Don't say well-known, O’Hara!", expected: ["Don't", "say", "well-known", "O’Hara"] },
  { text: "3.5 % of 1,000", expected: ["3.5", "of", "1", "000"] },
  { text: "😀 a😀b", expected: ["a", "b"] },
  { text: "Cafe\u0301 İstanbul", expected: ["Cafe\u0301", "İstanbul"] },
  { text: "שלום עולם", expected: ["שלום", "עולם"] },
  { text: "'quoted' - dash", expected: ["quoted", "dash"] },
])("words of $text", ({ text, expected }) => {
  expect(sliced(text)).toEqual(expected);
});

test.each(STYLE_TEXTS)("units are in order, disjoint and within the text: $name", ({ text }) => {
  for (const units of [wordsOf(text), sentencesOf(text)]) {
    let last = 0;
    for (const { start, end } of units) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  }
});

test("touched units are those that share a character", () => {
  const span = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 9 }) });
  const marks = fc.array(span.map(({ start, length }) => ({ start, end: start + length })));
  const gapsAndLengths = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })));
  fc.assert(
    fc.property(gapsAndLengths, marks, (parts, spans) => {
      let place = 0;
      const units = parts.map(([gap, length]) => {
        const start = place + gap;
        place = start + length;
        return { start, end: place };
      });
      const expected = units.flatMap((unit, i) =>
        spans.some(({ start, end }) => start < unit.end && unit.start < end) ? [i] : [],
      );
      expect([...touchedUnits(units, spans)].sort((a, b) => a - b)).toEqual(expected);
    }),
    { seed: 33 },
  );
});
