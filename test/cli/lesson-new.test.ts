import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLesson } from "../../src/lessons/read-lesson.js";
import { nameOfClass } from "../../src/techniques/model-class.js";
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
  [`${"n".repeat(210)}.txt`]: "A cruel tax.",
  "bank/letter.txt": "The cruel tax again, says a letter. The square was full of people who had come to say so.",
  "bank/bank/letter.txt": "The cruel tax, says another letter. Nobody asked for it, says the baker in the square.",
};
const SOME = ["--minutes", "15", "--output", "lesson.json"];

const calm = (text: string) =>
  text === FILES["bad.txt"] ? text : text.replaceAll("throw", "sling").replaceAll("refuse", "reject");

/** As {@link makeEngines}, but our own passages may say "throw" and "refuse". */
function makeCalmEngines() {
  const engines = makeEngines();
  const openPool: typeof engines.openPool = async (options) => {
    const pool = await engines.openPool(options);
    return { ...pool, analyze: (text, chosen) => pool.analyze(calm(text), chosen) };
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
  expect(lesson.texts[0]).toMatchObject({
    id: "tax.txt",
    title: "A hard winter",
    source: "tax.txt",
    licence: "not stated",
    key: null,
  });
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
  { name: "no title", args: [...SOME, "--title", "", "tax.txt"], says: 'title: expected something to read, found ""' },
  { name: "a blank title", args: [...SOME, "--title", "   ", "tax.txt"], says: "title: expected something to read" },
  {
    name: "a title without an end",
    args: [...SOME, "--title", "x".repeat(12_000), "tax.txt"],
    says: "lesson, field title: expected at most 10000 characters, found",
  },
  { name: "a blank source", args: [...SOME, "--source", " ", "tax.txt"], says: "tax.txt, source: expected something" },
  { name: "no licence", args: [...SOME, "--licence", "", "tax.txt"], says: "tax.txt, licence: expected something" },
  {
    name: "a file of a long name",
    args: [...SOME, `${"n".repeat(210)}.txt`],
    says: "…: expected an id of at most 200 characters, found 214",
  },
  {
    name: "a licence of no text",
    args: [...SOME, "--techniques", "doubt", "--licence", "CC0"],
    says: "--source, --licence: expected TEXTS",
  },
  { name: "half a class", args: [...SOME, "--techniques", "doubt,Straw_Men", "tax.txt"], says: 'found "Straw_Men"' },
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

test("a folder called bank: ids that are not those of our passages, and where the texts are from", async () => {
  const { code, open } = await make(...SOME, "--quiet", "bank/letter.txt", "bank/bank/letter.txt");
  expect(code).toBe(0);
  expect(
    open()
      .texts.slice(0, 2)
      .map(({ id, source, key }) => ({ id, source, key })),
  ).toEqual([
    { id: "letter.txt", source: "bank/letter.txt", key: null },
    { id: "letter.txt (2)", source: "bank/bank/letter.txt", key: null },
  ]);
});

test("a path that is longer than an id: the name of the file", async () => {
  const deep = `${Array.from({ length: 3 }, () => "d".repeat(90)).join("/")}/tax.txt`;
  const folder = makeFolder({ [deep]: FILES["tax.txt"] });
  const { code } = await run(["lesson", "new", ...SOME, "--quiet", deep], { folder }, makeCalmEngines());
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, "lesson.json"), "utf8")).texts[0]).toMatchObject({
    id: "tax.txt",
    source: deep,
  });
});

test("source and licence of the user's own texts, and of no other", async () => {
  const own = ["--source", "The Harbour Post, 3 May", "--licence", "CC BY 4.0"];
  const { open } = await make(...SOME, "--quiet", ...own, "tax.txt", "other/tax.txt");
  const [first, second, ...bank] = open().texts;
  for (const text of [first, second])
    expect(text).toMatchObject({ source: "The Harbour Post, 3 May", licence: "CC BY 4.0" });
  expect(bank.map(({ licence }) => licence)).toEqual(bank.map(() => "Apache-2.0"));
});

describe("techniques are named as explain knows them", () => {
  const classes = [...new Set(CARDS.flatMap(({ modelClass }) => modelClass ?? []))];
  test("all classes and ids", () => expect([classes.length, CARDS.length]).toEqual([14, 18]));

  const idsOf = (modelClass: string) => CARDS.filter((card) => card.modelClass === modelClass).map(({ id }) => id);
  const teach = async (names: string) => {
    const { code, err, open } = await make(...SOME, "--quiet", "--techniques", names);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    return open().techniques;
  };

  test.each(classes)("%s, alone and in lists", async (modelClass) => {
    const family = nameOfClass(CARDS, modelClass);
    expect(await teach(modelClass)).toEqual(idsOf(modelClass));
    expect(await teach(family)).toEqual(idsOf(modelClass));
    for (const list of [`obfuscation,${modelClass}`, `${family} , slogans`, `slogans,${modelClass}`])
      expect(await teach(list)).toEqual(expect.arrayContaining(idsOf(modelClass)));
  });

  test.each(CARDS.map(({ id, name }) => [id, name]))("%s", async (id, name) => {
    expect(await teach(id)).toEqual([id]);
    expect(await teach(`${name},${id}`)).toEqual([id]);
    expect(await teach(`${id}, doubt`)).toEqual(expect.arrayContaining([id, "doubt"]));
  });
});

test("a path from elsewhere tells nothing of the machine", async () => {
  const { open, written } = await make(...SOME, "--quiet", join(makeFolder(FILES), "tax.txt"));
  expect(open().texts[0]).toMatchObject({ id: "tax.txt", source: "tax.txt" });
  expect(written()).not.toContain("/tmp");
});
