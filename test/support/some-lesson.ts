/** A small lesson with every kind of step, and a student's answers to it: what tests of lessons alter one field of. */
import { readFileSync } from "node:fs";
import { hashText } from "../../src/formats/text-hash.js";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import type { Lesson, LessonText, StudentAnswers } from "../../src/lessons/lesson-schema.js";
import { parseTechniques } from "../../src/techniques/parse-techniques.js";

export const CARDS = parseTechniques(
  JSON.parse(readFileSync(new URL("../../seeds/techniques.json", import.meta.url), "utf8")),
);

const RENT = "The cruel landlords of Tarn 😀 must pay. Either the cap comes today or the town dies.";
const FAIR = "The fair opens at nine on Saturday. Entry is free.";
const OPEN = "A wicked tax, says everyone in the market square.";

function makeText(id: string, text: string, rest: Pick<LessonText, "machine" | "key">): LessonText {
  return { id, title: id, text, sha256: hashText(text), source: "us", licence: "Apache-2.0", ...rest };
}

/** Where the words stand in the text of that id. */
export function placeOfWords({ texts }: Lesson, id: string, words: string): { start: number; end: number } {
  const start = texts.find((text) => text.id === id)?.text.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`${words} does not stand in ${id}`);
  return { start, end: start + words.length };
}

export function makeLesson(): Lesson {
  const cruel = { start: 4, end: 9 };
  const either = { start: RENT.indexOf("Either"), end: RENT.length - 1 };
  return {
    format: "rhetoscope-lesson",
    schemaVersion: 1,
    offsetUnit: "utf16",
    title: "Rents",
    minutes: 15,
    objectives: ["I can tell loaded words."],
    techniques: ["loaded-language", "black-and-white-fallacy"],
    texts: [
      makeText("rent", RENT, {
        machine: [{ ...cruel, technique: "Loaded_Language", score: 0.7 }],
        key: [
          { ...cruel, techniques: ["loaded-language", "name-calling-labeling"], reason: "“cruel” judges." },
          { ...either, techniques: ["black-and-white-fallacy"] },
        ],
      }),
      makeText("fair", FAIR, { machine: [], key: [] }),
      makeText("open", OPEN, { machine: [{ start: 2, end: 8, technique: "Loaded_Language", score: 0.5 }], key: null }),
    ],
    steps: [
      { kind: "explore", title: "Look", minutes: 1, instruction: "Look.", text: "rent" },
      { kind: "guess", title: "Guess", minutes: 4, instruction: "Mark.", text: "rent", hints: "count" },
      {
        kind: "name",
        title: "Name",
        minutes: 3,
        instruction: "Name.",
        items: [
          { text: "rent", ...cruel, options: ["loaded-language", "doubt", "slogans"] },
          { text: "open", start: 2, end: 8, options: ["loaded-language", "doubt"] },
        ],
      },
      {
        kind: "clean",
        title: "Clean",
        minutes: 3,
        instruction: "Clean?",
        items: [{ text: "rent" }, { text: "fair" }, { text: "open" }],
      },
      { kind: "rewrite", title: "Plain", minutes: 2, instruction: "Say it.", items: [{ text: "rent", ...cruel }] },
      { kind: "discuss", title: "Talk", minutes: 2, instruction: "Talk.", text: "rent", prompts: ["How harmful?"] },
      { kind: "guess", title: "Again", minutes: 1, instruction: "Mark.", text: "open", hints: "none" },
    ],
  };
}

export function makeAnswers(lesson: Lesson, seat = 1, answers: StudentAnswers["answers"] = []): StudentAnswers {
  return {
    format: "rhetoscope-answers",
    schemaVersion: 1,
    lesson: { title: lesson.title, sha256: hashLesson(lesson) },
    seat,
    answers,
  };
}
