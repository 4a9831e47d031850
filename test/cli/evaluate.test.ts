import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AgreementFile, type ComparisonFile, evaluationFile } from "../../src/formats/evaluation-schema.js";
import { run } from "./fake-terminal.js";
import { type Files, makeFolder } from "./temporary-folder.js";

const ONE = "😀 They are cruel. We stand firm! Nobody knows.\n";
const TWO = "The bridge opened. Never again.";

/** A mark of words that stand once in the text, in code points and in UTF-16. */
function place(text: string, words: string) {
  const start = text.indexOf(words);
  const points = Array.from(text.slice(0, start)).length;
  return { start, end: start + words.length, points: [points, points + Array.from(words).length] as const };
}

function row(id: string, text: string, technique: string, words: string): string {
  return `${id}\t${technique}\t${place(text, words).points.join("\t")}\n`;
}

function annotation(text: string, technique: string, words: string, score?: number) {
  const { start, end } = place(text, words);
  return { start, end, quote: words, technique, categories: ["simplification"], ...(score !== undefined && { score }) };
}

const HEAD = { schemaVersion: 1, offsetUnit: "utf16" };
const RUN = { engine: "wasm", model: { name: "fake", sha256: "0".repeat(64) } };
const TEXTS_OF_A = [
  {
    id: "news/article1.txt",
    language: "eng",
    annotations: [annotation(ONE, "Loaded_Language", "cruel", 0.8), annotation(ONE, "Doubt", "Nobody knows", 0.3)],
  },
  { id: "news/article2.txt", language: "eng", annotations: [] },
];
const LINES_OF_A = `${TEXTS_OF_A.map((text) => JSON.stringify({ ...HEAD, ...text })).join("\n")}\n`;

const FILES: Files = {
  "texts/article1.txt": ONE,
  "texts/article2.txt": TWO,
  "gold.tsv": row("1", ONE, "Loaded_Language", "are cruel") + row("2", TWO, "Slogans", "Never again"),
  "a.tsv": row("1", ONE, "Loaded_Language", "cruel") + row("1", ONE, "Doubt", "Nobody knows"),
  "a.json": `${JSON.stringify({ ...HEAD, ...RUN, texts: TEXTS_OF_A })}\n`,
  "a.jsonl": LINES_OF_A,
  "b.jsonl": LINES_OF_A.replace(/"Doubt"/, '"Slogans"'),
  "with-text.jsonl": `${JSON.stringify({ ...HEAD, ...TEXTS_OF_A[0], text: ONE })}\n`,
  "changed.jsonl": LINES_OF_A.replace('"language"', `"sha256":"${"5".repeat(64)}","language"`),
  "removed.jsonl": LINES_OF_A.replace('"score":0.3', '"review":{"status":"removed"}'),
  "more.jsonl": LINES_OF_A.replace("article2", "article3"),
  "either.tsv": row("1", ONE, "Doubt|Loaded_Language", "cruel"),
  "si.tsv": `1\t${place(ONE, "are cruel").points.join("\t")}\n`,
  "empty.tsv": "",
  "far.tsv": "1\tDoubt\t0\t400\n",
  "stray.tsv": "9\tDoubt\t0\t4\n",
  "halves.tsv": "1\t|Doubt\t0\t4\n",
  "half.json": '{"schemaVersion":1,\n"texts":[',
  "other.json": '{"schemaVersion":2,"texts":[]}',
  "reversed.jsonl": LINES_OF_A.replace(/"end":\d+/, '"end":0'),
  "quote.jsonl": LINES_OF_A.replace('"cruel"', '"civil"'),
  "twice.jsonl": LINES_OF_A.replace("article2", "article1"),
};

const evaluate = async (...args: string[]) => run(["evaluate", ...args], { folder: makeFolder(FILES) });

async function json<Evaluation>(...args: string[]): Promise<Evaluation> {
  const result = await evaluate("--format", "json", ...args);
  expect(result.err).toBe("");
  const parsed: unknown = JSON.parse(result.out);
  expect(evaluationFile.safeParse(parsed).error).toBeUndefined();
  return parsed as Evaluation;
}

