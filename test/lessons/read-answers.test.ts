import { expect, test } from "vitest";
import { gatherClass } from "../../src/lessons/gather-class.js";
import type { StudentAnswers } from "../../src/lessons/lesson-schema.js";
import { LONGEST_ANSWERS, readAnswers } from "../../src/lessons/read-answers.js";
import { reasonOf } from "../../src/lessons/refused-file.js";
import { writeAnswers } from "../../src/lessons/write-lesson.js";
import { CARDS, makeAnswers, makeLesson } from "../support/some-lesson.js";

const LESSON = makeLesson();
const mark = { start: 4, end: 9, technique: "loaded-language", sureness: 0.8 };
const GUESS = { kind: "guess" as const, step: 1, marks: [mark] };
const file = (answers: unknown, name = "seat.json") => ({ name, content: JSON.stringify(answers) });
const made = (...answers: unknown[]) => makeAnswers(LESSON, 1, answers as StudentAnswers["answers"]);
const read = (answers: unknown) => readAnswers(file(answers), LESSON, CARDS);

test("what is written is read as it was", () => {
  const answers = made(GUESS, { kind: "discuss", step: 5, harm: -1, notes: "</script><b>1 & 2" });
  expect(readAnswers({ name: "a", content: writeAnswers(answers) }, LESSON, CARDS)).toEqual(answers);
});

test("a guess may say that it was compared, and need not", () => {
  const compared = { ...GUESS, compared: true };
  expect(read(made(compared)).answers).toEqual([compared]);
  expect(read(made(GUESS)).answers).toEqual([GUESS]);
  expect(() => read(made({ ...GUESS, compared: false }))).toThrow("answers[0].compared: expected true, found false");
});

test("answers to a lesson whose key was corrected meanwhile still fit", () => {
  const corrected = { ...LESSON, texts: LESSON.texts.map((text) => ({ ...text, key: [] })) };
  expect(readAnswers(file(made(GUESS)), corrected, CARDS).answers).toEqual([GUESS]);
});

test.each([
  {
    name: "another lesson",
    answers: { ...made(), lesson: { title: "Other", sha256: "0".repeat(64) } },
    says: ["lesson.sha256", '"Other"', '"Rents"'],
  },
  { name: "another version", answers: { ...made(), schemaVersion: 9 }, says: ["schemaVersion", "found 9"] },
  { name: "a lesson", answers: LESSON, says: ["field format", '"rhetoscope-answers"', '"rhetoscope-lesson"'] },
  { name: "a name as seat", answers: { ...made(), seat: "Kim" }, says: ["field seat", '"Kim"'] },
  { name: "no such step", answers: made({ ...GUESS, step: 40 }), says: ["answers[0].step", "0 to 6", "40"] },
  { name: "another kind", answers: made({ ...GUESS, step: 0 }), says: ["answers[0].kind", '"explore"', '"guess"'] },
  { name: "a step twice", answers: made(GUESS, GUESS), says: ["answers[1].step", "twice"] },
  {
    name: "outside",
    answers: made({ ...GUESS, marks: [mark, { ...mark, end: 500 }] }),
    says: ["answers[0].marks[1]", "4-500"],
  },
  {
    name: "half an emoji",
    answers: made({ ...GUESS, marks: [{ ...mark, end: 29 }] }),
    says: ["answers[0].marks[0]", "surrogate"],
  },
  {
    name: "no card",
    answers: made({ ...GUESS, marks: [{ ...mark, technique: "lying" }] }),
    says: ["marks[0].technique", '"lying"'],
  },
  {
    name: "too sure",
    answers: made({ ...GUESS, marks: [{ ...mark, sureness: 7 }] }),
    says: ["marks[0].sureness", "at most 1"],
  },
  {
    name: "no option",
    answers: made({ kind: "name", step: 2, items: [{ item: 0, technique: "bandwagon", sureness: 1 }] }),
    says: ["items[0].technique", "loaded-language or doubt or slogans"],
  },
  {
    name: "no item",
    answers: made({ kind: "clean", step: 3, items: [{ item: 3, clean: true, sureness: 1 }] }),
    says: ["items[0].item", "0 to 2"],
  },
  {
    name: "an item twice",
    answers: made({
      kind: "rewrite",
      step: 4,
      items: [
        { item: 0, text: "a" },
        { item: 0, text: "b" },
      ],
    }),
    says: ["items[1].item", "twice"],
  },
])("$name: is refused with its place", ({ answers, says }) => {
  for (const part of ["seat.json", ...says]) expect(() => read(answers)).toThrow(part);
});

