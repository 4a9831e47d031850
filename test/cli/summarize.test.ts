import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type SummaryFile, summaryFile } from "../../src/formats/summary-schema.js";
import { run } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

interface LineOptions {
  readonly words?: number | undefined;
  readonly meta?: Readonly<Record<string, string>>;
  readonly readable?: false;
}

/** A line with a mark for each technique. */
function makeLine(id: string, techniques: readonly string[], { words = 100, ...options }: LineOptions = {}): string {
  const annotations = techniques.map((technique, start) => {
    return {
      start,
      end: start + 1,
      quote: "x",
      technique,
      categories: ["manipulative-wording"],
      score: 0.5,
      confidence: "weak",
    };
  });
  const line = { schemaVersion: 1, offsetUnit: "utf16", id, language: "eng", words, ...options, annotations };
  return `${JSON.stringify(line)}\n`;
}

const SOURCES = ["Post", "Post", "Post", "Echo & <Co>", "Echo & <Co>", "=1+1"];
const LINES = SOURCES.map((source, i) =>
  makeLine(`t${i}`, i < 3 ? ["Doubt", "Slogans"] : ["Doubt"], { meta: { source } }),
);
const FILES = {
  "out.jsonl": LINES.join("") + makeLine("none", [], { words: 50 }) + makeLine("german", [], { readable: false }),
  "first.jsonl": LINES.slice(0, 3).join(""),
  "rest.jsonl.gz": gzipSync(LINES.slice(3).join("")),
  "old.jsonl": makeLine("old", []).replace('"words":100,', ""),
  "bad.jsonl": `${LINES[0]}{"id": 1}\n`,
  "torn.jsonl": `${LINES[0]}${LINES[1]?.slice(0, 30)}`,
  "empty.jsonl": "",
};
const summarize = (...args: string[]) => run(["summarize", ...args], { folder: makeFolder(FILES) });
const json = async (...args: string[]) => {
  const { out } = await summarize(...args, "--format", "json");
  expect(summaryFile.safeParse(JSON.parse(out)).error).toBeUndefined();
  return JSON.parse(out) as SummaryFile;
};

test("by technique: all texts with the marks of each; what was not labelled is left out, and said so", async () => {
  const found = await json("out.jsonl");
  expect(found).toMatchObject({ by: "technique", notLabelled: 1, all: { texts: 7, words: 650, marks: 9 } });
  expect(found.groups.map(({ group, texts, marks, rate }) => [group, texts, marks, rate])).toEqual([
    ["Doubt", 7, 6, 9.2308],
    ["Slogans", 7, 3, 4.6154],
  ]);
  expect(found.all.interval?.low).toBeLessThan(found.all.rate ?? 0);
  expect((await summarize("out.jsonl")).err).toBe(
    "rhetoscope: warning: 1 texts in another language were not labelled: they are left out\n",
  );
});

test("by a column; texts without a value are a group of their own", async () => {
  const { groups } = await json("out.jsonl", "--by", "source");
  expect(groups.map(({ group, texts, rate, interval }) => [group, texts, rate, interval])).toEqual([
    ["Post", 3, 20, null],
    ["=1+1", 1, 10, null],
    ["Echo & <Co>", 2, 10, null],
    [null, 1, 0, null],
  ]);
});

test("several files, packed or not, are one corpus", async () => {
  expect((await json("first.jsonl", "rest.jsonl.gz")).all).toMatchObject({ texts: 6, words: 600, marks: 9 });
});

test("table, csv and svg tell the same", async () => {
  const table = (await summarize("out.jsonl", "--by", "source")).out.split("\n");
  expect(table[0]).toMatch(/^source +texts +words +marks +per 1,000 words +95 % interval$/);
  expect(table[1]).toMatch(/^Post +3 +300 +6 +20\.00 +–$/);
  expect(table[4]).toMatch(/^\(none\) +1 +50 +0 +0\.00 +–$/);
  expect(table[5]).toMatch(/^all texts +7 +650 +9 +13\.85 +\d+\.\d\d–\d+\.\d\d$/);
  const csv = (await summarize("out.jsonl", "--by", "source", "--format", "csv")).out.split("\n");
  expect(csv[0]).toBe("\uFEFFsource,texts,words,marks,per_1000_words,low_95,high_95");
  expect(csv.slice(1, 5)).toEqual([
    "Post,3,300,6,20,,",
    "'=1+1,1,100,1,10,,",
    "Echo & <Co>,2,200,2,10,,",
    ",1,50,0,0,,",
  ]);
  const svg = (await summarize("out.jsonl", "--by", "source", "--format", "svg")).out;
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('<title id="title">Marks per 1,000 words by source</title>');
  expect(svg).toContain("Echo &amp; &lt;Co&gt;");
  expect(svg.match(/<rect /g)).toHaveLength(1 + 5);
});

test("--output", async () => {
  const folder = makeFolder(FILES);
  const args = ["summarize", "first.jsonl", "--format", "csv", "--output"];
  expect(await run([...args, "out.csv"], { folder })).toEqual({ code: 0, out: "", err: "" });
  expect(readFileSync(join(folder, "out.csv"), "utf8")).toContain("Doubt,3,300,3,10,,");
  expect((await run([...args, "no/such/folder"], { folder })).code).toBe(3);
  expect(readdirSync(folder).length).toBe(Object.keys(FILES).length + 1);
});

test.each([
  {
    args: ["out.jsonl", "--by", "outlet"],
    said: '--by: expected technique or a column of the texts, found "outlet", and only source',
  },
  { args: ["old.jsonl", "--by", "source"], said: "old.jsonl:1: expected the number of words, found none" },
  { args: ["bad.jsonl"], said: "bad.jsonl:2: expected a line of label --format jsonl" },
  { args: ["torn.jsonl"], said: "torn.jsonl:2: expected a line of label --format jsonl" },
  { args: ["empty.jsonl"], said: "empty.jsonl: expected labelled texts, found none" },
  { args: ["none.jsonl"], said: "none.jsonl: expected a file, found nothing there" },
  { args: ["out.jsonl", "--format", "pdf"], said: "--format: expected one of table, csv, svg, json" },
])("refused: $said", async ({ args, said }) => {
  expect(await summarize(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
});
