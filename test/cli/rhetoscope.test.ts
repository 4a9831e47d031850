/** The program as a user runs it: the built one, in a process of its own, with the model that ships. */
import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LabelFile, type LabelLine, labelFile } from "../../src/formats/label-schema.js";
import { makeFolder, makeLastingFolder } from "./temporary-folder.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = join(ROOT, "dist", "cli", "main.js");
const SAMPLES = join(ROOT, "samples");
const ENGINE = process.env.RHETOSCOPE_TEST_ENGINE ?? "wasm";
const MODEL = join(ROOT, "models", "news-en");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when standard output holds as much. */
  wrote(lines: number): Promise<void>;
}

function start(args: readonly string[], { stdin = "", folder = ROOT } = {}): Started {
  const env: NodeJS.ProcessEnv = { ...process.env, RHETOSCOPE_ENGINE: ENGINE, XDG_CONFIG_HOME: "/nowhere" };
  delete env.FORCE_COLOR;
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env });
  let out = "";
  let err = "";
  const watchers: (() => void)[] = [];
  child.stdout.on("data", (chunk) => {
    out += chunk;
    for (const watch of watchers) watch();
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  child.stdin.on("error", () => {}); // it may end before it has read all
  child.stdin.end(stdin);
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  const wrote = (lines: number) =>
    new Promise<void>((resolve) => watchers.push(() => out.split("\n").length > lines && resolve()));
  return { child, ended, wrote };
}

const run = (args: readonly string[], options = {}) => start(args, options).ended;
const linesOf = (out: string) =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as LabelLine);

describe("the samples, labelled", () => {
  let ended: Ended;
  let json: LabelFile;
  beforeAll(async () => {
    ended = await run(["label", SAMPLES, "--format", "json", "--jobs", "2"]);
    json = JSON.parse(ended.out) as LabelFile;
  });

  test("as the schema says, in silence", () => {
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(labelFile.safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({ engine: ENGINE, model: { name: "news-en" } });
    expect(json.texts.map(({ id }) => id)).toEqual(readdirSync(SAMPLES).sort());
  });

  test("with quotes where the offsets say", () => {
    expect(json.texts.flatMap(({ annotations }) => annotations).length).toBeGreaterThan(5);
    for (const { id, annotations } of json.texts) {
      const text = readFileSync(join(SAMPLES, id), "utf8");
      for (const { start: first, end, quote } of annotations) expect(text.slice(first, end)).toBe(quote);
    }
  });

  test("without a mark where README says so", () => {
    const unmarked = json.texts.filter(({ annotations }) => annotations.length === 0).map(({ id }) => id);
    expect(unmarked).toEqual(["clean-bridge-opening.txt", "opinion-column-rent-cap.txt"]);
  });

  test("equally with one job", async () => {
    expect((await run(["label", SAMPLES, "--format", "json"])).out).toBe(ended.out);
  });
});

test("every kind of text: offsets refer to the text without its byte-order mark", async () => {
  const speech = readFileSync(join(SAMPLES, "news-report-road-charge.txt"), "utf8").replaceAll("\n", "\r\n");
  const texts: Record<string, string> = {
    "article1.txt": `\uFEFF😀 Cafe\u0301. ${speech} 👩🏾‍🚀`,
    "article2.txt": `שלום עולם. ${speech} مرحبا`,
    "article3.txt": "",
    "article4.txt": " \r\n\t",
    "article5.txt": "Bread",
    "article6.md": `   ${speech}`,
  };
  const folder = makeFolder(texts);
  const [lines, rows] = await Promise.all([
    run(["label", ".", "--format", "jsonl"], { folder }),
    run(["label", ".", "--format", "ptc-flc"], { folder }),
  ]);
  expect([lines.code, rows.code]).toEqual([0, 0]);
  const quotes: string[] = [];
  for (const { id, annotations } of linesOf(lines.out)) {
    const text = (texts[id] ?? "").replace("\uFEFF", "");
    if (text.trim() === "") expect(annotations).toEqual([]);
    for (const { start: first, end, quote } of annotations) expect(text.slice(first, end)).toBe(quote);
    quotes.push(...annotations.map(({ quote }) => quote));
  }
  expect(quotes.length).toBeGreaterThan(3);
  const found = rows.out
    .split("\n")
    .slice(0, -1)
    .map((row) => {
      const [id, , first, end] = row.split("\t");
      const text = texts[`article${id}.txt`] ?? texts[`${id}.md`] ?? "";
      return Array.from(text.replace("\uFEFF", "")).slice(Number(first), Number(end)).join("");
    });
  expect(found).toEqual(quotes);
});

test("bad input is named, the rest is labelled, and the highest exit code wins", async () => {
  const folder = makeFolder({
    "good.txt": "Bread and butter.",
    "utf16.txt": Buffer.from("\uFEFFBread", "utf16le"),
    "latin.txt": Buffer.from("Caf\u00e9 au lait", "latin1"),
    "nul.txt": "Bread\0and butter",
    "long.txt": "a".repeat(2_000_001),
    "german.txt": "Der Gemeinderat hat am Dienstag beschlossen, dass die Straße im Sommer gesperrt wird.",
    "none/": "",
  });
  const bad = ["utf16.txt", "latin.txt", "nul.txt", "long.txt", "missing.txt", "none", "german.txt"];
  const { code, out, err } = await run(["label", ...bad, "good.txt", "--format", "jsonl"], { folder });
  expect(code).toBe(2);
  expect(linesOf(out).map(({ id, language }) => [id, language])).toEqual([
    ["german.txt", "deu"],
    ["good.txt", "und"],
  ]);
  for (const said of ["UTF-16 LE", "Windows-1252", "byte offset 3", "byte offset 5", "2000001", "none: ", "German"])
    expect(err).toContain(said);
});

test("standard input, pretty: the text with its marks", async () => {
  const stdin = readFileSync(join(SAMPLES, "news-report-road-charge.txt"));
  const { code, out, err } = await run(["label", "--width", "200"], { stdin });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/⟦.+?⟧\[/);
  expect(out.replace(/⟧\[[^\]]*\]|⟦/g, "")).toContain("every driver who dares to enter the old town");
  expect(out).not.toContain("\u001b");
});

