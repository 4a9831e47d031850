import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import * as h5p from "@lumieducation/h5p-server";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exportLesson } from "../../../src/lessons/export/export-lesson.js";
import { starWords } from "../../../src/lessons/export/mark-the-words.js";
import type { Lesson } from "../../../src/lessons/lesson-schema.js";
import { makeFolder } from "../../cli/temporary-folder.js";
import { LESSON } from "../../support/exported-lesson.js";
import { CARDS } from "../../support/labelled-text.js";
import { checkFields, SEMANTICS } from "./h5p-semantics.js";
import { hostileLesson, readHtml, settle } from "./hostile-lesson.js";
import { readMarkableWords } from "./mark-the-words-reader.js";

interface Question {
  readonly library: string;
  readonly metadata: { readonly title: string };
  // biome-ignore lint/suspicious/noExplicitAny: checked against the semantics first
  readonly params: any;
}

function packLesson(lesson: Lesson): Uint8Array {
  return exportLesson(lesson, { to: "h5p", techniques: CARDS }).files[0].bytes;
}

function unpack(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const json = (name: string) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(files[name]));
  const content = json("content/content.json") as { questions: Question[] };
  return { names: Object.keys(files), description: json("h5p.json"), content };
}

/** A server that has the content types, but none of their scripts. */
async function openServer(folder: string) {
  const user = { id: "1", name: "A teacher", email: "", type: "local" };
  const config = new h5p.H5PConfig(new h5p.fsImplementations.InMemoryStorage());
  const libraries = new h5p.fsImplementations.FileLibraryStorage(join(folder, "libraries"));
  for (const [uberName, semantics] of Object.entries(SEMANTICS)) {
    const [machineName = "", version = ""] = uberName.split(" ");
    const [majorVersion, minorVersion] = version.split(".").map(Number) as [number, number];
    const library = {
      machineName,
      majorVersion,
      minorVersion,
      patchVersion: 0,
      title: machineName,
      runnable: 1 as const,
    };
    await libraries.addLibrary(library as never, false);
    await libraries.addFile(library, "library.json", Readable.from(JSON.stringify(library)));
    await libraries.addFile(library, "semantics.json", Readable.from(JSON.stringify(semantics)));
  }
  const editor = new h5p.H5PEditor(
    new h5p.fsImplementations.InMemoryStorage(),
    config,
    libraries,
    new h5p.fsImplementations.FileContentStorage(join(folder, "content")),
    new h5p.fsImplementations.DirectoryTemporaryFileStorage(join(folder, "temporary")),
  );
  return { editor, user };
}

async function importPackage(bytes: Uint8Array) {
  const folder = makeFolder({ "libraries/": "", "content/": "", "temporary/": "" });
  const { editor, user } = await openServer(folder);
  const path = join(folder, "lesson.h5p");
  writeFileSync(path, bytes);
  const uploaded = await editor.uploadPackage(path, user as never);
  const id = await editor.saveOrUpdateContent(
    undefined as never,
    uploaded.parameters,
    uploaded.metadata as never,
    "H5P.QuestionSet 1.21",
    user as never,
  );
  return editor.contentManager.getContentParameters(id, user as never);
}

/** Quotes need no escape between elements, and the sanitizer takes it off. */
function plainQuotes(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content), (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll("&quot;", '"').replaceAll("&#39;", "'") : value,
  );
}

