import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseBank } from "../../src/lessons/bank.js";
import { composeLesson, type GivenText, type LessonRequest } from "../../src/lessons/compose-lesson.js";
import { labelBankTexts } from "../../src/lessons/label-texts.js";
import type { Lesson } from "../../src/lessons/lesson-schema.js";
import { chooseOptions } from "../../src/lessons/name-options.js";
import { readLesson } from "../../src/lessons/read-lesson.js";
import { writeLesson } from "../../src/lessons/write-lesson.js";
import { CARDS } from "../support/some-lesson.js";

const BANK = parseBank({
  name: "passages.jsonl",
  content: readFileSync(new URL("../../seeds/passages.jsonl", import.meta.url), "utf8"),
});
const compose = (request: LessonRequest) => composeLesson(request, { bank: BANK, techniques: CARDS });
const TEXT = "A cruel tax, the mayor said. Who knows what she hides?";
const given = (id: string, text = TEXT): GivenText => ({
  id,
  title: id,
  text,
  source: id,
  licence: "ask",
  machine: [
    { start: 29, end: text.length, technique: "Doubt", score: 0.4 },
    { start: 2, end: 7, technique: "Loaded_Language", score: 0.6 },
  ],
});
const stepsOf = <Kind extends Lesson["steps"][number]["kind"]>({ steps }: Lesson, kind: Kind) =>
  steps.filter((step): step is Extract<Lesson["steps"][number], { kind: Kind }> => step.kind === kind);

const CASES: readonly { name: string; request: LessonRequest }[] = [
  { name: "a text, 15 minutes", request: { minutes: 15, texts: [given("a.txt")] } },
  { name: "two texts, 15 minutes", request: { minutes: 15, texts: [given("a.txt"), given("b.txt")] } },
  { name: "a text, 45 minutes", request: { minutes: 45, texts: [given("a.txt")] } },
  {
    name: "six texts, 45 minutes",
    request: { minutes: 45, texts: ["1", "2", "3", "4", "5", "6"].map((id) => given(id)) },
  },
  { name: "bank alone, 15 minutes", request: { minutes: 15, texts: [], techniques: ["slogans", "flag-waving"] } },
  {
    name: "bank alone, 45 minutes",
    request: { minutes: 45, texts: [], techniques: ["doubt", "whataboutism", "straw-man"] },
  },
  ...CARDS.map(({ id }) => ({ name: `${id} alone`, request: { minutes: 15 as const, texts: [], techniques: [id] } })),
];

