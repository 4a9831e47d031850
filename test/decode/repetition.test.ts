import { describe, expect, test } from "vitest";
import { countCopies, decideRepetition } from "../../src/decode/repetition.js";
import { stemContentWords } from "../../src/decode/stems.js";
import { TOY_DECODE } from "../support/toy.js";

const copies = (text: string, spans: [number, number][]) =>
  countCopies(
    text,
    stemContentWords(text),
    spans.map(([start, end]) => ({ start, end })),
  ); // prettier-ignore

describe("countCopies", () => {
  test("forms of the same words are copies, at different places only", () => {
    const text = "Fair rents! A fair rent. Fairly renting.";
    expect(
      copies(text, [
        [0, 10],
        [14, 23],
        [25, 31],
        [0, 10],
      ]),
    ).toEqual([2, 2, 1, 2]); // prettier-ignore
  });
  test("spans of function words are compared by their text", () => {
    expect(
      copies("It is. It is! Was it?", [
        [0, 5],
        [7, 12],
        [14, 20],
      ]),
    ).toEqual([2, 2, 1]); // prettier-ignore
  });
});

describe("decideRepetition", () => {
  const settings = { techniques: ["A", "Repetition", "B"], repetition: TOY_DECODE.repetition };
  test("three copies are Repetition, the others share what is left", () => {
    const row = decideRepetition([0.6, 0.2, 0.2], 3, settings);
    expect(row[1]).toBeGreaterThan(0.99);
    expect(row.reduce((sum, score) => sum + score)).toBeCloseTo(1);
    expect((row[0] ?? 0) / (row[2] ?? 1)).toBeCloseTo(3);
  });
  test("more than three count as three", () => {
    expect(decideRepetition([0.6, 0.2, 0.2], 9, settings)).toEqual(decideRepetition([0.6, 0.2, 0.2], 3, settings));
  });
  test("one copy is not", () => {
    expect(decideRepetition([0.1, 0.8, 0.1], 1, settings)[1]).toBeLessThan(0.01);
  });
  test("a model without Repetition is left alone", () => {
    expect(decideRepetition([0.4, 0.6], 3, { ...settings, techniques: ["A", "B"] })).toEqual([0.4, 0.6]);
  });
});