describe("the package", () => {
  const { names, description, content } = unpack(packLesson(LESSON));

  test("content alone", () => expect(names).toEqual(["h5p.json", "content/content.json"]));

  test("names the content types that it uses", () => {
    const used = description.preloadedDependencies.map(
      (library: Record<string, string>) => `${library.machineName} ${library.majorVersion}.${library.minorVersion}`,
    );
    expect(used.sort()).toEqual(Object.keys(SEMANTICS).sort());
    expect(description).toMatchObject({ mainLibrary: "H5P.QuestionSet", title: LESSON.title });
  });

  test("holds what the semantics of its content types declare", () =>
    checkFields(SEMANTICS["H5P.QuestionSet 1.21"] ?? [], content));

  test("a question for each exercise, Mark the Words for each technique", () => {
    expect(content.questions.map(({ library, metadata }) => [library.split(/[. ]/)[1], metadata.title])).toEqual([
      ["DragText", "0 The techniques of this lesson"],
      ["MarkTheWords", "2 Guess first: Name Calling or Labeling"],
      ["MarkTheWords", "2 Guess first: Bandwagon"],
      ["MarkTheWords", "2 Guess first: Black-and-White Fallacy"],
      ["MarkTheWords", "2 Guess first: Slogans"],
      ["MultiChoice", "3.1 Name it"],
      ["MultiChoice", "3.2 Name it"],
      ["TrueFalse", "4.1 Clean or not"],
      ["TrueFalse", "4.2 Clean or not"],
    ]);
  });

  test("the words of the spans are the answers", () => {
    const marked = content.questions.slice(1, 5).map(({ params }) =>
      readMarkableWords(params.textField)
        .filter(({ isAnswer }) => isAnswer)
        .map(({ word }) => word)
        .join(" "),
    );
    expect(marked).toEqual([
      "a gang of pirates",
      "everyone on this quay knows it",
      "Either we stop the new timetable tonight or the island dies",
      "Boats for all",
    ]);
  });

  test.each([
    { question: 5, correct: [false, true, false, true] },
    { question: 6, correct: [true, false] },
  ])(
    "any technique that the key accepts is worth the point, no other is: question $question",
    ({ question, correct }) => {
      const { answers, behaviour } = content.questions[question]?.params ?? {};
      expect(answers.map((answer: { correct: boolean }) => answer.correct)).toEqual(correct);
      expect(behaviour).toMatchObject({ type: "single", singlePoint: true });
      // the label of passPercentage: "the percentage of the total score required for getting 1 point when one point for the entire
      // task is enabled"; the total counts every right answer, of which one can be chosen (`calcScore` of H5P.MultiChoice 1.16)
      const total = correct.filter(Boolean).length;
      expect(correct.map((right) => 100 * ((right ? 1 : 0) / total) >= behaviour.passPercentage)).toEqual(correct);
    },
  );
});

test("h5p-server imports it, and its sanitizer finds nothing to change", async () => {
  const bytes = packLesson(LESSON);
  expect(await importPackage(bytes)).toEqual(unpack(bytes).content);
});

test("h5p-server imports hostile lessons too, and finds nothing to change", async () => {
  const lessons = fc.sample(hostileLesson(), { seed: 8, numRuns: 12 });
  for (const { lesson } of lessons) {
    const bytes = packLesson(lesson);
    expect(plainQuotes(await importPackage(bytes))).toEqual(plainQuotes(unpack(bytes).content));
  }
});

test("law: whatever people write, the questions are the same and say what was written", () => {
  const shape = (questions: Question[]) => questions.map(({ library }) => library);
  const expected = shape(unpack(packLesson(LESSON)).content.questions);
  fc.assert(
    fc.property(hostileLesson(), ({ lesson, words }) => {
      const { content } = unpack(packLesson(lesson));
      checkFields(SEMANTICS["H5P.QuestionSet 1.21"] ?? [], content);
      const { questions } = content;
      expect(shape(questions)).toEqual(expected);
      expect(readHtml(questions[1]?.params.overallFeedback[0].feedback)).toContain(words.reason);
      expect(readHtml(questions[5]?.params.question)).toContain(words.instruction);
      expect(readHtml(questions[7]?.params.question)).toContain(words.text);
    }),
    { seed: 8, numRuns: 100 },
  );
});

