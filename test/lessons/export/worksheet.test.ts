import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { exportLesson } from "../../../src/lessons/export/export-lesson.js";
import type { Lesson } from "../../../src/lessons/lesson-schema.js";
import { readLesson } from "../../../src/lessons/read-lesson.js";
import { READY_LESSONS } from "../../../src/lessons/ready-lessons.js";
import { LESSON } from "../../support/exported-lesson.js";
import { CARDS } from "../../support/labelled-text.js";
import { hostileLesson, settle } from "./hostile-lesson.js";

function writeSheets(lesson: Lesson): { readonly student: string; readonly teacher: string } {
  const { files } = exportLesson(lesson, { to: "worksheet", techniques: CARDS });
  expect(files.map(({ part }) => part)).toEqual(["lesson", "key"]);
  const [student = "", teacher = ""] = files.map(({ bytes }) =>
    new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  );
  return { student, teacher };
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string }[];
  readonly childNodes?: readonly Node[];
}

/** Elements and text as browsers see them. */
function readPage(html: string) {
  const names = new Set<string>();
  const attributes = new Set<string>();
  const walk = ({ nodeName, value, attrs = [], childNodes = [] }: Node): string => {
    names.add(nodeName);
    for (const { name } of attrs) attributes.add(name);
    if (nodeName === "style") return "";
    const inside = value ?? childNodes.map(walk).join("");
    return ["#text", "span", "strong"].includes(nodeName) ? inside : ` ${inside} `;
  };
  const text = settle(walk(parse(html) as unknown as Node));
  return { names: [...names].sort(), attributes: [...attributes].sort(), text };
}

describe("the students' sheet", () => {
  const { student } = writeSheets(LESSON);
  const { text } = readPage(student);

  test("holds every step, objective and text, and room for a seat number", () => {
    for (const { title, instruction } of LESSON.steps) {
      expect(text).toContain(title);
      expect(text).toContain(instruction);
    }
    for (const objective of LESSON.objectives) expect(text).toContain(objective);
    expect(text).toContain(settle(LESSON.texts[0]?.text ?? "never"));
    expect(text).toContain("Seat number");
    expect(text).toContain("Licence: CC0 1.0");
  });

  test("gives no answer away", () => {
    for (const span of LESSON.texts[0]?.key ?? []) if (span.reason) expect(text).not.toContain(span.reason);
    expect(text).not.toContain("Bandwagon"); // in the key, but neither taught nor an option
    expect(student.match(/class="mark"/g)).toHaveLength(4); // the words that are to be named or rewritten, no others
  });

  test("gives the hint of the step, and what the machine marked where it is explored", () => {
    expect(text).toContain("Hint: The key has 4 places.");
    expect(text).toMatch(/“a gang of pirates” Name Calling or Labeling about 46 in 100/);
    expect(text).toMatch(/“the island dies” Whataboutism, Straw Man or Red Herring about 18 in 100/);
    expect(student).not.toContain('class="fresh"'); // nobody guessed on the text before
    const steps = LESSON.steps.map((step) => ("hints" in step ? { ...step, hints: "sentences" as const } : step));
    const other = readPage(writeSheets({ ...LESSON, steps: [...steps.slice(1), ...steps.slice(0, 1)] }).student);
    expect(other.text).toContain(
      "Look in the sentences that begin: “Neighbours, the ferry company is a …” · “Either we stop the new timetable …”",
    );
  });

  test("what the machine marked is on another page than the guess before it", () => {
    const [explore, guess] = LESSON.steps;
    if (explore === undefined || guess === undefined) throw new Error("no steps");
    expect(writeSheets({ ...LESSON, steps: [guess, explore] }).student).toMatch(/<section class="fresh">/);
  });

  test("prints no text twice", () => expect(text.split("everyone on this quay knows it").length - 1).toBe(1 + 2)); // and in the lines around two spans
});

describe("the teacher's sheet", () => {
  const { teacher } = writeSheets(LESSON);
  const { text } = readPage(teacher);

  test("holds objectives, timing, key, confusions and prompts", () => {
    for (const heading of ["Objectives", "Timing", "Key", "Likely confusions", "Prompts"])
      expect(teacher).toContain(`<h2>${heading}</h2>`);
    expect(text).toContain("Together 45 minutes.");
    expect(text).toContain(
      "“a gang of pirates”: Name Calling or Labeling or Loaded Language. The name does the judging.",
    );
    expect(text).toContain("Who gains by the words?");
    expect(text).toContain("“Boats for all!”: Slogans");
    expect(text).toContain("On the quay (steps 1, 2, 3.1, 3.2, 4.2, 5.1, 6)");
    expect(text).toMatch(/At the pier: clean.*On the quay: not clean.*Nobody decided: nobody decided/);
  });

  test("tells the techniques apart by line and letters, not by colour", () => {
    const marks = [...teacher.matchAll(/<span class="mark (\w+)">([^<]*)<\/span> <span class="number">\[(\d) (..)\]/g)];
    expect(marks.map(([, line, words, number, letters]) => [line, words, number, letters])).toEqual([
      ["solid", "a gang of pirates", "1", "NC"],
      ["double", "everyone on this quay knows it", "2", "BA"],
      ["dashed", "Either we stop the new timetable tonight, or the island dies.", "3", "BW"],
      ["dotted", "“Boats for all!”", "4", "SL"],
    ]);
    const colours = [...teacher.matchAll(/#[0-9a-f]{3,6}\b(?=;)|rgb|hsl/g)].map(([colour]) => colour);
    expect(new Set(colours)).toEqual(new Set(["#000", "#fff"]));
  });
});

describe.each(READY_LESSONS)("the sheets of $name", ({ name }) => {
  const path = `../../../lessons/${name}.json`;
  const lesson = readLesson({ name, content: readFileSync(new URL(path, import.meta.url), "utf8") }, CARDS);
  const { student, teacher } = writeSheets(lesson);

  test("the students' tells neither reasons nor what a passage of the bank is called", () => {
    const { text } = readPage(student);
    for (const { id, key } of lesson.texts) {
      expect(student).not.toContain(id.replace("bank/", ""));
      for (const { reason } of key ?? []) expect(text).not.toContain(settle(reason ?? "no reason"));
    }
  });

  test("the teacher's tells every reason, and no prompt twice", () => {
    const { text } = readPage(teacher);
    for (const { key } of lesson.texts)
      for (const { reason } of key ?? []) expect(text).toContain(settle(reason ?? "no reason"));
    for (const id of lesson.techniques) {
      const question = CARDS.find((card) => card.id === id)?.question ?? "no question";
      expect(text.split(settle(question))).toHaveLength(2);
    }
  });
});

test("law: whatever people write, both sheets hold our elements alone and say what was written", () => {
  const pageOf = (lesson: Lesson) => {
    const { student, teacher } = writeSheets(lesson);
    return [readPage(student), readPage(teacher)] as const;
  };
  const [ownStudent, ownTeacher] = pageOf(LESSON);
  fc.assert(
    fc.property(hostileLesson(), ({ lesson, words }) => {
      const [student, teacher] = pageOf(lesson);
      expect([student.names, student.attributes]).toEqual([ownStudent.names, ownStudent.attributes]);
      expect([teacher.names, teacher.attributes]).toEqual([ownTeacher.names, ownTeacher.attributes]);
      for (const said of [words.title, words.instruction, words.prompt, words.text])
        expect(student.text).toContain(said);
      for (const said of [words.title, words.instruction, words.prompt, words.text, words.reason])
        expect(teacher.text).toContain(said);
    }),
    { seed: 8, numRuns: 100 },
  );
});
