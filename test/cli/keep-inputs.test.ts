import { linkSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LESSON } from "../support/exported-lesson.js";
import { makeEngines, run } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

const LINE = `${JSON.stringify({
  schemaVersion: 1,
  offsetUnit: "utf16",
  id: "a.txt",
  language: "eng",
  words: 4,
  text: "A cruel tax, again.",
  annotations: [],
})}\n`;
const FILES = {
  "in.txt": "The cruel tax is here, and it is a cruel one. Nobody asked for it, says the baker in the square.",
  "texts/deep/b.txt": "The square was full of people who had come to say so, and they said so.",
  "article1.txt": "A cruel tax, again.",
  "spans.tsv": "1\t?\t2\t7\n",
  "gold.tsv": "1\t2\t7\n",
  "in.jsonl": LINE,
  "lesson.json": JSON.stringify(LESSON),
  "x.key.json": JSON.stringify(LESSON),
  "other.json": "old",
};

function makeLinkedFolder(): string {
  const folder = makeFolder(FILES);
  symlinkSync(join(folder, "in.txt"), join(folder, "link.txt"));
  symlinkSync("lesson.json", join(folder, "link.json"));
  symlinkSync("texts", join(folder, "linked"));
  linkSync(join(folder, "in.jsonl"), join(folder, "second.jsonl"));
  return folder;
}

function readAll(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );
}

const NEW = ["lesson", "new", "--minutes", "15"];
const SHEET = ["lesson", "export", "--to", "worksheet"];
describe("no command writes over what it reads", () => {
  test.each([
    { args: ["label", "--output", "in.txt", "in.txt"] },
    { args: ["label", "--output", "./texts/../in.txt", "texts", "in.txt"] },
    { args: ["label", "--output", "link.txt", "in.txt"] },
    { args: ["label", "--output", "in.txt", "link.txt"] },
    { args: ["label", "--output", "texts/deep/b.txt", "in.txt", "texts"] },
    { args: ["label", "--output", "texts/deep/b.txt", "linked"] },
    { args: ["label", "--resume", "--format", "jsonl", "--output", "in.jsonl", "in.jsonl"] },
    { args: ["convert", "--to", "csv", "in.jsonl", "in.jsonl"] },
    { args: ["convert", "--to", "csv", "in.jsonl", "second.jsonl"] },
    { args: ["convert", "--from", "ptc-si", "--to", "json", "--texts", ".", "gold.tsv", "article1.txt"] },
    { args: ["classify", "--spans", "spans.tsv", "--output", "spans.tsv", "article1.txt"] },
    { args: ["classify", "--spans", "spans.tsv", "--output", "article1.txt", "."] },
    { args: ["summarize", "--output", "in.jsonl", "in.jsonl"] },
    { args: ["evaluate", "--task", "si", "--output", "gold.tsv", "gold.tsv", "gold.tsv"] },
    { args: [...NEW, "--output", "in.txt", "in.txt"] },
    { args: [...NEW, "--output", "link.txt", "in.txt"] },
    { args: [...NEW, "--output", "texts/deep/b.txt", "texts"] },
    { args: [...SHEET, "--output", "lesson.json", "lesson.json"] },
    { args: [...SHEET, "--output", "link.json", "lesson.json"] },
    { args: [...SHEET, "--output", "lesson.json", "link.json"] },
    { args: [...SHEET, "--output", "x.json", "x.key.json"] },
  ])("$args", async ({ args }) => {
    const folder = makeLinkedFolder();
    const before = readAll(folder);
    const { code, out, err } = await run(args, { folder }, makeEngines());
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(
      /^rhetoscope: error: .+: expected another file than those that are read, found the same file as /,
    );
    expect(readAll(folder)).toEqual(before);
  });
});

test("another file is replaced, also beside what is read; devices are no files", async () => {
  const folder = makeLinkedFolder();
  expect(await run([...SHEET, "--quiet", "--output", "other.json", "lesson.json"], { folder })).toMatchObject({
    code: 0,
  });
  expect(readFileSync(join(folder, "other.json"), "utf8")).toContain("<html");
  expect(await run(["label", "--output", "out.json", "in.txt", "texts"], { folder }, makeEngines())).toMatchObject({
    code: 0,
  });
  const again = await run(["label", "--output", "out.json", "in.txt", "texts"], { folder }, makeEngines());
  expect(again).toMatchObject({ code: 0 });
  expect(await run(["label", "--output", "/dev/null", "-"], { folder, stdin: "A tax." }, makeEngines())).toMatchObject({
    code: 0,
  });
});
