import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ComparisonFile, evaluationFile } from "../../src/formats/evaluation-schema.js";
import { CARDS } from "../support/labelled-text.js";
import { run } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

test("help and version", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await run(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  for (const args of [["--help"], [], ["help"]])
    expect(await run(args)).toMatchObject({ code: 0, out: expect.stringContaining("label") });
  expect((await run(["label", "--help"])).out).toContain("Exit codes");
});

test.each([
  { args: ["lable"], said: "unknown command" },
  { args: ["label", "--nope", "x"], said: "unknown option" },
  { args: ["label", "--format", "xml", "x"], said: "--format: expected one of" },
  { args: ["label", "--format"], said: "argument missing" },
  { args: ["label", "--point", "wild", "x"], said: '"wild"' },
  { args: ["label", "--engine", "steam", "x"], said: '"steam"' },
  { args: ["label", "--techniques", "Foo", "x"], said: '"Foo"' },
  { args: ["label", "--min-confidence", "2", "x"], said: "from 0 to 1" },
  { args: ["label", "--jobs", "0", "x"], said: "--jobs: expected a whole number" },
  { args: ["label", "--fail-on", "sometimes", "x"], said: "--fail-on" },
  { args: ["classify", "x"], said: "--spans" },
  { args: ["evaluate", "--task", "ab", "x", "y"], said: "--task: expected one of si, tc, flc, sentence, agreement" },
  { args: ["evaluate", "--task", "si", "x"], said: "missing required argument" },
  { args: ["explain", "magic"], said: "loaded-language" },
  { args: ["config", "x"], said: "" },
])("usage: $args ends with 2", async ({ args, said }) => {
  const result = await run(args);
  expect(result).toMatchObject({ code: 2, out: "" });
  expect(result.err).toContain("rhetoscope: error:");
  expect(result.err).toContain(said);
});

describe("explain", () => {
  test.each(CARDS)("$id, by id, class and name", async ({ id, name, definition, modelClass }) => {
    const width = ["--width", "1000"];
    for (const known of [id, name, name.toUpperCase(), modelClass ?? id]) {
      const result = await run(["explain", known, ...width]);
      expect(result).toMatchObject({ code: 0, err: "" });
      expect(result.out).toContain(definition);
    }
  });

  test("a technique that is never marked says so, a family shows its members, words need no quotes", async () => {
    expect((await run(["explain", "obfuscation"])).out).toContain("Never marked");
    const family = (await run(["explain", "Bandwagon", "or", "Reductio", "ad", "Hitlerum"])).out;
    expect(family).toContain("bandwagon, marked as");
    expect(family).toContain("reductio-ad-hitlerum, marked as");
  });

  test("colours and width", async () => {
    const options = { stdoutIsTerminal: true, columns: 40 };
    const { out } = await run(["explain", "doubt"], options);
    expect(out).toContain("\u001b[");
    expect((await run(["explain", "doubt", "--no-color"], options)).out).not.toContain("\u001b");
    expect(
      Math.max(...(await run(["explain", "doubt"], { columns: 40 })).out.split("\n").map((line) => line.length)),
    ).toBeLessThan(41);
  });
});