describe("label files beside PTC rows", () => {
  test("are the same prediction in every form, counted in code points beside PTC gold", async () => {
    const expected = await json<ComparisonFile>("--task", "flc", "gold.tsv", "a.tsv");
    expect(expected).toMatchObject({ offsetUnit: "codePoint", articles: 2, overall: { predicted: 2, gold: 2 } });
    for (const name of ["a.json", "a.jsonl"]) {
      const { calibration, ...found } = await json<ComparisonFile>(
        "--task",
        "flc",
        "--texts",
        "texts",
        "gold.tsv",
        name,
      );
      expect(found).toEqual(expected);
      expect(calibration).toMatchObject({ marks: 2, expectedCalibrationError: 0.25 }); // 0.2 and 0.3 off
    }
  });

  test("need no texts among themselves, nor where they hold them", async () => {
    const own = await json<ComparisonFile>("--task", "flc", "a.json", "a.jsonl");
    expect(own).toMatchObject({ offsetUnit: "utf16", overall: { f1: 1, f1Interval: [0, 1] } });
    await json<ComparisonFile>("--task", "flc", "gold.tsv", "with-text.jsonl");
    expect(await json<ComparisonFile>("--task", "si", "--texts", "texts", "si.tsv", "a.json")).toMatchObject({
      overall: { recall: 0.5556, precision: 0.5 }, // 5 of the 9 characters
      calibration: { marks: 2 },
    });
  });

  test("what a reader removed does not count", async () => {
    const { overall } = await json<ComparisonFile>("--task", "flc", "a.jsonl", "removed.jsonl");
    expect(overall).toMatchObject({ predicted: 1, gold: 2 });
  });

  test("gold that accepts either technique", async () => {
    const { techniques } = await json<ComparisonFile>("--task", "flc", "either.tsv", "a.tsv");
    expect(techniques).toMatchObject([{ technique: "Doubt", predicted: 2, gold: 1, recall: 1 }]);
  });
});

test("sentence", async () => {
  const found = await json<ComparisonFile>("--task", "sentence", "--texts", "texts", "gold.tsv", "a.tsv");
  expect(found).toMatchObject({
    offsetUnit: "utf16",
    overall: { precision: 0.5, recall: 0.5, predicted: 2, gold: 2 },
    anyTechnique: { precision: 0.5, recall: 0.5 },
  });
  expect(found.techniques?.map(({ technique, f1 }) => [technique, f1])).toEqual([
    ["Doubt", 0],
    ["Loaded_Language", 1],
    ["Slogans", 0],
  ]);
  const table = (await evaluate("--task", "sentence", "--texts", "texts", "gold.tsv", "a.tsv")).out;
  expect(table).toMatch(/^any technique at all +0\.5000/m);
});

describe("agreement", () => {
  test("of two annotators, with texts", async () => {
    const found = await json<AgreementFile>("--task", "agreement", "--texts", "texts", "gold.tsv", "a.tsv");
    expect(found).toMatchObject({ annotators: ["gold.tsv", "a.tsv"], articles: 2, unmarkedArticles: 0 });
    expect(found.overall.sentence).toMatchObject({ units: 5, marked: [2, 2], kappas: [expect.any(Number)] });
    expect(found.overall.token?.units).toBe(13);
    expect(found.overall.sentence?.kappa).toBeCloseTo((3 / 5 - 13 / 25) / (1 - 13 / 25), 4);
    expect(found.pairs).toMatchObject([
      { disagreement: { agreed: 0, boundary: 1, technique: 0, missed: 1, extra: 1 }, confusions: [] },
    ]);
    expect(found.gamma?.gamma).toBeGreaterThan(0);
    expect(found.gamma?.samples).toBeGreaterThanOrEqual(60);
    const again = await json<AgreementFile>("--task", "agreement", "--texts", "texts", "gold.tsv", "a.tsv");
    expect(again).toEqual(found);
  });

  test("of three, without gamma; equal annotators agree", async () => {
    const args = ["--task", "agreement", "--texts", "texts", "a.tsv", "a.json", "b.jsonl"];
    const found = await json<AgreementFile>(...args);
    expect(found.gamma).toBeUndefined();
    expect(found.pairs.map(({ spanF1, labelledF1 }) => [spanF1, labelledF1])).toEqual([
      [1, 1],
      [1, 0.5],
      [1, 0.5],
    ]);
    expect(found.techniques.find(({ technique }) => technique === "Loaded_Language")?.sentence?.alpha).toBe(1);
    expect(found.pairs[1]?.confusions).toEqual([{ first: "Doubt", second: "Slogans", count: 1 }]);
    const table = (await evaluate(...args)).out;
    expect(table).toMatch(/^2 articles, 1 of them without any mark; 3 annotators$/m);
    expect(table).toMatch(/^a\.json \/ b\.jsonl +1\.0000 +0\.5000 +1 +0 +1 +0 +0$/m);
  });

  test("without texts there are no sentences and words, and the table says so", async () => {
    const found = await json<AgreementFile>("--task", "agreement", "a.json", "b.jsonl");
    expect(found.overall.sentence).toBeUndefined();
    expect(found.gamma?.gamma).toBeGreaterThan(0);
    expect((await evaluate("--task", "agreement", "a.json", "b.jsonl")).out).toContain("--texts");
  });

  test("of nobody's marks is undefined", async () => {
    const args = ["--task", "agreement", "--texts", "texts", "empty.tsv", "empty.tsv"];
    const found = await json<AgreementFile>(...args);
    expect(found).toMatchObject({
      unmarkedArticles: 2,
      overall: { sentence: { alpha: null, kappa: null, alphaInterval: null } },
      pairs: [{ spanF1: null, spanF1Interval: null }],
      gamma: { gamma: null },
    });
    expect((await evaluate(...args)).out).toMatch(/^any mark at all +0 +– +– +– +– +– +–$/m);
  });
});

