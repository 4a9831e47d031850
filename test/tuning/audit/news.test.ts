import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countWords } from "../../../src/text/words.js";
import { type CountedArticle, compareNews } from "../../../src/tuning/audit/news.js";
import { type NewsArticle, openingOf, readNews, sampleNews } from "../../../src/tuning/audit/news-sample.js";
import { per1000, rateOf } from "../../../src/tuning/audit/rates.js";

const article = (id: number, source: string): NewsArticle => {
  return { id: `a${id}`, source, leaning: "left", topic: "trade", title: "Tolls", text: "One two." };
};
const NEWS = Array.from({ length: 40 }, (_, i) => article(i, i < 30 ? "Herald" : i < 38 ? "Courier" : "Post"));

describe("sampleNews", () => {
  const options = { seed: 1, perOutlet: 5, fewestArticles: 8 };

  test("equally many of each outlet with enough articles", () => {
    expect(sampleNews(NEWS, options).map(({ source }) => source)).toEqual([
      ...Array(5).fill("Courier"),
      ...Array(5).fill("Herald"),
    ]);
  });

  test("does not depend on the order, but on the seed", () => {
    expect(sampleNews(NEWS.toReversed(), options)).toEqual(sampleNews(NEWS, options));
    expect(sampleNews(NEWS, { ...options, seed: 2 })).not.toEqual(sampleNews(NEWS, options));
  });
});

test("a file of news that is not there or not packed is refused", () => {
  const file = join(mkdtempSync(join(tmpdir(), "audit-")), "news.jsonl.gz");
  const refusal = expect.objectContaining({ code: "input", message: expect.stringContaining(file) });
  expect(() => readNews(file)).toThrow(refusal);
  writeFileSync(file, "{}");
  expect(() => readNews(file)).toThrow(refusal);
});

test.each([
  { name: "a short one is whole", text: "One two.", words: 5, expected: "Tolls\n\nOne two." },
  {
    name: "a long one ends behind a word",
    text: "One — two 😀 three, four.",
    words: 4,
    expected: "Tolls\n\nOne — two 😀 three",
  },
  { name: "nothing but a title", text: "", words: 1, expected: "Tolls" },
])("openingOf: $name", ({ text, words, expected }) => {
  expect(openingOf({ title: "Tolls", text }, words)).toBe(expected);
  expect(countWords(expected)).toBeLessThanOrEqual(words);
});

describe("rates", () => {
  test("are of all texts together", () => {
    expect(
      per1000([
        { words: 100, marks: 1 },
        { words: 900, marks: 1 },
      ]),
    ).toBe(2);
    expect(per1000([])).toBe(0);
  });

  test("without any mark have the bound of the rule of three", () => {
    expect(
      rateOf([
        { words: 1500, marks: 0 },
        { words: 500, marks: 0 },
      ]).per1000,
    ).toEqual({ value: 0, interval: [0, 1.5] });
  });
});

/** An article of 100 words. */
function counted(source: string, leaning: string, { topic, marks }: { topic: string; marks: number }): CountedArticle {
  return {
    source,
    leaning,
    topic,
    balanced: { words: 100, marks },
    careful: { words: 100, marks: 0 },
    techniques: { Doubt: marks },
    quoted: { words: 20, marks: 1 },
    own: { words: 80, marks: marks - 1 },
  };
}
const some = (count: number, make: () => CountedArticle) => Array.from({ length: count }, make);

describe("compareNews", () => {
  // Each leaning marks 1 in trade and 3 in war; left writes mostly of war.
  const articles = [
    ...["L1", "L2", "L3", "L4"].flatMap((outlet) => [
      ...some(1, () => counted(outlet, "left", { topic: "trade", marks: 1 })),
      ...some(3, () => counted(outlet, "left", { topic: "war", marks: 3 })),
    ]),
    ...["R1", "R2", "R3", "R4"].flatMap((outlet) => [
      ...some(3, () => counted(outlet, "right", { topic: "trade", marks: 1 })),
      ...some(1, () => counted(outlet, "right", { topic: "war", marks: 3 })),
    ]),
    ...some(1, () => counted("R1", "right", { topic: "cheese", marks: 9 })),
  ];
  const { leanings, outlets, comparisons, topics, voices } = compareNews(articles);

  test("counts by leaning and outlet", () => {
    expect(leanings.left?.balanced).toMatchObject({ texts: 16, words: 1600, marks: 40, per1000: { value: 25 } });
    expect(leanings.right?.techniques).toEqual({ Doubt: 33 });
    expect(outlets.map(({ outlet, leaning }) => `${outlet} ${leaning}`)).toEqual([
      ...["L1 left", "L2 left", "L3 left", "L4 left"],
      ...["R1 right", "R2 right", "R3 right", "R4 right"],
    ]);
  });

  test("intervals of a leaning draw outlets: two that differ make it as wide as they are apart", () => {
    const few = ["low", "high"].flatMap((source, i) =>
      some(50, () => counted(source, "left", { topic: "war", marks: 1 + 2 * i })),
    );
    const { value, interval } = compareNews(few).leanings.left?.balanced.per1000 ?? { value: 0, interval: [0, 0] };
    expect([value, ...interval]).toEqual([20, 10, 30]);
  });

  test("a difference that topics explain vanishes on the same topics", () => {
    expect(topics.map(({ topic }) => topic)).toEqual(["trade", "war"]);
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]).toMatchObject({ of: "right", to: "left", sameTopics: { value: 1, interval: [1, 1] } });
    expect(comparisons[0]?.ratio.value).toBeLessThan(0.8);
  });

  test("quoted against own speech", () => {
    expect(voices.quoted).toMatchObject({ words: 660, marks: 33, per1000: { value: 50 } });
    expect(voices.own).toMatchObject({ words: 2640, marks: 40 });
    expect(voices.ratio.value).toBeCloseTo(50 / (1000 * (40 / 2640)), 3);
  });
});
