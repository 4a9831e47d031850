import { expect, test } from "vitest";
import { confidenceOf } from "../../src/decode/confidence.js";
import { leastScoreOf, silentTechniques } from "../../src/decode/settings.js";

const TECHNIQUES = ["Doubt", "Slogans"];

test.each([
  {
    name: "without least scores by technique all reach the point's",
    point: { minimumScore: 0.2 },
    expected: [0.2, 0.2],
  },
  {
    name: "the higher of both counts",
    point: { minimumScore: 0.2, minimumScores: { Doubt: 0.1, Slogans: 0.4 } },
    expected: [0.2, 0.4],
  },
  {
    name: "a technique that is missing is silent",
    point: { minimumScore: 0, minimumScores: { Slogans: 0 } },
    expected: [Number.POSITIVE_INFINITY, 0],
  },
])("$name", ({ point, expected }) => {
  const settings = { threshold: 0.5, ...point };
  expect(TECHNIQUES.map((technique) => leastScoreOf(settings, technique))).toEqual(expected);
  expect(silentTechniques(settings, TECHNIQUES)).toEqual(
    TECHNIQUES.filter((_, i) => expected[i] === Number.POSITIVE_INFINITY),
  );
});

test.each([
  { score: 0.6, expected: "likely" },
  { score: 0.59, expected: "possible" },
  { score: 0.3, expected: "possible" },
  { score: 0.29, expected: "weak" },
])("$score is $expected", ({ score, expected }) => {
  expect(confidenceOf(score, { likely: 0.6, possible: 0.3 })).toBe(expected);
});