describe("svg", () => {
  test.each([
    ["--task", "flc", "--texts", "texts", "gold.tsv", "a.json"],
    ["--task", "tc", "gold.tsv", "gold.tsv"],
    ["--task", "si", "empty.tsv", "empty.tsv"],
    ["--task", "agreement", "--texts", "texts", "gold.tsv", "a.tsv"],
    ["--task", "agreement", "a.json", "b.jsonl", "a.jsonl"],
  ])("%s %s %s %s %s", async (...args) => {
    const { code, out } = await evaluate("--format", "svg", ...args);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*>\n<title id="title">[^<]+<\/title>\n<desc id="desc">/,
    );
    expect(out).not.toMatch(/<script|NaN|Infinity|undefined/);
    expect(out.includes("Reliability")).toBe(args.includes("a.json") && args.includes("flc"));
  });

  test("--output holds all of it", async () => {
    const folder = makeFolder(FILES);
    const args = ["evaluate", "--task", "tc", "--format", "svg", "gold.tsv", "gold.tsv"];
    expect(await run([...args, "--output", "bars.svg"], { folder })).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(join(folder, "bars.svg"), "utf8")).toBe((await run(args, { folder })).out);
  });
});

test.each([
  { args: ["--task", "flc", "gold.tsv", "a.json"], said: "a.json: expected the text of article 1" },
  {
    args: ["--task", "sentence", "gold.tsv", "a.tsv"],
    said: "gold.tsv: expected the text of article 1 for --task sentence",
  },
  {
    args: ["--task", "sentence", "--texts", "texts", "stray.tsv", "a.tsv"],
    said: "stray.tsv: expected the text of article 9",
  },
  { args: ["--task", "sentence", "--texts", "texts", "far.tsv", "a.tsv"], said: "far.tsv:1: expected a span within" },
  { args: ["--task", "flc", "--texts", "nowhere", "gold.tsv", "a.json"], said: "nowhere: expected a file" },
  { args: ["--task", "flc", "--texts", "-", "gold.tsv", "a.json"], said: "--texts: expected a folder" },
  { args: ["--task", "flc", "gold.tsv", "either.tsv"], said: "either.tsv:1: expected one technique" },
  { args: ["--task", "flc", "halves.tsv", "gold.tsv"], said: "halves.tsv:1: expected techniques with | between them" },
  {
    args: ["--task", "agreement", "a.json", "either.tsv", "--texts", "texts"],
    said: "either.tsv:1: expected one technique",
  },
  { args: ["--task", "flc", "gold.tsv", "a.tsv", "a.tsv"], said: "expected one file of predictions, found 2" },
  { args: ["--task", "agreement", "gold.tsv"], said: "missing required argument" },
  { args: ["--task", "agreement", "gold.tsv", "a.tsv"], said: "only in gold.tsv: 2. A PTC file" },
  {
    args: ["--task", "agreement", "a.jsonl", "more.jsonl"],
    said: "only in a.jsonl: news/article2.txt; only in more.jsonl: news/article3.txt",
  },
  {
    args: ["--task", "agreement", "--texts", "texts", "gold.tsv", "stray.tsv"],
    said: "stray.tsv:1: expected an article that stands in the folder of --texts, found 9",
  },
  {
    args: ["--task", "agreement", "--texts", "texts", "a.json", "stray.tsv"],
    said: "stray.tsv:1: expected an article that stands in a.json",
  },
  { args: ["--task", "flc", "gold.tsv", "half.json"], said: "half.json:2:10: expected JSON" },
  {
    args: ["--task", "flc", "a.json", "other.json"],
    said: "other.json, field schemaVersion: expected 1, found 2",
  },
  {
    args: ["--task", "flc", "a.json", "reversed.jsonl"],
    said: "reversed.jsonl:1, field annotations[0]: expected a start below the end",
  },
  {
    args: ["--task", "flc", "--texts", "texts", "a.json", "quote.jsonl"],
    said: 'quote.jsonl:1, field annotations[0].quote: expected the words at 12-17, "cruel"',
  },
  {
    args: ["--task", "flc", "with-text.jsonl", "changed.jsonl"],
    said: "changed.jsonl: expected article news/article1.txt to be the text that with-text.jsonl has",
  },
  {
    args: ["--task", "agreement", "--texts", "texts", "a.json", "changed.jsonl"],
    said: "changed.jsonl:1, field sha256: expected 555",
  },
  { args: ["--task", "flc", "a.json", "twice.jsonl"], said: "twice.jsonl:2: expected an id of its own" },
])("refused: $said", async ({ args, said }) => {
  expect(await evaluate(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
});