test("a file that is too long, and one that ends early", () => {
  const long = { name: "long.json", content: " ".repeat(LONGEST_ANSWERS + 1) };
  expect(() => readAnswers(long, LESSON, CARDS)).toThrow(`at most ${LONGEST_ANSWERS}`);
  const torn = { name: "torn.json", content: writeAnswers(made(GUESS)).slice(0, 90) };
  expect(() => readAnswers(torn, LESSON, CARDS)).toThrow(/torn\.json:\d+:\d+: expected JSON/);
});

test.each([
  { name: "cut off in the middle", content: writeAnswers(made(GUESS)).slice(0, 90), reason: "endsEarly" },
  { name: "cut off within a word", content: writeAnswers(made(GUESS)).slice(0, 27), reason: "endsEarly" },
  { name: "its last bracket lost", content: writeAnswers(made(GUESS)).trimEnd().slice(0, -1), reason: "endsEarly" },
  { name: "cut off in one line", content: JSON.stringify(made(GUESS)).slice(0, -25), reason: "endsEarly" },
  { name: "a quotation mark lost", content: JSON.stringify(made(GUESS)).replace('"seat', "seat"), reason: "notJson" },
  { name: "a web page", content: "<!doctype html><p>Hello", reason: "notJson" },
  { name: "nothing", content: "", reason: "notJson" },
  { name: "a lesson", content: JSON.stringify(LESSON), reason: "otherFormat" },
  { name: "a list", content: "[]", reason: "otherFormat" },
  { name: "another version", content: JSON.stringify({ ...made(), schemaVersion: 9 }), reason: "otherVersion" },
  { name: "a name as seat", content: JSON.stringify({ ...made(), seat: "Kim" }), reason: "altered" },
  { name: "a step twice", content: JSON.stringify(made(GUESS, GUESS)), reason: "altered" },
  {
    name: "another lesson",
    content: JSON.stringify({ ...made(), lesson: { title: "Other", sha256: "0".repeat(64) } }),
    reason: "otherLesson",
  },
  {
    name: "the lesson before it was changed",
    content: JSON.stringify({ ...made(), lesson: { title: "Rents", sha256: "0".repeat(64) } }),
    reason: "otherLessonVersion",
  },
  { name: "far too long", content: " ".repeat(LONGEST_ANSWERS + 1), reason: "tooLong" },
])("$name: the reason is $reason", ({ content, reason }) => {
  let error: unknown;
  try {
    readAnswers({ name: "seat.json", content }, LESSON, CARDS);
  } catch (thrown) {
    error = thrown;
  }
  expect(reasonOf(error)).toBe(reason);
});

test("a class: two files of one seat are told and left out, a bad file is told, the others count", () => {
  const one = (seat: number, name: string) => file(makeAnswers(LESSON, seat, [GUESS]), name);
  const files = [
    one(7, "c.json"),
    one(3, "a.json"),
    one(3, "b.json"),
    { name: "bad.json", content: "{" },
    one(1, "d.json"),
  ];
  const { students, refused } = gatherClass(files, LESSON, CARDS);
  expect(students.map(({ seat }) => seat)).toEqual([1, 7]);
  expect(refused.map(({ names, error }) => [names, reasonOf(error)])).toEqual([
    [["bad.json"], "endsEarly"],
    [["a.json", "b.json"], "sameSeat"],
  ]);
  expect(refused.map(({ error }) => error.message)).toEqual([
    expect.stringContaining("bad.json"),
    expect.stringContaining("a.json, b.json"),
  ]);
});
