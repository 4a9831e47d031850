import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findTexts } from "../../src/cli/input/find-texts.js";
import { makeFolder } from "./temporary-folder.js";

const FILES = { "b.txt": "", "a.md": "", "B.txt": "", "c.pdf": "", "sub/z.TXT": "", "sub/deep/é.md": "", "none/": "" };

async function find(folder: string, ...args: string[]) {
  const { sources, errors } = await findTexts(args, { folder, stdinName: "mail" });
  return { ids: sources.map(({ id }) => id), sources, errors: errors.map(({ message }) => message) };
}

test("texts of a folder and below, by code units of their path", async () => {
  const folder = makeFolder(FILES);
  const expected = ["B.txt", "a.md", "b.txt", "sub/deep/é.md", "sub/z.TXT"];
  expect((await find(folder, ".")).ids).toEqual(expected);
  expect((await find("/", folder)).ids).toEqual(expected);
  expect((await find(folder, "sub")).ids).toEqual(["deep/é.md", "z.TXT"]);
  expect((await find(folder, "sub")).sources[1]).toMatchObject({ path: join(folder, "sub", "z.TXT") });
});

test("a file that is named is read whatever its extension, and keeps its place among the arguments", async () => {
  const folder = makeFolder(FILES);
  expect((await find(folder, "./sub/../c.pdf", "-", "sub", "b.txt")).ids).toEqual([
    "c.pdf",
    "mail",
    "deep/é.md",
    "z.TXT",
    "b.txt",
  ]);
});

test("links are followed, in circles only once", async () => {
  const folder = makeFolder(FILES);
  symlinkSync("..", join(folder, "sub", "up"));
  symlinkSync("nowhere", join(folder, "dead.txt"));
  symlinkSync("b.txt", join(folder, "d.txt"));
  expect((await find(folder, ".")).ids).toEqual(["B.txt", "a.md", "b.txt", "d.txt", "sub/deep/é.md", "sub/z.TXT"]);
});

test.each([
  { arg: "none", said: "none: expected a folder with .txt or .md files" },
  { arg: "missing.txt", said: "missing.txt: expected a file, found nothing there" },
  { arg: "b.txt/x", said: "b.txt/x: expected a file" },
])("$arg leads to no text, and the others are still found", async ({ arg, said }) => {
  const { ids, errors } = await find(makeFolder(FILES), arg, "b.txt");
  expect(ids).toEqual(["b.txt"]);
  expect(errors).toEqual([expect.stringContaining(said)]);
});

test("standard input stands once", async () => {
  expect(await find("/", "-", "-")).toMatchObject({ ids: ["mail"], errors: [expect.stringContaining("once")] });
});
