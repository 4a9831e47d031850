import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportLesson } from "../../../src/lessons/export/export-lesson.js";
import type { Lesson } from "../../../src/lessons/lesson-schema.js";
import { LESSON } from "../../support/exported-lesson.js";
import { CARDS } from "../../support/labelled-text.js";
import { hostileLesson, readHtml } from "./hostile-lesson.js";
import { readXml, type XmlElement } from "./read-xml.js";

function readMoodle(lesson: Lesson): XmlElement[] {
  const { files } = exportLesson(lesson, { to: "moodle", techniques: CARDS });
  const quiz = readXml(new TextDecoder("utf-8", { fatal: true }).decode(files[0].bytes));
  expect(quiz.name).toBe("quiz");
  return quiz.children;
}

/** Text of the first `<text>` that the names lead to. */
function textAt(element: XmlElement | undefined, ...names: string[]): string {
  let found = element;
  for (const name of [...names, "text"]) found = found?.children.find((child) => child.name === name);
  if (found === undefined) throw new Error(`nothing at ${names.join("/")}`);
  return found.text;
}

const all = (element: XmlElement | undefined, name: string) =>
  element?.children.filter((child) => child.name === name) ?? [];

const HEAD = ["name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber"];
const COMBINED = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"];
/** Elements of each kind of question in the order of Moodle's own export; one with a star may stand there several times. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  category: ["category", "info", "idnumber"],
  description: HEAD,
  matching: [...HEAD, "shuffleanswers", ...COMBINED, "shownumcorrect", "subquestion*"],
  multichoice: [
    ...HEAD,
    "single",
    "shuffleanswers",
    "answernumbering",
    "showstandardinstruction",
    ...COMBINED,
    "answer*",
  ],
  truefalse: [...HEAD, "answer*"],
  gapselect: [...HEAD, "shuffleanswers", ...COMBINED, "shownumcorrect", "selectoption*"],
  essay: [
    ...HEAD,
    ...["responseformat", "responserequired", "responsefieldlines", "minwordlimit", "maxwordlimit", "attachments"],
    ...["attachmentsrequired", "maxbytes", "filetypeslist", "graderinfo", "responsetemplate"],
  ],
};

function checkOrder({ attributes, children }: XmlElement): void {
  const order = ORDER[attributes.type ?? ""] ?? [];
  const names = children.map(({ name }) => name);
  const once = names.filter((name, i) => name !== names[i - 1]);
  expect(once).toEqual(order.map((name) => name.replace("*", "")));
  for (const name of order.filter((name) => !name.endsWith("*")))
    expect(names.filter((other) => other === name)).toHaveLength(1);
}

/**
 * Moodle refuses fractions that are not on its list (`question_bank::fraction_options_full`: 100, 90, 83.33333, … 0), and a question
 * with one answer to choose of which none is worth all.
 */
function checkFractions(question: XmlElement): void {
  const answers = all(question, "answer");
  const fractions = answers.map(({ attributes }) => attributes.fraction);
  expect(fractions.filter((fraction) => fraction !== "100" && fraction !== "0")).toEqual([]);
  if (answers.length > 0) expect(new Set(fractions)).toEqual(new Set(["0", "100"]));
  expect(new Set(answers.map(({ attributes }) => attributes.format)).size).toBeLessThan(2);
}

