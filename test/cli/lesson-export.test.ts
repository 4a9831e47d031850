import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportLesson } from "../../src/lessons/export/export-lesson.js";
import { EXPORT_NAMES, EXPORT_TARGETS } from "../../src/lessons/export/export-targets.js";
import type { Lesson } from "../../src/lessons/lesson-schema.js";
import { READY_LESSONS } from "../../src/lessons/ready-lessons.js";
import { LESSON } from "../support/exported-lesson.js";
import { CARDS } from "../support/labelled-text.js";
import { run } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

const folderOf = (lesson: unknown) => makeFolder({ "lesson.json": JSON.stringify(lesson) });

describe.each(EXPORT_NAMES)("to %s", (to) => {
  const output = `out${EXPORT_TARGETS[to].ending}`;
  const args = ["lesson", "export", "--to", to, "--output", output, "lesson.json"];

  test("writes what the writers write, and says what is not in it", async () => {
    const folder = folderOf(LESSON);
    const { code, out, err } = await run(args, { folder });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    const { files, left } = exportLesson(LESSON, { to, techniques: CARDS });
    const names = to === "worksheet" ? ["out.html", "out.key.html"] : [output];
    expect(readdirSync(folder).sort()).toEqual(["lesson.json", ...names].sort());
    expect(names.map((name) => new Uint8Array(readFileSync(join(folder, name))))).toEqual(
      files.map(({ bytes }) => bytes),
    );
    for (const sentence of left) expect(err).toContain(`warning: ${to}: ${sentence}`);
  });

  test("quietly", async () => {
    expect(await run([...args, "--quiet"], { folder: folderOf(LESSON) })).toEqual({ code: 0, out: "", err: "" });
  });
});

type Change = (lesson: { -readonly [name in keyof Lesson]: Lesson[name] }) => unknown;
const [speech, ...others] = LESSON.texts;
const withSpeech =
  (change: object): Change =>
  (lesson) => ({ ...lesson, texts: [{ ...speech, ...change }, ...others] });

describe("bad lessons: nothing is written, and the place is told", () => {
  const rows: readonly { name: string; change: Change; said: string[] }[] = [
    {
      name: "another format",
      change: (lesson) => ({ ...lesson, format: "x" }),
      said: ["field format", '"rhetoscope-lesson"', '"x"'],
    },
    {
      name: "another version",
      change: (lesson) => ({ ...lesson, schemaVersion: 2 }),
      said: ["field schemaVersion", "1", "2"],
    },
    {
      name: "a text that was changed",
      change: withSpeech({ text: `${speech?.text} ` }),
      said: ["field texts[0].sha256", "the text was changed"],
    },
    {
      name: "no card",
      change: (lesson) => ({ ...lesson, techniques: ["nonsense"] }),
      said: ["field techniques[0]", '"nonsense"'],
    },
    {
      name: "two texts of one id",
      change: (lesson) => ({ ...lesson, texts: [speech, speech] }),
      said: ["field texts[1].id", '"speech"'],
    },
    {
      name: "a key that overlaps",
      change: withSpeech({ key: [speech?.key?.[0], speech?.key?.[0]] }),
      said: ["texts[0].key[1]", "overlaps no other"],
    },
    {
      name: "a key outside",
      change: withSpeech({ key: [{ start: 0, end: 9999, techniques: ["doubt"] }] }),
      said: ["texts[0].key[0]", "9999"],
    },
    {
      name: "an unknown text",
      change: (lesson) => ({ ...lesson, texts: others }),
      said: ["field steps[0].text", '"speech"'],
    },
    { name: "no lesson", change: () => [], said: ["lesson.json, field format", "rhetoscope-lesson"] },
  ];
  test.each(rows)("$name", async ({ change, said }) => {
    const folder = folderOf(change({ ...LESSON }));
    const { code, err } = await run(["lesson", "export", "--to", "gift", "--output", "out", "lesson.json"], { folder });
    expect(code).toBe(2);
    expect(err).toMatch(/^rhetoscope: error: lesson\.json.*expected .*, found /);
    for (const part of said) expect(err).toContain(part);
    expect(readdirSync(folder)).toEqual(["lesson.json"]);
  });

  test("truncated", async () => {
    const folder = makeFolder({ "lesson.json": JSON.stringify(LESSON).slice(0, 500) });
    const { code, err } = await run(["lesson", "export", "--to", "h5p", "--output", "out", "lesson.json"], { folder });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/lesson\.json:1:\d+: expected JSON/) });
  });
});

describe("where the lesson is from", () => {
  const args = ["lesson", "export", "--to", "worksheet", "--output", "out.html", "--quiet"];
  const read = (folder: string) => readFileSync(join(folder, "out.html"), "utf8");

  test.each(READY_LESSONS.map(({ name, request }) => [name, request.title ?? ""]))(
    "the ready lesson %s",
    async (name, title) => {
      const folder = makeFolder({});
      expect(await run([...args, name], { folder })).toEqual({ code: 0, out: "", err: "" });
      expect(read(folder)).toContain(`<h1>${title}</h1>`);
      expect(readdirSync(folder).sort()).toEqual(["out.html", "out.key.html"]);
    },
  );

  test("a file of the caller's goes before a ready lesson of its name", async () => {
    const folder = makeFolder({ "words-that-push": JSON.stringify(LESSON) });
    expect(await run([...args, "words-that-push"], { folder })).toMatchObject({ code: 0 });
    expect(read(folder)).toContain(`<h1>${LESSON.title}</h1>`);
  });

  test("standard input", async () => {
    const folder = makeFolder({});
    expect(await run([...args, "-"], { folder, stdin: JSON.stringify(LESSON) })).toMatchObject({ code: 0 });
    expect(read(folder)).toContain(`<h1>${LESSON.title}</h1>`);
    expect(await run([...args, "-"], { folder, stdin: "{}" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("stdin, field format: expected"),
    });
  });
});

describe("command line", () => {
  test.each([
    {
      args: ["--to", "scorm", "--output", "out", "lesson.json"],
      code: 2,
      said: "--to: expected one of h5p, moodle, gift, worksheet",
    },
    { args: ["--to", "gift", "--output", "-", "lesson.json"], code: 2, said: "--output: expected a file" },
    { args: ["--to", "gift", "lesson.json"], code: 2, said: "--output" },
    {
      args: ["--to", "gift", "--output", "out", "none.json"],
      code: 2,
      said: "none.json: expected a file, found nothing there",
    },
    {
      args: ["--to", "gift", "--output", "./lesson.json", "lesson.json"],
      code: 2,
      said: "another file than those that are read",
    },
    { args: ["--to", "gift", "--output", "nowhere/out", "lesson.json"], code: 3, said: "nowhere/out: expected a file" },
  ])("$args", async ({ args, code, said }) => {
    const folder = folderOf(LESSON);
    const result = await run(["lesson", "export", ...args], { folder });
    expect(result).toMatchObject({ code, out: "" });
    expect(result.err).toContain(said);
    expect(readdirSync(folder)).toEqual(["lesson.json"]);
  });

  test("a worksheet whose key cannot be written leaves neither", async () => {
    const folder = makeFolder({ "lesson.json": JSON.stringify(LESSON), "out.html": "old", "out.key.html/": "" });
    const { code } = await run(["lesson", "export", "--to", "worksheet", "--output", "out.html", "lesson.json"], {
      folder,
    });
    expect(code).toBe(3);
    expect(readFileSync(join(folder, "out.html"), "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["lesson.json", "out.html", "out.key.html"]);
  });
});
