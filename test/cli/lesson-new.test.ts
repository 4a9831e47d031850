import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLesson } from "../../src/lessons/read-lesson.js";
import { CARDS } from "../support/some-lesson.js";
import { makeEngines, run } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

const FILES = {
  "tax.txt":
    "A hard winter\n\nThe cruel tax is here, and it is a cruel one. Nobody asked for it, says the baker in the square.",
  "other/tax.txt": "The cruel tax again. The square was full of people who had come to say so, and they said so.",
  "german.txt": "Die Straße ist lang und breit, und der Bäcker steht auf ihr und fragt, wer sie bezahlt hat.",
  "bad.txt": "refuse",
  "empty.txt": " \n",
};
const SOME = ["--minutes", "15", "--output", "lesson.json"];

/** As {@link makeEngines}, but our own passages may say "throw". */
function makeCalmEngines() {
  const engines = makeEngines();
  const openPool: typeof engines.openPool = async (options) => {
    const pool = await engines.openPool(options);
    return { ...pool, analyze: (text, chosen) => pool.analyze(text.replaceAll("throw", "sling"), chosen) };
  };
  return { ...engines, openPool };
}

async function make(...args: string[]) {
  const folder = makeFolder(FILES);
  const result = await run(["lesson", "new", ...args], { folder }, makeCalmEngines());
  const open = () => {
    const content = readFileSync(join(folder, "lesson.json"), "utf8");
    return readLesson({ name: "lesson.json", content }, CARDS);
  };
  return { ...result, folder, open, written: () => readFileSync(join(folder, "lesson.json"), "utf8") };
}

test("a text: a lesson of what was found in it, the key left to the teacher, which is said", async () => {
  const { code, out, err, open } = await make(...SOME, "tax.txt");
  expect({ code, out }).toEqual({ code: 0, out: "" });
  const lesson = open();
  expect(lesson).toMatchObject({ minutes: 15, techniques: ["loaded-language"] });
  expect(lesson.texts[0]).toMatchObject({ id: "tax.txt", title: "A hard winter", licence: "ask", key: null });
  expect(lesson.texts[0]?.machine).toEqual([
    { start: 19, end: 24, technique: "Loaded_Language", score: 0.6123 },
    { start: 50, end: 55, technique: "Loaded_Language", score: 0.6123 },
  ]);
  expect(err).toContain("tax.txt: nobody has decided what is right");
});

test("equal input gives equal bytes", async () => {
  const args = [...SOME, "--quiet", "tax.txt"];
  expect((await make(...args)).written()).toBe((await make(...args)).written());
});

test("texts of one name, techniques by name and by class, a title", async () => {
  const flags = ["--techniques", "Doubt,Loaded_Language", "--techniques", "slogans", "--title", "Taxes"];
  const { err, open } = await make(
    "--minutes",
    "45",
    "--output",
    "lesson.json",
    "--quiet",
    ...flags,
    "tax.txt",
    "other/tax.txt",
  );
  expect(err).toBe("");
  expect(open()).toMatchObject({ title: "Taxes", minutes: 45, techniques: ["loaded-language", "doubt", "slogans"] });
  expect(
    open()
      .texts.slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(["tax.txt", "other/tax.txt"]);
});

test("from the bank alone", async () => {
  const { code, err, open } = await make(...SOME, "--techniques", "whataboutism,red-herring");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(open().texts.every(({ id, key }) => id.startsWith("bank/") && key !== null)).toBe(true);
});

test("a text in another language comes without marks, and is named", async () => {
  const { code, err, open } = await make(...SOME, "german.txt");
  expect(code).toBe(0);
  expect(err).toContain("german.txt: not labelled");
  expect(open().texts[0]?.machine).toEqual([]);
});

test.each([
  { name: "neither texts nor techniques", args: SOME, says: "expected TEXTS, or --techniques" },
  {
    name: "other minutes",
    args: ["--minutes", "20", "--output", "lesson.json", "tax.txt"],
    says: "expected one of 15, 45",
  },
  { name: "no output", args: ["--minutes", "15", "tax.txt"], says: "--output <FILE>" },
  { name: "unknown technique", args: [...SOME, "--techniques", "lying", "tax.txt"], says: 'found "lying"' },
  { name: "too many texts", args: [...SOME, "tax.txt", "other", "german.txt"], says: "at most 2 texts" },
  { name: "a text that cannot be read", args: [...SOME, "tax.txt", "nothing.txt"], says: "nothing.txt" },
  { name: "a text that is refused", args: [...SOME, "bad.txt"], says: "refused" },
  { name: "an empty text", args: [...SOME, "empty.txt"], says: "empty.txt: expected a text" },
])("$name: exit 2, and no file", async ({ args, says }) => {
  const { code, err, folder } = await make(...args);
  expect(code).toBe(2);
  expect(err).toContain(says);
  expect(readdirSync(folder).filter((name) => name.includes("lesson"))).toEqual([]);
});

test("one file twice: ids of their own", async () => {
  const { open } = await make(...SOME, "--quiet", "tax.txt", "tax.txt");
  expect(
    open()
      .texts.slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(["tax.txt", "tax.txt (2)"]);
});