describe.each(CASES)("$name", ({ request }) => {
  const lesson = compose(request);

  test("takes the minutes it was given, and is a lesson file", () => {
    expect(lesson.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(request.minutes);
    expect(readLesson({ name: "made.json", content: writeLesson(lesson) }, CARDS)).toEqual(lesson);
    for (const objective of lesson.objectives) expect(objective).toMatch(/^I can .+\.$/);
  });

  test("clean or not: as many clean texts as marked ones", () => {
    for (const { items } of stepsOf(lesson, "clean")) {
      const keys = items.map(({ text }) => lesson.texts.find(({ id }) => id === text)?.key?.length ?? -1);
      expect(keys.length).toBeGreaterThan(1);
      expect(keys.filter((spans) => spans === 0).length * 2).toBe(keys.length);
      expect(keys).not.toContain(-1);
    }
  });

  test("name it: four options, one of them right, the place is that of the key", () => {
    for (const { text, start, end, options } of stepsOf(lesson, "name").flatMap(({ items }) => items)) {
      const key = lesson.texts
        .find(({ id }) => id === text)
        ?.key?.find((span) => span.start === start && span.end === end);
      expect(options.length).toBe(4);
      expect(options.filter((id) => key?.techniques.includes(id)).length).toBe(1);
      expect(lesson.techniques).toContain(key?.techniques[0]);
    }
  });

  test("no passage stands in two steps that ask for what is in it", () => {
    const asked = lesson.steps.flatMap((step) =>
      step.kind === "explore" || step.kind === "discuss"
        ? []
        : "text" in step
          ? [step.text]
          : step.items.map(({ text }) => text),
    );
    expect(new Set(asked).size).toBe(asked.length);
    expect(lesson.texts.map(({ id }) => id).filter((id) => !asked.includes(id))).toEqual([]);
  });

  test("is made again with the same bytes", () => {
    expect(writeLesson(compose(request))).toBe(writeLesson(lesson));
  });
});

test.each(CARDS)("$id: no lesson of the bank shows the tricks of one political side only", ({ id }) => {
  const { texts } = compose({ minutes: 15, texts: [], techniques: [id] });
  const sides = texts
    .filter(({ key }) => key?.length)
    .map((text) => BANK.find((passage) => `bank/${passage.id}` === text.id)?.side);
  const count = (side: string) => sides.filter((one) => one === side).length;
  expect(Math.abs(count("left") - count("right"))).toBeLessThanOrEqual(2);
});

test("a teacher's text has no key until a person decides, and its techniques are those found", () => {
  const lesson = compose({ minutes: 15, texts: [given("a.txt")] });
  expect(lesson.texts[0]).toMatchObject({ id: "a.txt", key: null });
  expect(lesson.texts[0]?.machine.map(({ start }) => start)).toEqual([2, 29]);
  expect(lesson.techniques).toEqual(["loaded-language", "doubt"]);
  const decided = { ...given("a.txt"), machine: [], key: [{ start: 2, end: 7, techniques: ["slogans"] }] };
  expect(compose({ minutes: 15, texts: [decided] }).techniques).toEqual(["slogans"]);
});

test("another text, other passages: lessons do not all show the same", () => {
  const ids = (text: string) =>
    compose({ minutes: 15, texts: [given("a.txt", text)] })
      .texts.slice(1)
      .map(({ id }) => id);
  expect(ids(TEXT)).not.toEqual(ids(`${TEXT} Who?`));
});

test("the machine marks the passages, and nothing else changes", async () => {
  const lesson = compose({ minutes: 15, texts: [given("a.txt")] });
  const marked = await labelBankTexts(lesson, async () => [{ start: 0, end: 3, technique: "Doubt", score: 0.123456 }]);
  expect(marked.texts[0]).toEqual(lesson.texts[0]);
  expect(marked.texts[1]?.machine).toEqual([{ start: 0, end: 3, technique: "Doubt", score: 0.1235 }]);
  expect(marked.steps).toEqual(lesson.steps);
});

test("look-alikes of the card come first among the wrong answers, in the order of the cards", () => {
  const options = chooseOptions(["slogans", "flag-waving"], { techniques: CARDS, taught: ["doubt"] });
  expect(options).toEqual(["loaded-language", "repetition", "slogans", "thought-terminating-cliche"]);
});

test("what a file cannot hold is refused where it is written too, with its field", () => {
  const lesson = compose({ minutes: 15, texts: [given("a.txt")] });
  const write = () => writeLesson({ ...lesson, title: "x".repeat(12_000) });
  expect(write).toThrow(expect.objectContaining({ code: "input" }));
  expect(write).toThrow("lesson, field title: expected at most 10000 characters, found");
});

test("a text without a licence says so", () => {
  const { licence: _, ...text } = given("a.txt");
  expect(compose({ minutes: 15, texts: [text] }).texts[0]?.licence).toBe("not stated");
});

test.each<{ name: string; request: LessonRequest; says: string }>([
  {
    name: "no title",
    request: { minutes: 15, texts: [given("a")], title: "" },
    says: "title: expected something to read",
  },
  {
    name: "a blank title",
    request: { minutes: 15, texts: [given("a")], title: " \n" },
    says: "title: expected something",
  },
  {
    name: "a long title",
    request: { minutes: 15, texts: [given("a")], title: "x".repeat(12_000) },
    says: "field title: expected at most 10000 characters",
  },
  {
    name: "a long id",
    request: { minutes: 15, texts: [given("a".repeat(201))] },
    says: "at most 200 characters, found 201",
  },
  {
    name: "no id",
    request: { minutes: 15, texts: [{ ...given("a"), id: "" }] },
    says: "field texts[0].id: expected at least 1",
  },
  { name: "an id of the bank", request: { minutes: 15, texts: [given("bank/x")] }, says: "as those of the bank do" },
  {
    name: "a text without a source",
    request: { minutes: 15, texts: [{ ...given("a"), source: " " }] },
    says: "a, source: expected something to read",
  },
  {
    name: "too many texts",
    request: { minutes: 15, texts: ["1", "2", "3"].map((id) => given(id)) },
    says: "at most 2 texts in 15 minutes, found 3",
  },
  {
    name: "too many techniques",
    request: { minutes: 15, texts: [], techniques: CARDS.slice(0, 5).map(({ id }) => id) },
    says: "at most 4 in 15 minutes",
  },
  { name: "an unknown technique", request: { minutes: 15, texts: [], techniques: ["lying"] }, says: 'found "lying"' },
  { name: "one id twice", request: { minutes: 15, texts: [given("a"), given("a")] }, says: '"a" twice' },
  {
    name: "an empty text",
    request: { minutes: 15, texts: [{ ...given("a"), text: " \n", machine: [] }] },
    says: "a: expected a text",
  },
  {
    name: "too long",
    request: { minutes: 15, texts: [given("a", "x".repeat(200_001))] },
    says: "at most 200000 characters",
  },
  { name: "a mark outside", request: { minutes: 15, texts: [{ ...given("a"), text: "short" }] }, says: "within the 5" },
])("$name is refused", ({ request, says }) => {
  expect(() => compose(request)).toThrow(says);
});
