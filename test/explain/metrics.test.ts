import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { precisionOf } from "../../src/explain/measured-precision.js";
import { metricsSchema, parseMetrics } from "../../src/explain/metrics.js";
import { makeMetrics, makePoint } from "../support/metrics.js";

const WEIGHTS = "a".repeat(64);
const POINT = makePoint({
  Doubt: { weak: { marks: 30, agreed: 3 }, likely: { marks: 2, agreed: 2 } },
  Slogans: { weak: { marks: 29, agreed: 20 } },
});
const METRICS = makeMetrics({ balanced: POINT, careful: POINT }, WEIGHTS);

test("a metrics.json reads back as it was written", () => {
  expect(parseMetrics(JSON.stringify(METRICS), WEIGHTS)).toEqual(METRICS);
});

test.each([
  { name: "nothing", text: "" },
  { name: "no JSON", text: "{" },
  { name: "another thing", text: "[]" },
  { name: "half of it", text: JSON.stringify({ ...METRICS, points: { balanced: POINT } }) },
  { name: "a share over 1", text: JSON.stringify(METRICS).replace('"macroF1":0.2', '"macroF1":1.2') },
  { name: "another version", text: JSON.stringify({ ...METRICS, schemaVersion: 2 }) },
  { name: "other weights", text: JSON.stringify({ ...METRICS, weights: "b".repeat(64) }) },
])("$name is no measure of these weights", ({ text }) => {
  expect(parseMetrics(text, WEIGHTS)).toBeUndefined();
});

describe("precisionOf", () => {
  test.each([
    {
      name: "30 marks speak for themselves",
      technique: "Doubt",
      confidence: "weak" as const,
      expected: { marks: 30, agreed: 3, basis: "technique" },
    },
    {
      name: "29 are pooled with those of all techniques",
      technique: "Slogans",
      confidence: "weak" as const,
      expected: { marks: 59, agreed: 23, basis: "confidence" },
    },
    {
      name: "so are those of a technique that was never marked",
      technique: "Flag-Waving",
      confidence: "likely" as const,
      expected: { marks: 2, agreed: 2, basis: "confidence" },
    },
    { name: "a confidence without marks", technique: "Doubt", confidence: "possible" as const, expected: undefined },
  ])("$name", ({ technique, confidence, expected }) => {
    expect(precisionOf(POINT, technique, confidence)).toEqual(expected);
  });

  test("an unmeasured model has none", () => {
    expect(precisionOf(undefined, "Doubt", "weak")).toBeUndefined();
  });
});

test("the pooled table of the metrics.json that ships is what readers are told", () => {
  const { points } = metricsSchema.parse(
    JSON.parse(readFileSync(new URL("../../models/news-en/metrics.json", import.meta.url), "utf8")),
  );
  for (const [technique, row] of Object.entries(points.balanced.measuredPrecision))
    for (const level of ["likely", "possible", "weak"] as const) {
      const told = precisionOf(points.balanced, technique, level);
      expect(row[level]).toEqual(told && expect.objectContaining(told));
    }
});
