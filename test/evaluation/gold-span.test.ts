import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreesWith } from "../../src/evaluation/agreement.js";
import type { ComparedArticle } from "../../src/evaluation/compared-article.js";
import { accepts, creditAlternatives, type GoldSpan, splitAlternatives } from "../../src/evaluation/gold-span.js";
import { scoreLabelledSpans } from "../../src/evaluation/labelled-spans.js";
import { f1Of, sumSpanScores } from "../../src/evaluation/span-score.js";
import { scoreTechniqueClassification } from "../../src/evaluation/technique-classification.js";
import { sumTechniqueScores } from "../../src/evaluation/technique-score.js";
import { comparedArticle, techniqueSpan } from "./brute-force.js";

const mark = (technique: string, start = 0, end = 4): GoldSpan => splitAlternatives({ technique, start, end });
const article = (gold: readonly GoldSpan[], predicted: readonly GoldSpan[]): ComparedArticle<GoldSpan> => ({
  id: "1",
  gold,
  predicted,
});

test.each([
  { technique: "Doubt", expected: { technique: "Doubt" } },
  { technique: "Name_Calling,Labeling", expected: { technique: "Name_Calling,Labeling" } },
  { technique: "A|B", expected: { technique: "A", alsoRight: ["B"] } },
  { technique: "A | B|C", expected: { technique: "A", alsoRight: ["B", "C"] } },
  { technique: "A|A", expected: { technique: "A" } },
])("$technique is taken apart", ({ technique, expected }) => {
  expect(splitAlternatives({ technique, start: 0, end: 4 })).toEqual({ ...expected, start: 0, end: 4 });
});

test.each(["|", "A|", "|A", "A||B", "A| |B"])("%s is refused", (technique) => {
  expect(() => splitAlternatives({ technique, start: 0, end: 4 })).toThrow(expect.objectContaining({ code: "input" }));
});

test("any of the names is accepted", () => {
  expect(["A", "B", "C"].map((name) => accepts(mark("A|B"), name))).toEqual([true, true, false]);
  expect(agreesWith(mark("B"), [mark("A|B")])).toBe(true);
});

describe("technique classification", () => {
  test.each([
    { name: "the first name", gold: ["A|B"], predicted: ["A"], right: 1, rows: ["A"] },
    { name: "another name counts under the first", gold: ["A|B"], predicted: ["B"], right: 1, rows: ["A"] },
    { name: "neither", gold: ["A|B"], predicted: ["C"], right: 0, rows: ["A", "C"] },
    {
      name: "the plain row is left to the one that needs it",
      gold: ["A|B", "A"],
      predicted: ["A", "B"],
      right: 2,
      rows: ["A"],
    },
    { name: "a path is needed", gold: ["A|B", "B|C"], predicted: ["B", "A"], right: 2, rows: ["A", "B"] },
    { name: "each gold row once", gold: ["A|B"], predicted: ["A"], right: 1, rows: ["A"] },
    { name: "two rows, one right", gold: ["A|B", "C"], predicted: ["A", "B"], right: 1, rows: ["A", "B", "C"] },
  ])("$name", ({ gold, predicted, right, rows }) => {
    const scores = sumTechniqueScores(
      scoreTechniqueClassification(
        article(
          gold.map((name) => mark(name)),
          predicted.map((name) => mark(name)),
        ),
      ),
    );
    expect(sumSpanScores(scores)).toMatchObject({ precisionSum: right, recallSum: right, gold: gold.length });
    expect(scores.map(({ technique }) => technique)).toEqual(rows);
    for (const { precisionSum, predicted: made } of scores) expect(precisionSum).toBeLessThanOrEqual(made);
  });
});

test("a span that stands ten thousand times is matched at once", () => {
  const rows = Array.from({ length: 10_000 }, () => mark("A"));
  const [score] = scoreTechniqueClassification(article(rows, rows));
  expect(score).toEqual({ technique: "A", predicted: 10_000, gold: 10_000, precisionSum: 10_000, recallSum: 10_000 });
});

describe("end to end", () => {
  test.each([
    { name: "an alternative is right", gold: [mark("A|B")], predicted: [mark("B")], f1: 1 },
    { name: "and only where it meets", gold: [mark("A|B")], predicted: [mark("B", 4, 8)], f1: 0 },
    { name: "plain gold stays strict", gold: [mark("A")], predicted: [mark("B")], f1: 0 },
    {
      name: "the gold that shares most decides",
      gold: [mark("A|B", 0, 10), mark("B", 10, 12)],
      predicted: [mark("B", 2, 11)],
      f1: (2 * (8 / 9) * (8 / 10 / 2)) / (8 / 9 + 8 / 10 / 2), // counted as A: P 8/9; R (8/10 + 0) / 2
    },
  ])("$name", ({ gold, predicted, f1 }) => {
    expect(f1Of(sumSpanScores(scoreLabelledSpans(article(gold, predicted))))).toBeCloseTo(f1, 12);
  });

  test("without alternatives nothing is renamed", () => {
    fc.assert(
      fc.property(comparedArticle, (compared) => {
        expect(creditAlternatives(compared)).toBe(compared);
      }),
      { seed: 31 },
    );
  });

  test("gold that accepts everything is never worse than gold that does not", () => {
    fc.assert(
      fc.property(fc.array(techniqueSpan, { minLength: 1, maxLength: 5 }), (spans) => {
        const gold = spans.map((span) => ({ ...span, alsoRight: ["Doubt", "Slogans"] }));
        expect(f1Of(sumSpanScores(scoreLabelledSpans(article(gold, spans))))).toBeCloseTo(1, 12);
      }),
      { seed: 32 },
    );
  });
});