describe("evaluate", () => {
  const FILES = {
    "gold.tsv": "1\tDoubt\t0\t10\n1\tSlogans\t20\t30\n2\tDoubt\t0\t4\n",
    "pred.tsv": "1\tDoubt\t0\t5\n1\tDoubt\t20\t30\n",
    "tc.tsv": "1\tDoubt\t0\t10\r\n1\tDoubt\t20\t30\r\n2\tDoubt\t0\t4\r\n",
    "gold.si": "1\t0\t10\n1\t20\t30\n",
    "pred.si": "1\t0\t5\n",
    "bad.tsv": "1\tDoubt\t0\t10\n1\tDoubt\t30\t20\n",
  };
  const evaluate = async (...args: string[]) => run(["evaluate", ...args], { folder: makeFolder(FILES) });
  const json = async (...args: string[]) => {
    const result = await evaluate("--format", "json", ...args);
    const parsed: unknown = JSON.parse(result.out);
    expect(evaluationFile.safeParse(parsed).error).toBeUndefined();
    return parsed as ComparisonFile;
  };

  test("si", async () => {
    const overall = { precision: 1, recall: 0.25, f1: 0.4, predicted: 1, gold: 2 };
    expect(await json("--task", "si", "gold.si", "pred.si")).toMatchObject({ task: "si", articles: 1, overall });
    expect((await evaluate("--task", "si", "gold.si", "pred.si")).out).toMatch(/1\.0000 +0\.2500 +0\.4000 +– +1 +2\n$/);
  });

  test("tc", async () => {
    const found = await json("--task", "tc", "gold.tsv", "tc.tsv");
    expect(found).toMatchObject({ articles: 2, macroF1: 0.4, overall: { f1: 0.6667, predicted: 3, gold: 3 } });
    expect(found.techniques?.map(({ technique, f1 }) => [technique, f1])).toEqual([
      ["Doubt", 0.8],
      ["Slogans", 0],
    ]);
    const table = (await evaluate("--task", "tc", "gold.tsv", "tc.tsv")).out.split("\n");
    expect(table[3]).toMatch(/^all \(micro\) +0\.6667 +0\.6667 +0\.6667 +0\.\d\d–1\.00 +3 +3$/);
    expect(table[4]).toMatch(/^mean of techniques \(macro\) +0\.4000 +0\.\d\d–1\.00$/);
  });

  test("flc", async () => {
    const found = await json("--task", "flc", "gold.tsv", "pred.tsv");
    expect(found.overall).toMatchObject({ precision: 0.5, recall: 0.1667, f1: 0.25, predicted: 2, gold: 3 });
    expect(found.macroF1).toBeUndefined();
  });

  test.each([
    { args: ["--task", "si", "gold.tsv", "pred.tsv"], said: "gold.tsv:1: expected 3 columns" },
    { args: ["--task", "flc", "gold.tsv", "bad.tsv"], said: "bad.tsv:2: expected a start below the end" },
    { args: ["--task", "tc", "gold.tsv", "pred.tsv"], said: "gold.tsv:1: expected span 0-10 of article 1" },
    { args: ["--task", "flc", "gold.tsv", "none.tsv"], said: "none.tsv: expected a file" },
  ])("refused: $said", async ({ args, said }) => {
    expect(await evaluate(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });
});

describe("classify", () => {
  const FILES = {
    "articles/article1.txt": "😀 One\r\ntwo",
    "articles/article2.txt": "\uFEFFThree",
    "other/article1.txt": "",
    "spans.tsv": "2\tx\t0\t5\n1\t\t2\t5\n1\t?\t0\t10\n1\t?\t0\t10\n",
    "outside.tsv": "1\tx\t0\t10\n1\tx\t0\t11\n",
    "empty.tsv": "1\tx\t3\t3\n",
    "reversed.tsv": "1\tx\t3\t2\n",
    "unknown.tsv": "1\tx\t0\t1\n9\tx\t0\t1\n",
    "columns.tsv": "1\t0\t1\n",
  };
  const classify = async (...args: string[]) => run(["classify", "--spans", ...args], { folder: makeFolder(FILES) });

  test("writes techniques in the order of the spans", async () => {
    const out = "2\tDoubt\t0\t5\n1\tDoubt\t2\t5\n1\tDoubt\t0\t10\n1\tDoubt\t0\t10\n";
    expect(await classify("spans.tsv", "articles")).toEqual({ code: 0, out, err: "" });
    const files = ["articles/article2.txt", "articles/article1.txt"];
    expect(await classify("spans.tsv", ...files)).toEqual({ code: 0, out, err: "" });
  });

  test("--output", async () => {
    const folder = makeFolder(FILES);
    const args = ["classify", "--spans", "spans.tsv", "articles", "--output", "out.tsv"];
    expect(await run(args, { folder })).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(join(folder, "out.tsv"), "utf8")).toContain("2\tDoubt\t0\t5\n");
  });

  test.each([
    { args: ["outside.tsv", "articles"], said: "outside.tsv:2: expected a span within the 10 code points" },
    { args: ["empty.tsv", "articles"], said: "empty.tsv:1: " },
    { args: ["reversed.tsv", "articles"], said: "reversed.tsv:1: " },
    { args: ["unknown.tsv", "articles"], said: "unknown.tsv:2: expected the id of an article" },
    { args: ["columns.tsv", "articles"], said: "columns.tsv:1: expected 4 columns" },
    { args: ["none.tsv", "articles"], said: "none.tsv: expected a file" },
    { args: ["spans.tsv", "nowhere"], said: "nowhere: expected a file" },
    { args: ["spans.tsv", "articles", "other"], said: "article id of its own" },
  ])("refused: $said", async ({ args, said }) => {
    expect(await classify(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });
});

test("config print tells values and where they come from", async () => {
  const folder = makeFolder({ "rhetoscope.config.json": '{"jobs": 2}' });
  const env = { RHETOSCOPE_POINT: "careful" };
  const { code, out } = await run(["config", "print", "--min-confidence", "0.5"], { folder, env });
  expect(code).toBe(0);
  expect(out).toMatch(/^jobs +2 +.*rhetoscope\.config\.json: jobs$/m);
  expect(out).toMatch(/^point +"careful" +RHETOSCOPE_POINT$/m);
  expect(out).toMatch(/^minConfidence +0\.5 +--min-confidence$/m);
  expect(out).toMatch(/^format +"pretty" +default$/m);
});
