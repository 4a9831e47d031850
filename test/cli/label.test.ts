import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Engines } from "../../src/cli/context.js";
import { ClosedPipe, Interruption } from "../../src/cli/exit-code.js";
import { ModelError } from "../../src/errors.js";
import { makeEngines, run } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

const FILES = {
  "a/1.txt": "a cruel word",
  "a/2.txt": "no such word",
  "a/3.md": "cruel and cruel",
  "german.txt": "die Straße",
  "latin.txt": Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20),
  "bug.txt": "throw",
  "refused.txt": "refuse",
  "blank.txt": " \n",
  "b/article7.txt": "cruel",
  "c/article7.txt": "cruel",
};

const ids = (out: string) =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { id: string }).id);

test("texts in order, whatever the number of jobs, and the pool is closed", async () => {
  const folder = makeFolder(FILES);
  for (const jobs of ["1", "2", "7"]) {
    const engines = makeEngines();
    const result = await run(["label", "a", "german.txt", "--format", "jsonl", "--jobs", jobs], { folder }, engines);
    expect(result).toMatchObject({ code: 0, err: expect.stringContaining("warning: german.txt: not labelled") });
    expect(ids(result.out)).toEqual(["1.txt", "2.txt", "3.md", "german.txt"]);
    expect(engines.disposed.count).toBe(1);
  }
});

describe("what is wrong with one text keeps no other from being labelled", () => {
  test.each([
    { arg: "latin.txt", code: 2, said: "byte offset 3" },
    { arg: "missing.txt", code: 2, said: "missing.txt: expected a file" },
    { arg: "refused.txt", code: 2, said: "refused" },
  ])("$arg", async ({ arg, code, said }) => {
    const result = await run(["label", arg, "a", "--format", "jsonl"], { folder: makeFolder(FILES) });
    expect(result.code).toBe(code);
    expect(result.err).toContain(said);
    expect(ids(result.out)).toEqual(["1.txt", "2.txt", "3.md"]);
  });

  test("and json stays one object", async () => {
    const result = await run(["label", "latin.txt", "a", "refused.txt", "--format", "json"], {
      folder: makeFolder(FILES),
    });
    expect(JSON.parse(result.out)).toMatchObject({ texts: [{ id: "1.txt" }, { id: "2.txt" }, { id: "3.md" }] });
  });
});

test("without a text that can be read, the model is not loaded and nothing is written", async () => {
  const engines: Engines = { ...makeEngines(), openPool: async () => expect.fail("loaded") };
  const folder = makeFolder(FILES);
  const args = ["label", "latin.txt", "missing.txt", "--format", "json", "--output", "out.json"];
  expect(await run(args, { folder }, engines)).toMatchObject({ code: 2, out: "" });
  expect(readdirSync(folder)).not.toContain("out.json");
});

test.each([
  { args: ["--fail-on", "any", "a"], code: 1 },
  { args: ["--fail-on", "any", "a/2.txt"], code: 0 },
  { args: ["--fail-on", "2", "a/1.txt"], code: 0 },
  { args: ["--fail-on", "2", "a"], code: 1 },
  { args: ["--fail-on", "Loaded_Language", "a"], code: 1 },
  { args: ["--fail-on", "Doubt", "a"], code: 0 },
  { args: ["--fail-on", "any", "a", "missing.txt"], code: 2 },
  { args: ["--fail-on", "any", "a", "missing.txt", "bug.txt"], code: 4 },
  { args: ["blank.txt"], code: 0 },
  { args: ["a", "--output", "no/such/folder"], code: 3 },
  { args: ["missing.txt", "a", "--output", "no/such/folder"], code: 3 },
])("exit code $code: label $args", async ({ args, code }) => {
  expect((await run(["label", ...args], { folder: makeFolder(FILES) })).code).toBe(code);
});

test("a bug is told with its stack, a model that fails without", async () => {
  const folder = makeFolder(FILES);
  expect((await run(["label", "bug.txt"], { folder })).err).toMatch(/internal error[\s\S]*Error: a bug\n +at /);
  const openPool = async () => Promise.reject(new ModelError("weights.bin: expected SHA-256 a, found b"));
  const result = await run(["label", "a"], { folder }, { ...makeEngines(), openPool });
  expect(result).toMatchObject({
    code: 3,
    out: "",
    err: "rhetoscope: error: weights.bin: expected SHA-256 a, found b\n",
  });
});

test("options reach the analyzer", async () => {
  const engines = makeEngines();
  const options = ["--point", "careful", "--min-confidence", "0.4", "--force", "--explain"];
  const techniques = ["--techniques", "Doubt,Name_Calling,Labeling", "--techniques", "Slogans"];
  const args = ["label", "german.txt", ...options, ...techniques];
  expect(await run(args, { folder: makeFolder(FILES) }, engines)).toMatchObject({ code: 0, err: "" });
  expect(engines.asked).toEqual([
    {
      point: "careful",
      minimumScore: 0.4,
      explain: true,
      force: true,
      techniques: ["Doubt", "Name_Calling,Labeling", "Slogans"],
    },
  ]);
});