describe("a model that is", () => {
  let folder = "";
  let remove = () => {};
  beforeAll(() => {
    ({ folder, remove } = makeLastingFolder({ "text.txt": "Bread and butter." }));
    for (const name of ["truncated", "altered", "missing"]) {
      mkdirSync(join(folder, name));
      for (const file of ["manifest.json", "vocab.txt"]) copyFileSync(join(MODEL, file), join(folder, name, file));
    }
    copyFileSync(join(MODEL, "weights.bin"), join(folder, "truncated", "weights.bin"));
    truncateSync(join(folder, "truncated", "weights.bin"), 1_000_000);
    const weights = readFileSync(join(MODEL, "weights.bin"));
    weights[1_000_000] = (weights[1_000_000] ?? 0) ^ 1;
    writeFileSync(join(folder, "altered", "weights.bin"), weights);
  });
  afterAll(() => remove());

  test.each(["truncated", "altered", "missing"])("%s: 3", async (name) => {
    const jobs = name === "altered" ? ["text.txt", "text.txt", "--jobs", "2"] : ["text.txt"];
    const { code, out, err } = await run(["label", ...jobs, "--model", name], { folder });
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain("weights.bin");
    expect(err).not.toContain("    at ");
  });
});

test.skipIf(process.platform === "win32").each(["1", "2"])(
  "interrupted with %s jobs: whole lines, 130, no file",
  async (jobs) => {
    const folder = makeFolder({ "out.json": "old" });
    const texts = Array.from({ length: 30 }, () => SAMPLES);
    const live = start(["label", ...texts, "--format", "jsonl", "--jobs", jobs]);
    await live.wrote(2);
    live.child.kill("SIGINT");
    const { code, out, err } = await live.ended;
    expect({ code, err }).toEqual({ code: 130, err: "rhetoscope: interrupted\n" });
    expect(out.endsWith("\n")).toBe(true);
    expect(linesOf(out).length).toBeGreaterThan(1);
    if (jobs === "2") return;
    const long = join(folder, "long.txt");
    writeFileSync(long, readFileSync(join(SAMPLES, "speech-harbour-vote.txt"), "utf8").repeat(200));
    const filed = start(["label", long, "--output", join(folder, "out.json")]);
    setTimeout(() => filed.child.kill("SIGTERM"), 3000);
    expect((await filed.ended).code).toBe(130);
    expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["long.txt", "out.json"]);
  },
);

test("a reader that leaves ends the run in silence", async () => {
  const { child, ended, wrote } = start(["label", ...Array.from({ length: 20 }, () => SAMPLES), "--format", "jsonl"]);
  await wrote(1);
  child.stdout?.destroy();
  expect(await ended).toMatchObject({ code: 0, err: "" });
});

test.skipIf(process.platform !== "linux")("a full disk is a failure", async () => {
  const { code, err } = await run(["label", join(SAMPLES, "clean-bridge-opening.txt"), "--output", "/dev/full"]);
  expect(code).toBe(3);
  expect(err).toContain("/dev/full");
});

test("doctor tells engine, model and speed", async () => {
  const { code, out } = await run(["doctor", "--width", "300"]);
  const { weights } = JSON.parse(readFileSync(join(MODEL, "manifest.json"), "utf8"));
  expect(code).toBe(0);
  expect(out).toContain(weights.sha256);
  expect(out).toMatch(new RegExp(`engine +${ENGINE} .*why: `));
  expect(out).toMatch(/speed +[1-9]\d* tokens a second/);
});

test("classify names the gold spans of an article", async () => {
  const folder = makeFolder({
    "article5.txt": "😀 The shameless vultures are back.",
    "spans.tsv": "5\tx\t6\t24\n5\tx\t6\t24\n",
  });
  const { code, out } = await run(["classify", "--spans", "spans.tsv", "article5.txt"], { folder });
  const rows = out
    .split("\n")
    .slice(0, -1)
    .map((row) => row.split("\t"));
  expect(code).toBe(0);
  expect(rows.map(([id, , first, end]) => [id, first, end])).toEqual([
    ["5", "6", "24"],
    ["5", "6", "24"],
  ]);
  expect(new Set(rows.map(([, technique]) => technique)).size).toBe(2);
});