describe("the lesson", () => {
  const questions = readMoodle(LESSON);
  const byTitle = (title: string) =>
    questions.find((question) => question.attributes.type !== "category" && textAt(question, "name") === title);

  test("a category, then a question for each exercise", () => {
    expect(questions.map(({ attributes }) => attributes.type)).toEqual([
      ...["category", "matching", "description", "gapselect", "multichoice", "multichoice", "multichoice"],
      ...["truefalse", "truefalse", "essay", "essay"],
    ]);
    expect(textAt(questions[0], "category")).toBe("$course$/top/The ferry and its timetable");
  });

  test.each(questions.map((question, i) => [i, question.attributes.type, question] as const))(
    "%i, %s: elements in the documented order",
    (_, __, question) => {
      checkOrder(question);
      checkFractions(question);
    },
  );

  test("what is to be explored holds what the machine marked, and nothing of the key", () => {
    const html = textAt(byTitle("1 Look around"), "questiontext");
    expect(readHtml(html)).toContain("“a gang of pirates”: Name Calling or Labeling, about 46 in 100");
    expect(html).not.toContain("<strong>");
    for (const { reason } of LESSON.texts[0]?.key ?? []) if (reason) expect(html).not.toContain(reason);
  });

  test("gaps stand after the words of their technique", () => {
    const gaps = byTitle("2 Guess first");
    const html = textAt(gaps, "questiontext");
    const options = all(gaps, "selectoption").map((option) => textAt(option));
    const filled = [...html.matchAll(/<strong>([^<]*)<\/strong> \[\[(\d+)\]\]/g)].map(([, words, number]) => [
      words,
      options[Number(number) - 1],
    ]);
    expect(filled).toEqual([
      ["everyone on this quay knows it", "Bandwagon"],
      ["Either we stop the new timetable tonight, or the island dies.", "Black-and-White Fallacy"],
      ["“Boats for all!”", "Slogans"],
    ]);
    expect(new Set(options).size).toBe(5);
    expect(textAt(gaps, "generalfeedback")).toContain("Only two ways are shown.");
  });

  test("every technique of the key is worth all", () => {
    const answers = all(byTitle("3.1 Name it"), "answer");
    expect(answers.map((answer) => [answer.attributes.fraction, readHtml(textAt(answer))])).toEqual([
      ["0", "Doubt"],
      ["100", "Name Calling or Labeling"],
      ["0", "Slogans"],
      ["100", "Loaded Language"],
    ]);
    for (const answer of answers) expect(textAt(answer, "feedback")).toContain("The name does the judging.");
  });

  test("wrong names to match have no subquestion", () => {
    const pairs = all(questions[1], "subquestion").map((pair) => [textAt(pair), textAt(pair, "answer")]);
    expect(pairs.filter(([left]) => left !== "")).toHaveLength(3);
    expect(pairs.filter(([left]) => left === "")).toHaveLength(2);
  });

  test("true where the text is clean", () => {
    const right = ["4.1 Clean or not", "4.2 Clean or not"].map((title) => {
      return all(byTitle(title), "answer").map((answer) => [textAt(answer), answer.attributes.fraction]);
    });
    expect(right).toEqual([
      [
        ["true", "100"],
        ["false", "0"],
      ],
      [
        ["true", "0"],
        ["false", "100"],
      ],
    ]);
  });
});

test("law: whatever people write, the file is XML, holds the same questions and says what was written", () => {
  const shape = (questions: XmlElement[]) => questions.map(({ attributes }) => attributes.type);
  const expected = shape(readMoodle(LESSON));
  fc.assert(
    fc.property(hostileLesson(), ({ lesson, words }) => {
      const questions = readMoodle(lesson);
      expect(shape(questions)).toEqual(expected);
      questions.forEach(checkOrder);
      questions.forEach(checkFractions);
      const [, , , gaps, , named, , clean, , rewrite, discuss] = questions;
      const placeholders = textAt(gaps, "questiontext").match(/\[\[\d+\]\]/g);
      expect(placeholders).toHaveLength(3);
      expect(textAt(clean, "questiontext")).not.toContain("@@PLUGINFILE@@");
      expect(readHtml(textAt(gaps, "generalfeedback"))).toContain(words.reason);
      expect(readHtml(textAt(named, "questiontext"))).toContain(words.instruction);
      expect(readHtml(textAt(clean, "questiontext"))).toContain(words.text);
      expect(readHtml(textAt(rewrite, "graderinfo"))).toContain(words.reason);
      expect(readHtml(textAt(discuss, "questiontext"))).toContain(words.prompt);
    }),
    { seed: 8, numRuns: 150 },
  );
});
