/** What is measured on our own passages, and that the card tells it of the weights that ship. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Analyzer } from "../../src/analyzer.js";
import { parseTechniques } from "../../src/techniques/parse-techniques.js";
import type { BankPassage } from "../../src/tuning/bank.js";
import { bankFiguresSchema, measureBank, tabulateBank } from "../../src/tuning/bank-figures.js";
import { BANK, replaceBlock } from "../../src/tuning/page-block.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("bank.json is of the weights that ship, and the card tells it", () => {
  const figures = bankFiguresSchema.parse(JSON.parse(read("models/news-en/bank.json")));
  expect(figures.weights).toBe(JSON.parse(read("models/news-en/manifest.json")).weights.sha256);
  const card = read("models/news-en/CARD.md");
  expect(replaceBlock(card, BANK, tabulateBank(figures))).toBe(card);
});

const passage = (text: string, spans: readonly object[], clean = false) =>
  ({ id: text, text, spans, clean }) as unknown as BankPassage;
const mark = (start: number, end: number, technique: string) => ({ start, end, technique });

/** Marks the first five characters of any text as Doubt, and calls any span Doubt. */
const doubting = {
  analyze: async () => ({ annotations: [mark(0, 5, "Doubt")] }),
  classify: async (_: string, spans: readonly object[]) => spans.map((span) => ({ ...span, technique: "Doubt" })),
} as unknown as Analyzer;

test("a mark agrees with any technique that is right there, and clean passages hold false alarms alone", async () => {
  const cards = parseTechniques(JSON.parse(read("seeds/techniques.json")));
  const passages = [
    passage("Really? They of all people.", [{ start: 0, end: 7, technique: "doubt", also: [] }]),
    passage("So they say, the vultures.", [{ start: 17, end: 25, technique: "loaded-language", also: ["doubt"] }]),
    passage("The library opens at nine.", [], true),
  ];
  const { all, clean, techniques } = await measureBank(passages, { analyzer: doubting, cards });
  expect(all).toEqual({ spans: 2, found: 1, named: 2, marks: 2, agreed: 1 });
  expect(clean).toEqual({ passages: 1, words: 5, marks: 1 });
  expect(techniques).toMatchObject({
    Doubt: { spans: 1, found: 1, named: 1, marks: 2, agreed: 1 },
    Loaded_Language: { spans: 1, found: 0, named: 1, marks: 0, agreed: 0 },
  });
});
