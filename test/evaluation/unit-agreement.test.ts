import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohenKappa, type PairTally, tallyPair } from "../../src/evaluation/cohen-kappa.js";
import { type AlphaTally, krippendorffAlpha, tallyAlpha } from "../../src/evaluation/krippendorff-alpha.js";
import { annotatorPairs, measureUnitAgreement } from "../../src/evaluation/unit-agreement.js";

const marked = (values: string) => new Set(Array.from(values).flatMap((value, i) => (value === "1" ? [i] : [])));

describe("Cohen's kappa", () => {
  test.each([
    // of 50 proposals both accept 20 and reject 15, one alone 5, the other alone 10: p_o 0.7, p_e 0.5
    { name: "a worked example", tally: { units: 50, both: 20, first: 25, second: 30 }, expected: 0.4 },
    { name: "equal", tally: { units: 9, both: 4, first: 4, second: 4 }, expected: 1 },
    { name: "opposite halves", tally: { units: 8, both: 0, first: 4, second: 4 }, expected: -1 },
    { name: "one marks nothing", tally: { units: 8, both: 0, first: 4, second: 0 }, expected: 0 },
    { name: "both mark nothing", tally: { units: 8, both: 0, first: 0, second: 0 }, expected: null },
    { name: "both mark everything", tally: { units: 8, both: 8, first: 8, second: 8 }, expected: null },
    { name: "no units", tally: { units: 0, both: 0, first: 0, second: 0 }, expected: null },
  ])("$name", ({ tally, expected }) => {
    const kappa = cohenKappa([tally]);
    if (expected === null) expect(kappa).toBeNull();
    else expect(kappa).toBeCloseTo(expected, 12);
  });
});

describe("Krippendorff's alpha", () => {
  test.each([
    // Krippendorff 2011, section A: two observers, ten units, binary
    { name: "the paper's binary example", values: ["0100000010", "1110010000"], expected: 0.095 },
    { name: "equal", values: ["0110", "0110", "0110"], expected: 1 },
    { name: "nobody marks", values: ["0000", "0000"], expected: null },
    { name: "all mark everything", values: ["1111", "1111"], expected: null },
    { name: "no units", values: ["", ""], expected: null },
    { name: "three, by hand", values: ["10", "10", "00"], expected: 1 - (5 * 1) / (2 * 4) }, // o_01 = 2·1/2
  ])("$name", ({ values, expected }) => {
    const alpha = krippendorffAlpha([tallyAlpha(values.map(marked), values[0]?.length ?? 0)]);
    if (expected === null) expect(alpha).toBeNull();
    else expect(alpha).toBeCloseTo(expected, 3);
  });
});

/** Annotators' yes and no for the same units. */
const answers = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 12 })).chain(([annotators, units]) =>
  fc.array(fc.array(fc.boolean(), { minLength: units, maxLength: units }), {
    minLength: annotators,
    maxLength: annotators,
  }),
);
const setsOf = (values: readonly (readonly boolean[])[]) =>
  values.map((own) => new Set(own.flatMap((value, i) => (value ? [i] : []))));

/** By the definition: ordered pairs of values of a unit that differ, against those of all values. */
function bruteForceAlpha(values: readonly (readonly boolean[])[]): number | null {
  const differing = (some: readonly boolean[]) => some.flatMap((a) => some.filter((b) => a !== b)).length;
  const all = values.flat();
  const columns = (values[0] ?? []).map((_, unit) => values.map((own) => own[unit] as boolean));
  const observed = columns.reduce((sum, column) => sum + differing(column) / (values.length - 1), 0);
  if (differing(all) === 0) return null;
  return 1 - observed / all.length / (differing(all) / (all.length * (all.length - 1)));
}

test("alpha is that of the definition; kappa of equal annotators is 1 where anything varies", () => {
  fc.assert(
    fc.property(answers, (values) => {
      const sets = setsOf(values);
      const units = values[0]?.length ?? 0;
      const alpha = krippendorffAlpha([tallyAlpha(sets, units)]);
      const expected = bruteForceAlpha(values);
      if (expected === null) expect(alpha).toBeNull();
      else expect(alpha).toBeCloseTo(expected, 9);
      const own = sets[0] as Set<number>;
      const varies = own.size > 0 && own.size < units;
      expect(cohenKappa([tallyPair(own, own, units)])).toBe(varies ? 1 : null);
    }),
    { seed: 34 },
  );
});

test("articles add up: two tallies are the tally of both", () => {
  fc.assert(
    fc.property(answers, fc.nat(12), (values, at) => {
      const parts = [values.map((own) => own.slice(0, at)), values.map((own) => own.slice(at))];
      const units = (part: readonly (readonly boolean[])[]) => part[0]?.length ?? 0;
      const alphas: AlphaTally[] = parts.map((part) => tallyAlpha(setsOf(part), units(part)));
      const kappas: PairTally[] = parts.map((part) => {
        const [first = new Set<number>(), second = new Set<number>()] = setsOf(part);
        return tallyPair(first, second, units(part));
      });
      const [first = new Set<number>(), second = new Set<number>()] = setsOf(values);
      const whole = krippendorffAlpha([tallyAlpha(setsOf(values), units(values))]);
      expect(krippendorffAlpha(alphas) ?? 2).toBeCloseTo(whole ?? 2, 9);
      expect(cohenKappa(kappas)).toEqual(cohenKappa([tallyPair(first, second, units(values))]));
    }),
    { seed: 35 },
  );
});

test("pairs, counts and intervals of units in texts", () => {
  const unit = (i: number) => ({ start: i * 10, end: i * 10 + 8 });
  const units = [0, 1, 2, 3].map(unit);
  const doubt = (i: number) => ({ ...unit(i), technique: "Doubt" });
  const slogan = (i: number) => ({ ...unit(i), technique: "Slogans" });
  const texts = [
    { units, annotators: [[doubt(0), slogan(1)], [doubt(0)], []] },
    { units, annotators: [[doubt(3)], [doubt(2)], [slogan(2)]] },
  ];
  expect(annotatorPairs(3)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  const any = measureUnitAgreement(texts, 3, { seed: 1 });
  expect(any).toMatchObject({ units: 8, marked: [3, 2, 1], kappaInterval: null });
  expect(any.kappas).toHaveLength(3);
  expect(any.alphaInterval?.low).toBeLessThanOrEqual(any.alphaInterval?.high ?? -2);
  const own = measureUnitAgreement(texts, 3, { technique: "Doubt", seed: 1 });
  expect(own.marked).toEqual([2, 2, 0]);
  expect(own.kappas[0]).toBeCloseTo((6 / 8 - 40 / 64) / (1 - 40 / 64), 12);
  expect(measureUnitAgreement([], 2, { seed: 1 })).toMatchObject({ units: 0, alpha: null, kappas: [null] });
});
