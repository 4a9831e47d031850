import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMAT_NAMES, READABLE_NAMES } from "../../src/formats/conversion-names.js";
import { labelFile } from "../../src/formats/label-schema.js";
import { BROKEN_FILES, TEXT } from "./broken-files.js";
import { run } from "./fake-terminal.js";
import { type Files, makeFolder } from "./temporary-folder.js";

const LINE = `${JSON.stringify({
  schemaVersion: 1,
  offsetUnit: "utf16",
  id: "a.txt",
  language: "eng",
  text: TEXT,
  annotations: [
    {
      start: 3,
      end: 7,
      quote: "fear",
      technique: "Doubt",
      categories: ["attack-on-reputation"],
      score: 0.5,
      note: "why",
    },
    { start: 0, end: 15, quote: TEXT, technique: "Slogans", categories: ["call"], review: { status: "removed" } },
  ],
})}\n`;
const FILES: Files = { "in.jsonl": LINE, "texts/a.txt": TEXT, "texts/b.txt": "Nothing.\n" };

function convertIn(folder: string, ...args: string[]) {
  return run(["convert", ...args], { folder });
}

describe("bad input", () => {
  test("the table is long", () => expect(BROKEN_FILES.length).toBeGreaterThanOrEqual(60));

  test.each(BROKEN_FILES)("$from: $name", async ({ from, content, said }) => {
    const files = typeof content === "string" || content instanceof Uint8Array ? { in: content } : content;
    const folder = makeFolder({ ...files, "texts/a.txt": TEXT, "out.json": "old" });
    const result = await convertIn(folder, "--from", from, "--texts", "texts", "in", "out.json");
    expect(result).toMatchObject({ code: 2, out: "" });
    const [place, expected, found] = said.map((part) => part.replace(/[^\w ]/g, "\\$&"));
    expect(result.err).toMatch(
      new RegExp(`^rhetoscope: error: .*${place}.*expected .*${expected}.*, found .*${found}`, "s"),
    );
    expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe.each(FORMAT_NAMES)("to %s", (to) => {
  test("from a file to a new one, and from there back where it can be read", async () => {
    const folder = makeFolder(FILES);
    const there = await convertIn(folder, "--to", to, "in.jsonl", "out");
    expect(there).toMatchObject({ code: 0, out: "" });
    expect(existsSync(join(folder, "out"))).toBe(true);
    if (!READABLE_NAMES.includes(to)) return;
    const back = await convertIn(folder, "--from", to, "--to", "json", "--texts", "texts", "out", "-");
    expect(back).toMatchObject({ code: 0 });
    const { texts } = labelFile.parse(JSON.parse(back.out));
    const [first] = texts;
    expect(first).toMatchObject({ id: "a.txt", text: TEXT });
    expect(first?.annotations.map(({ quote }) => quote)).toContain("fear");
    if (to !== "json" && to !== "jsonl") expect(first?.annotations).toHaveLength(1);
  });
});

describe("command line", () => {
  test.each([
    { args: ["in.jsonl", "out.xml"], said: "--to: expected the name of a format" },
    { args: ["in.xml", "out.json"], said: "--from: expected the name of a format" },
    { args: ["--to", "word", "in.jsonl", "-"], said: "--to: expected one of json, jsonl, csv" },
    { args: ["--to", "json", "in.html", "-"], said: "--from: expected one of json" },
    { args: ["in.csv", "out.json"], said: "--texts: expected the folder" },
    { args: ["--to", "brat", "in.jsonl"], said: "expected a folder to write" },
    { args: ["--from", "brat", "--to", "json", "-", "-"], said: "expected a folder, as this format has several files" },
    { args: ["none.jsonl", "out.json"], said: "none.jsonl: expected a file, found nothing there" },
    { args: ["texts", "--from", "json", "out.json"], said: "found a folder" },
    { args: ["in.jsonl", "out.json", "--texts", "nowhere"], said: "nowhere: expected" },
    { args: ["in.jsonl"], said: "--to: expected the name of a format" },
  ])("usage: $args", async ({ args, said }) => {
    const folder = makeFolder(FILES);
    const result = await convertIn(folder, ...args);
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.err).toContain(said);
    expect(readdirSync(folder).sort()).toEqual(["in.jsonl", "texts"]);
  });

  test("says what is left behind, unless it is to be quiet", async () => {
    const folder = makeFolder(FILES);
    const args = ["--to", "doccano", "in.jsonl", "-"];
    const loud = await convertIn(folder, ...args);
    for (const loss of ["1 score,", "1 note,", "1 review\n"]) expect(loud.err).toContain(loss);
    expect(loud.out).toContain('"label":[[2,6,"Doubt"]]');
    expect(await convertIn(folder, ...args, "--quiet")).toMatchObject({ code: 0, err: "", out: loud.out });
  });

  test("standard input to standard output", async () => {
    const result = await run(["convert", "--from", "jsonl", "--to", "json", "-"], {
      stdin: LINE,
      folder: makeFolder(),
    });
    expect(result).toMatchObject({ code: 0, err: "" });
    const { texts } = labelFile.parse(JSON.parse(result.out));
    expect(texts[0]?.annotations[1]?.review).toEqual({ status: "removed" });
    expect(texts[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("texts without a mark are texts all the same where they are given", async () => {
    const folder = makeFolder({ ...FILES, "in.tsv": "a\tDoubt\t2\t6\n" });
    const { out } = await convertIn(folder, "in.tsv", "--to", "jsonl", "--texts", "texts");
    const ids = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(ids).toMatchObject([
      { id: "a.txt", annotations: [{ quote: "fear" }] },
      { id: "b.txt", annotations: [] },
    ]);
  });

  test("the labelling configuration of Label Studio comes beside its tasks", async () => {
    const folder = makeFolder(FILES);
    await convertIn(folder, "--to", "label-studio", "in.jsonl", "tasks.json");
    expect(readFileSync(join(folder, "tasks.config.xml"), "utf8")).toContain('<Label value="Doubt"');
  });
});

describe("folders", () => {
  test("brat: what is there is never mixed with what is new", async () => {
    const folder = makeFolder({ ...FILES, "out/mine.ann": "", "empty/": "" });
    expect(await convertIn(folder, "--to", "brat", "in.jsonl", "out")).toMatchObject({ code: 3, out: "" });
    expect(readdirSync(join(folder, "out"))).toEqual(["mine.ann"]);
    expect(await convertIn(folder, "--to", "brat", "in.jsonl", "empty")).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "empty")).sort()).toEqual(["a.ann", "a.txt", "annotation.conf"]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("brat: a text that it cannot hold leaves nothing", async () => {
    const bad = LINE.replace('"start":3,"end":7,"quote":"fear"', '"start":10,"end":11,"quote":"\\n"');
    const folder = makeFolder({ "in.jsonl": LINE.replace("a.txt", "first.txt") + bad });
    const result = await convertIn(folder, "--to", "brat", "in.jsonl", "out");
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining("line breaks alone at 10") });
    expect(readdirSync(folder)).toEqual(["in.jsonl"]);
  });

  test("brat: what follows the last dot of an id is kept, unless it is the ending of a text", async () => {
    const ids = ["report.1", "report.2", "speech.txt", "notes.MD"];
    const folder = makeFolder({ "in.jsonl": ids.map((id) => LINE.replace('"a.txt"', JSON.stringify(id))).join("") });
    expect(await convertIn(folder, "--to", "brat", "in.jsonl", "out")).toMatchObject({ code: 0 });
    const written = readdirSync(join(folder, "out")).filter((name) => name.endsWith(".ann"));
    expect(written.sort()).toEqual(["notes.ann", "report.1.ann", "report.2.ann", "speech.ann"]);
  });

  test("brat: ids stay below the destination", async () => {
    const ids = ["../../etc/x.txt", "/abs.txt", "a/./b.txt", "con.txt", "c:\\d.txt", ".hidden"];
    const folder = makeFolder({ "in.jsonl": ids.map((id) => LINE.replace('"a.txt"', JSON.stringify(id))).join("") });
    expect(await convertIn(folder, "--to", "brat", "in.jsonl", "out")).toMatchObject({ code: 0 });
    expect(readdirSync(folder).sort()).toEqual(["in.jsonl", "out"]);
    const written = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" });
    expect(written.filter((name) => name.endsWith(".ann"))).toHaveLength(ids.length);
  });

  test("brat: one document of a folder", async () => {
    const folder = makeFolder({ "x/a.txt": "fear it", "x/a.ann": "T1\tDoubt 0 4\tfear\n", "x/b.txt": "no" });
    const { out } = await convertIn(folder, "x/a.ann", "--to", "ptc-flc");
    expect(out).toBe("a\tDoubt\t0\t4\n");
  });
});
