import { expect, test } from "vitest";
import { pairByArticle } from "../../src/evaluation/compared-article.js";

const row = (articleId: string, start: number, end: number) => ({ articleId, start, end });

test("rows meet by article, and an article of one side only is kept", () => {
  const gold = [row("2", 0, 3), row("1", 4, 5), row("2", 1, 2)];
  const predicted = [row("3", 7, 9), row("2", 0, 4)];
  expect(pairByArticle(gold, predicted)).toEqual([
    { id: "2", gold: [row("2", 0, 3), row("2", 1, 2)], predicted: [row("2", 0, 4)] },
    { id: "1", gold: [row("1", 4, 5)], predicted: [] },
    { id: "3", gold: [], predicted: [row("3", 7, 9)] },
  ]);
});

test("no rows are no articles", () => {
  expect(pairByArticle([], [])).toEqual([]);
});

test("ids that are names of object members are ordinary ids", () => {
  expect(pairByArticle([row("__proto__", 0, 1), row("constructor", 0, 1)], [])).toHaveLength(2);
});