describe("Mark the Words", () => {
  const rows = [
    { name: "each word of a phrase", text: "the worst of all", span: [4, 9], answers: ["worst"] },
    { name: "star before punctuation", text: "“Stop it!” (now)", span: [0, 16], answers: ["Stop", "it", "now"] },
    { name: "at the very start and end", text: "one two", span: [0, 7], answers: ["one", "two"] },
    { name: "half a word is a whole one", text: "unbelievable", span: [2, 12], answers: ["unbelievable"], widened: 1 },
    { name: "a dash is no word", text: "no — never", span: [0, 10], answers: ["no", "never"] },
    { name: "an emoji is", text: "so 😀 then", span: [3, 5], answers: ["😀"] },
    { name: "a literal star inside", text: "f*ck that", span: [0, 4], answers: ["f*ck"] },
    { name: "literal stars around", text: "*really* bad", span: [0, 12], answers: ["∗really∗", "bad"] },
    { name: "right to left", text: "זה רע מאוד.", span: [3, 10], answers: ["רע", "מאוד"] },
    { name: "only punctuation", text: "what ?! then", span: [5, 7], answers: [] },
    { name: "the same word twice", text: "crook, crook", span: [7, 12], answers: ["crook"] },
    { name: "across lines", text: "one\r\n\r\ntwo three", span: [0, 10], answers: ["one", "two"] },
    { name: "empty", text: "", span: [0, 0], answers: [] },
  ] as const;

  test.each(rows)("$name", ({ text, span: [start, end], answers, ...rest }) => {
    const { html, words, widened } = starWords(text, [{ start, end }]);
    expect(
      readMarkableWords(html)
        .filter(({ isAnswer }) => isAnswer)
        .map(({ word }) => word),
    ).toEqual(answers);
    expect({ words, widened }).toEqual({ words: answers.length, widened: "widened" in rest ? rest.widened : 0 });
  });

  test("the last of two equal words is the answer", () => {
    const { html } = starWords("crook, crook", [{ start: 7, end: 12 }]);
    expect(readMarkableWords(html).map(({ isAnswer }) => isAnswer)).toEqual([false, true]);
  });

  test("law: no word is an answer outside of the spans, and no text is lost", () => {
    const piece = fc.constantFrom(
      "a",
      "b*",
      "*",
      "**",
      " ",
      "“",
      "”",
      ".",
      "!",
      "😀",
      "—",
      "é",
      "\n",
      "<p>",
      "&amp;",
      "*c*",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(60), fc.nat(60), (pieces, a, b) => {
        const text = pieces.join("");
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const plain = readMarkableWords(starWords(text, []).html);
        expect(plain.filter(({ isAnswer }) => isAnswer)).toEqual([]);
        const starred = starWords(text, [span]);
        const read = readMarkableWords(starred.html);
        expect(read.filter(({ isAnswer }) => isAnswer)).toHaveLength(starred.words);
        const shown = (words: typeof read) => words.map(({ word }) => word.replaceAll("∗", "*"));
        expect(shown(read)).toEqual(shown(plain));
        if (span.start === span.end) expect(starred.words).toBe(0);
      }),
      { seed: 8, numRuns: 1000 },
    );
  });
});

test("the title fits in 255 bytes, is cut between characters, and is never empty", () => {
  const titleOf = (title: string) => unpack(packLesson({ ...LESSON, title })).description.title;
  expect(titleOf("\n ")).toBe("Lesson");
  expect(titleOf("😀".repeat(300))).toBe(`${"😀".repeat(63)}…`);
  expect(titleOf("שלום ".repeat(40))).toMatch(/^(שלום )+.*…$/);
  expect(Buffer.byteLength(titleOf("שלום ".repeat(40)))).toBeLessThanOrEqual(255);
  expect(settle(titleOf("a\nb"))).toBe("a b");
});

/** What H5P shows as rights of use, as `H5P.buildMetadataCopyrights` and `H5P.MediaCopyright` of h5p.js do: nothing for `U`. */
function rightsShown(lesson: Lesson) {
  const { license, licenseVersion, licenseExtras, source, title } = unpack(packLesson(lesson)).description;
  return license === undefined || license === "U"
    ? undefined
    : { license, licenseVersion, licenseExtras, source, title };
}

