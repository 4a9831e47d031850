import fc from "fast-check";
import { expect, test } from "vitest";
import { splitAlternatives } from "../../src/evaluation/gold-span.js";
import { scoreMarkedSentences, scoreSentenceTechniques } from "../../src/evaluation/sentence-techniques.js";
import { sumSpanScores } from "../../src/evaluation/span-score.js";
import { sumTechniqueScores } from "../../src/evaluation/technique-score.js";
import { comparedArticle } from "./brute-force.js";

const SENTENCES = [0, 1, 2, 3].map((i) => ({ start: i * 20, end: i * 20 + 19 }));
const mark = (technique: string, start: number, end: number) => splitAlternatives({ technique, start, end });
const row = (technique: string, predicted: number, gold: number, right: number) => {
  return { technique, predicted, gold, precisionSum: right, recallSum: right };
};

test.each([
  { name: "nothing", gold: [], predicted: [], expected: [] },
  {
    name: "elsewhere in the sentence",
    gold: [mark("A", 0, 4)],
    predicted: [mark("A", 9, 12)],
    expected: [row("A", 1, 1, 1)],
  },
  {
    name: "the next sentence",
    gold: [mark("A", 0, 19)],
    predicted: [mark("A", 20, 21)],
    expected: [row("A", 1, 1, 0)],
  },
  { name: "a mark over two", gold: [mark("A", 10, 30)], predicted: [mark("A", 0, 2)], expected: [row("A", 1, 2, 1)] },
  {
    name: "two marks count once",
    gold: [mark("A", 0, 2)],
    predicted: [mark("A", 0, 2), mark("A", 5, 9)],
    expected: [row("A", 1, 1, 1)],
  },
  {
    name: "another technique",
    gold: [mark("A", 0, 2)],
    predicted: [mark("B", 0, 2)],
    expected: [row("A", 0, 1, 0), row("B", 1, 0, 0)],
  },
  {
    name: "an alternative counts under the first",
    gold: [mark("A|B", 0, 2)],
    predicted: [mark("B", 9, 12)],
    expected: [row("A", 1, 1, 1)],
  },
  {
    name: "both alternatives count once",
    gold: [mark("A|B", 0, 2)],
    predicted: [mark("A", 0, 2), mark("B", 0, 2)],
    expected: [row("A", 1, 1, 1)],
  },
  { name: "white space between sentences", gold: [mark("A", 19, 20)], predicted: [], expected: [] },
])("$name", ({ gold, predicted, expected }) => {
  const scores = sumTechniqueScores(scoreSentenceTechniques({ id: "1", gold, predicted, sentences: SENTENCES }));
  expect(scores).toEqual(expected);
});

test("with one technique it is the question whether a sentence is marked at all", () => {
  fc.assert(
    fc.property(comparedArticle, ({ id, gold, predicted }) => {
      const only = <T extends object>(marks: readonly T[]) => marks.map((own) => ({ ...own, technique: "A" }));
      const article = { id, sentences: SENTENCES, gold: only(gold), predicted: only(predicted) };
      expect(sumSpanScores(scoreSentenceTechniques(article))).toEqual(scoreMarkedSentences(article));
    }),
    { seed: 37 },
  );
});