test("standard input", async () => {
  const json = ["--format", "jsonl"];
  expect(ids((await run(["label", ...json], { stdin: "cruel" })).out)).toEqual(["stdin"]);
  const named = await run(["label", "-", "--stdin-filename", "mail.txt", ...json], { stdin: "\uFEFFcruel" });
  expect(JSON.parse(named.out)).toMatchObject({ id: "mail.txt", annotations: [{ start: 0, end: 5, quote: "cruel" }] });
  const tooMuch = await run(["label"], { stdin: new Uint8Array(6_000_004) });
  expect(tooMuch).toMatchObject({ code: 2, err: expect.stringContaining("2000000") });
  expect((await run(["label"], { stdinIsTerminal: true })).out).toContain("Usage: rhetoscope label");
});

test("two texts with one article id are warned of in ptc formats only", async () => {
  const folder = makeFolder(FILES);
  expect((await run(["label", "b", "c", "--format", "ptc-si"], { folder })).err).toContain("article id");
  expect((await run(["label", "b", "c", "--format", "ptc-si", "--quiet"], { folder })).err).toBe("");
  expect((await run(["label", "b", "c", "--format", "json"], { folder })).err).toBe("");
});

test("--output takes its place when all is done", async () => {
  const folder = makeFolder({ ...FILES, "out.jsonl": "old" });
  const args = ["label", "a", "--format", "jsonl", "--output", "out.jsonl"];
  expect(await run([...args, "bug.txt"], { folder })).toMatchObject({ code: 4, out: "" });
  expect(readFileSync(join(folder, "out.jsonl"), "utf8")).toBe("old");
  expect(await run(args, { folder })).toEqual({ code: 0, out: "", err: "" });
  expect(ids(readFileSync(join(folder, "out.jsonl"), "utf8"))).toHaveLength(3);
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

describe("stopped on the way", () => {
  test("by the user: whole lines, 130, no file", async () => {
    const controller = new AbortController();
    const onWrite = () => controller.abort(new Interruption("stop"));
    const folder = makeFolder(FILES);
    const result = await run(["label", "a", "--format", "jsonl"], { folder, signal: controller.signal, onWrite });
    expect(result).toMatchObject({ code: 130, err: "rhetoscope: interrupted\n" });
    expect(ids(result.out)).toEqual(["1.txt"]);
    const late = await run(["label", "a", "--output", "out"], { folder, signal: controller.signal });
    expect(late.code).toBe(130);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("by a reader that has had enough: in silence", async () => {
    const onWrite = () => {
      throw new ClosedPipe("closed");
    };
    expect(await run(["label", "a"], { folder: makeFolder(FILES), onWrite })).toEqual({ code: 0, out: "", err: "" });
  });
});

test("progress is shown on a terminal, for several texts, unless it is not wanted", async () => {
  const folder = makeFolder(FILES);
  const err = async (args: string[], env = {}) =>
    (await run(["label", ...args], { folder, env, stderrIsTerminal: true })).err;
  expect(await err(["a"])).toContain("2/3");
  expect(await err(["a/1.txt"])).toBe("");
  expect(await err(["a", "--quiet"])).toBe("");
  expect(await err(["a"], { TERM: "dumb" })).toBe("");
  expect((await run(["label", "a"], { folder })).err).toBe("");
});

test("names and texts cannot steer the terminal", async () => {
  const folder = makeFolder({ "a.txt": "cruel \u001b[2J" });
  const result = await run(["label", "a.txt", "\u001b[31m.txt"], { folder });
  expect(result.out + result.err).not.toContain("\u001b");
});

test.each([
  { format: "csv", said: ["text_id,line,start_utf16", "1.txt,1,2,7,a cruel word,cruel,Loaded_Language"] },
  { format: "markdown", said: ["## 1.txt", "a ⟦cruel⟧\\[Loaded Language\\] word", "No marks.", "Not labelled:"] },
  {
    format: "html",
    said: ["<!doctype html>", "with the model fake", "Nothing was marked", "looks like German", "</html>"],
  },
])("for people: $format, one file for all texts", async ({ format, said }) => {
  const { code, out } = await run(["label", "a", "german.txt", "--format", format], { folder: makeFolder(FILES) });
  expect(code).toBe(0);
  for (const part of format === "csv" ? said : [...said, "1.txt", "2.txt", "3.md", "german.txt"])
    expect(out).toContain(part);
});

test("json tells the checksum of each text", async () => {
  const { out } = await run(["label", "a/2.txt", "--format", "json"], { folder: makeFolder(FILES) });
  const sha256 = createHash("sha256").update("no such word").digest("hex");
  expect(JSON.parse(out)).toMatchObject({ texts: [{ sha256 }] });
});