describe("rights of use", () => {
  const withTexts = (...changes: readonly Partial<Lesson["texts"][number]>[]): Lesson => ({
    ...LESSON,
    texts: LESSON.texts.map((text, i) => ({ ...text, ...changes[i % changes.length] })),
  });

  test.each([
    { licence: "CC BY 4.0", license: "CC BY", licenseVersion: "4.0" },
    { licence: "CC-BY-SA-3.0", license: "CC BY-SA", licenseVersion: "3.0" },
    { licence: "cc by nc nd 2.5.", license: "CC BY-NC-ND", licenseVersion: "2.5" },
    { licence: "CC BY-SA 4.0 International", license: "CC BY-SA", licenseVersion: "4.0" },
    { licence: "CC0 1.0", license: "CC0 1.0" },
    { licence: "CC0", license: "CC0 1.0" },
    { licence: "CC BY", license: "C" }, // H5P would show it as 4.0
    { licence: "CC BY-NC-SA 3.0 DE", license: "C" },
    { licence: "CC BY-ND-SA 4.0", license: "C" },
    { licence: "CC BY 5.0", license: "C" },
    { licence: "Apache-2.0", license: "C" },
    { licence: "not stated", license: "C" },
    { licence: "U", license: "C" },
  ])("all texts under $licence", ({ licence, license, licenseVersion }) => {
    const shown = rightsShown(withTexts({ licence, source: "The Harbour Post" }));
    expect(shown).toMatchObject({ license, licenseExtras: expect.stringContaining("All texts: The Harbour Post.") });
    expect(shown?.licenseExtras).toContain(`Licence: ${licence.replace(/\.$/, "")}.`);
    expect(shown?.licenseVersion).toBe(licenseVersion);
  });

  test.each([
    { first: "CC BY 4.0", second: "CC BY 3.0" },
    { first: "CC BY 4.0", second: "CC BY-SA 4.0" },
    { first: "CC0 1.0", second: "all rights reserved" },
  ])("$first and $second: Copyright, and of each text its own", ({ first, second }) => {
    const shown = rightsShown(withTexts({ licence: first }, { licence: second }));
    expect(shown?.license).toBe("C");
    expect(shown?.licenseExtras).toMatch(
      new RegExp(`“On the quay”, “Nobody decided”: .*Licence: ${first}\\.\n“At the pier”: .*Licence: ${second}\\.$`),
    );
  });

  test.each([
    { source: "https://example.org/a?b=1", address: "https://example.org/a?b=1" },
    { source: `https://example.org/" onclick="alert(1)`, address: undefined },
    { source: "javascript:alert(1)", address: undefined },
    { source: "The Harbour Post, https://example.org", address: undefined },
  ])("a link to $source", ({ source, address }) => {
    expect(rightsShown(withTexts({ source }))?.source).toBe(address);
    expect(rightsShown(withTexts({ source }, { source: "https://example.org/b" }))?.source).toBeUndefined();
  });

  test("a long source is cut nowhere before the package is full", () => {
    const source = "ш".repeat(1200);
    expect(rightsShown(withTexts({ source }))?.licenseExtras).toContain(`${source}. Licence`);
    const { files } = exportLesson(withTexts({ source }), { to: "worksheet", techniques: CARDS });
    expect(new TextDecoder().decode(files[0].bytes)).toContain(`${source}. Licence`);
  });

  test("law: rights are always shown, and nothing in them is markup", () => {
    fc.assert(
      fc.property(hostileLesson(), ({ lesson }) => {
        const shown = rightsShown(lesson);
        expect(shown?.licenseExtras).toMatch(/Licence: /);
        expect(JSON.stringify(shown)).not.toMatch(/[<>]/);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  test("h5p-server takes them", async () => {
    await importPackage(packLesson(withTexts({ licence: "CC BY-SA 4.0", source: "https://example.org/a" })));
    await importPackage(packLesson(withTexts({ licence: "ask" }, { licence: "CC0" })));
  });
});

test("sources that a package cannot hold are cut, and that is told", () => {
  const texts = LESSON.texts.map((text, i) => ({ ...text, source: `${i}${"ш".repeat(1500)}` }));
  const { files, left } = exportLesson({ ...LESSON, texts }, { to: "h5p", techniques: CARDS });
  const { licenseExtras } = unpack(files[0].bytes).description;
  expect(Buffer.byteLength(licenseExtras)).toBeLessThanOrEqual(5000);
  expect(licenseExtras).toMatch(/“On the quay”: 0ш+/);
  expect(left).toContainEqual(expect.stringMatching(/^Sources and licences of the texts are cut/));
});

test("reasons that True/False cannot hold are cut between characters, and that is told", async () => {
  const reason = "<&>".repeat(300);
  const texts = LESSON.texts.map((text) => ({ ...text, key: text.key?.map((span) => ({ ...span, reason })) ?? null }));
  const lesson = { ...LESSON, texts };
  const { left } = exportLesson(lesson, { to: "h5p", techniques: CARDS });
  expect(left).toContainEqual(expect.stringMatching(/^“4.2 Clean or not”: the reasons are cut/));
  const bytes = packLesson(lesson);
  const { behaviour } = unpack(bytes).content.questions.at(-1)?.params ?? {};
  expect(behaviour.feedbackOnWrong).toMatch(/(&lt;&amp;&gt;)+(&lt;)?(&amp;)?…$/);
  expect(await importPackage(bytes)).toEqual(unpack(bytes).content);
});
