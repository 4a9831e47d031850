import { expect, test } from "vitest";
import { isRhetoscopeError } from "../../src/errors.js";
import { hashText } from "../../src/formats/text-hash.js";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import type { Lesson } from "../../src/lessons/lesson-schema.js";
import { LONGEST_LESSON, readLesson } from "../../src/lessons/read-lesson.js";
import { writeLesson } from "../../src/lessons/write-lesson.js";
import { CARDS, makeLesson } from "../support/some-lesson.js";

const LESSON = makeLesson();
const read = (content: string) => readLesson({ name: "rents.json", content }, CARDS);

/** The message of the refusal. */
function refusalOf(content: string): string {
  try {
    read(content);
  } catch (error) {
    if (isRhetoscopeError(error) && error.code === "input") return error.message;
    throw error;
  }
  return "";
}

/** The lesson with one place of its JSON set otherwise. */
function alter(path: readonly (string | number)[], value: unknown): string {
  const lesson = structuredClone(LESSON) as unknown as Record<string | number, unknown>;
  let at = lesson;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) as string] = value;
  return JSON.stringify(lesson);
}

test("what is written is read as it was, with the same bytes in any order of the fields", () => {
  const written = writeLesson(LESSON);
  expect(read(written)).toEqual(LESSON);
  expect(read(`\uFEFF${written}`)).toEqual(LESSON);
  const turned = Object.fromEntries(Object.entries(LESSON).reverse()) as unknown as Lesson;
  expect(writeLesson(turned)).toBe(written);
  expect(written.endsWith("}\n")).toBe(true);
});

test("markup and marks of other formats in every string come back as they were", () => {
  const nasty = '<img src=x onerror=alert(1)>{{=1}} ~ = # {} : \\ "\u2028';
  const lesson = structuredClone(LESSON);
  const [text] = lesson.texts;
  if (text === undefined) throw new Error("no text");
  Object.assign(text, { title: nasty, source: nasty, licence: nasty, text: text.text + nasty });
  text.sha256 = hashText(text.text);
  const altered = { ...lesson, title: nasty, objectives: [nasty] };
  expect(read(writeLesson(altered))).toEqual(altered);
});

test("the hash is of what is asked: a corrected key and other words keep it, another text does not", () => {
  const sha256 = hashLesson(LESSON);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(hashLesson({ ...LESSON, texts: LESSON.texts.map((text) => ({ ...text, key: null, title: "x" })) })).toBe(
    sha256,
  );
  expect(hashLesson({ ...LESSON, texts: LESSON.texts.slice(1) })).not.toBe(sha256);
  expect(hashLesson({ ...LESSON, steps: LESSON.steps.slice(1) })).not.toBe(sha256);
});

const KEY = ["texts", 0, "key"] as const;
test.each([
  { name: "no JSON", content: "hello", says: ["rents.json:1:1", "expected JSON"] },
  { name: "truncated", content: writeLesson(LESSON).slice(0, 700), says: ["rents.json:", "found the end"] },
  { name: "empty", content: "", says: ["rents.json:1:1", "found the end"] },
  { name: "a list", content: "[]", says: ["field format", '"rhetoscope-lesson"', "found nothing"] },
  { name: "null", content: "null", says: ["field format", "found nothing"] },
  {
    name: "of answers",
    content: alter(["format"], "rhetoscope-answers"),
    says: ["field format", '"rhetoscope-answers"'],
  },
  {
    name: "another version",
    content: alter(["schemaVersion"], 2),
    says: ["field schemaVersion", "expected 1, found 2"],
  },
  { name: "unknown field", content: alter(["teacher"], "N. N."), says: ["field teacher", "no such field"] },
  {
    name: "unknown step",
    content: alter(["steps", 0, "kind"], "sing"),
    says: ["steps[0].kind", '"explore" or "guess"', '"sing"'],
  },
  {
    name: "text changed",
    content: alter(["texts", 0, "text"], "Other words, longer than the spans were, all of them. And so on, and so on."),
    says: ["texts[0].sha256", "changed after it was marked"],
  },
  { name: "NUL", content: alter(["texts", 1, "text"], "a\0b"), says: ["texts[1].text", "NUL"] },
  { name: "span outside", content: alter([...KEY, 1, "end"], 4000), says: ["texts[0].key[1]", "within the", "-4000"] },
  { name: "empty span", content: alter([...KEY, 0, "end"], 4), says: ["texts[0].key[0]", "start below the end"] },
  {
    name: "cut emoji",
    content: alter([...KEY, 0, "end"], (LESSON.texts[0]?.text.indexOf("😀") ?? 0) + 1),
    says: ["texts[0].key[0]", "surrogate"],
  },
  {
    name: "key overlaps itself",
    content: alter([...KEY, 0, "end"], 60),
    says: ["texts[0].key[1]", "overlaps", "4-60"],
  },
  {
    name: "key out of order",
    content: alter([...KEY], [...(LESSON.texts[0]?.key ?? [])].reverse()),
    says: ["texts[0].key[1]", "in order of place"],
  },
  {
    name: "key of no card",
    content: alter([...KEY, 0, "techniques", 1], "doubts"),
    says: ["texts[0].key[0].techniques[1]", '"doubts"'],
  },
  {
    name: "machine's mark of no class",
    content: alter(["texts", 0, "machine", 0, "technique"], "Gossip"),
    says: ["texts[0].machine[0].technique", "a class of the model", '"Gossip"'],
  },
  { name: "technique twice", content: alter(["techniques", 1], "loaded-language"), says: ["techniques[1]", "twice"] },
  { name: "one id twice", content: alter(["texts", 1, "id"], "rent"), says: ["texts[1].id", '"rent", as of text 0'] },
  { name: "unknown text", content: alter(["steps", 1, "text"], "rant"), says: ["steps[1].text", '"rant"'] },
  {
    name: "item of unknown text",
    content: alter(["steps", 3, "items", 1, "text"], "x"),
    says: ["steps[3].items[1].text", '"x"'],
  },
  { name: "item outside", content: alter(["steps", 4, "items", 0, "end"], 999), says: ["steps[4].items[0]", "999"] },
  {
    name: "no right option",
    content: alter(["steps", 2, "items", 0, "options"], ["doubt", "slogans"]),
    says: ["steps[2].items[0].options", "loaded-language or name-calling-labeling"],
  },
])("$name: is refused with its place", ({ content, says }) => {
  const message = refusalOf(content);
  for (const part of says) expect(message).toContain(part);
});

test("a file of 100 MB is refused by its length, before it is parsed", () => {
  expect(refusalOf(" ".repeat(100_000_000))).toContain(`at most ${LONGEST_LESSON} characters, found 100000000`);
});
