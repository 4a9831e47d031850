import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TechniqueSpan } from "../../../src/evaluation/compared-article.js";
import { type Disorder, gammaOf, measureDisorder } from "../../../src/evaluation/gamma/gamma.js";
import { techniqueSpan } from "../brute-force.js";

interface Reference {
  readonly name: string;
  readonly annotators: readonly (readonly (readonly [number, number, string])[])[];
  readonly observed: number;
  readonly expected: number;
  readonly deviation: number;
  readonly samples: number;
}

/** Written by test/external/gamma_reference.py with pygamma-agreement. */
const REFERENCE: readonly Reference[] = JSON.parse(
  readFileSync(new URL("../../golden/gamma.json", import.meta.url), "utf8"),
);

function annotatorsOf({ annotators }: Reference): [TechniqueSpan[], TechniqueSpan[]] {
  const marks = annotators.map((units) => units.map(([start, end, technique]) => ({ start, end, technique })));
  return [marks[0] ?? [], marks[1] ?? []];
}

test.each(REFERENCE)("the observed disorder is pygamma's: $name", (reference) => {
  const { observed, marks } = measureDisorder(annotatorsOf(reference), { seed: 1 });
  expect(Math.abs(observed / marks - reference.observed)).toBeLessThan(1e-6);
});

test.each(REFERENCE)("the expected disorder is pygamma's within the error of both samples: $name", (reference) => {
  const { expected, marks, samples } = measureDisorder(annotatorsOf(reference), { seed: 1 });
  const error = reference.deviation * Math.sqrt(1 / reference.samples + 1 / samples);
  expect(Math.abs(expected / marks - reference.expected)).toBeLessThanOrEqual(3.5 * error + 1e-6);
});

test("gamma of an article and of several", () => {
  const [equal, boundary, apart] = ["equal", "boundary", "apart"].map((name) => {
    const reference = REFERENCE.find((some) => some.name === name) as Reference;
    return measureDisorder(annotatorsOf(reference), { seed: 1 });
  }) as [Disorder, Disorder, Disorder];
  expect(gammaOf([equal])).toBe(1);
  expect(gammaOf([boundary])).toBeCloseTo(1 - boundary.observed / boundary.expected, 12);
  expect(gammaOf([apart])).toBeLessThan(0.1);
  const pooled = 1 - (equal.observed + boundary.observed) / (equal.expected + boundary.expected);
  expect(gammaOf([equal, boundary])).toBeCloseTo(pooled, 12);
});

test("without marks gamma is undefined, and articles without marks change nothing", () => {
  const nothing = measureDisorder([[], []], { seed: 1 });
  expect(nothing).toEqual({ marks: 0, observed: 0, expected: 0, samples: 0 });
  expect(gammaOf([])).toBeNull();
  expect(gammaOf([nothing])).toBeNull();
  const some = measureDisorder([[{ start: 0, end: 4, technique: "Doubt" }], []], { seed: 1 });
  expect(gammaOf([some, nothing])).toBe(gammaOf([some]));
});

const marks = fc.array(techniqueSpan, { maxLength: 5 });

test("equal input gives equal output, whatever the order of marks; equal annotators give 1", () => {
  fc.assert(
    fc.property(marks, marks, fc.integer(), (first, second, seed) => {
      const options = { seed, precision: 0.5 };
      const disorder = measureDisorder([first, second], options);
      expect(measureDisorder([first.toReversed(), second.toReversed()], options)).toEqual(disorder);
      expect(gammaOf([disorder]) ?? 0).toBeLessThanOrEqual(1);
      expect(gammaOf([measureDisorder([first, first], options)])).toBe(first.length === 0 ? null : 1);
    }),
    { seed: 21, numRuns: 60 },
  );
});

test("a finer precision draws more samples", () => {
  const [first, second] = annotatorsOf(REFERENCE.at(-1) as Reference);
  const samples = [0.5, 0.05, 0.01].map(
    (precision) => measureDisorder([first, second], { seed: 1, precision }).samples,
  );
  expect(samples[0]).toBe(30);
  expect(samples[1]).toBeGreaterThanOrEqual(30);
  expect(samples[2]).toBeGreaterThan(100);
});
