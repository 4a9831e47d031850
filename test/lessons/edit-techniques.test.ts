/** A lesson that teaches other techniques than it did: what it says of them follows, what it asks does not. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBank } from "../../src/lessons/bank.js";
import { checkLesson } from "../../src/lessons/check-lesson.js";
import { composeLesson } from "../../src/lessons/compose-lesson.js";
import { countKeyed, teachTechniques } from "../../src/lessons/edit-techniques.js";
import { findFaults } from "../../src/lessons/lesson-faults.js";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import type { Lesson } from "../../src/lessons/lesson-schema.js";
import { CARDS } from "../support/labelled-text.js";
import { sampleLesson } from "../support/some-lesson.js";

const BANK = parseBank({
  name: "passages.jsonl",
  content: readFileSync(new URL("../../seeds/passages.jsonl", import.meta.url), "utf8"),
});
const MADE = composeLesson(
  { minutes: 45, texts: [], techniques: ["doubt", "slogans"] },
  { bank: BANK, techniques: CARDS },
);
const teach = (lesson: Lesson, ...ids: string[]) => teachTechniques(lesson, ids, CARDS);
const promptsOf = ({ steps }: Lesson) => steps.flatMap((step) => (step.kind === "discuss" ? step.prompts : []));
const withPrompts = (lesson: Lesson, prompts: string[]): Lesson => ({
  ...lesson,
  steps: lesson.steps.map((step) => (step.kind === "discuss" ? { ...step, prompts } : step)),
});

test("title, objectives, and prompts name what is taught, in the order of the cards", () => {
  const taught = teach(MADE, "slogans", "bandwagon");
  expect(taught.techniques).toEqual(CARDS.map(({ id }) => id).filter((id) => ["slogans", "bandwagon"].includes(id)));
  expect(MADE.title).toMatch(/Doubt/);
  for (const words of [taught.title, taught.objectives.join(), promptsOf(taught).join()]) {
    expect(words).toMatch(/Bandwagon/);
    expect(words).not.toMatch(/Doubt/);
  }
  expect(promptsOf(taught)).toHaveLength(promptsOf(MADE).length);
});

test("what a teacher wrote stays", () => {
  const own = {
    ...withPrompts(MADE, ["Who paid for it?", "And who not?"]),
    title: "Doubt and Slogans, a start",
    objectives: ["I can ask."],
  };
  const { techniques, ...rest } = teach(own, "bandwagon");
  expect(techniques).toEqual(["bandwagon"]);
  expect(own).toMatchObject(rest);
  const [question = ""] = promptsOf(MADE);
  const mixed = promptsOf(teach(withPrompts(MADE, ["Mine first.", question, "Mine last."]), "bandwagon"));
  expect(mixed).toEqual(["Mine first.", expect.stringMatching(/^Bandwagon: /), "Mine last."]);
});

test("a lesson needs one", () => {
  expect(() => teach(MADE)).toThrow(/at least one technique/);
  expect(() => teach(MADE, "no-card")).toThrow(/at least one technique/);
});

describe("for any choice of techniques", () => {
  const choices = fc.subarray(
    CARDS.map(({ id }) => id),
    { minLength: 1 },
  );

  test("the lesson stands, asks the same, and is what it was when they are taken back", () => {
    fc.assert(
      fc.property(fc.constantFrom(MADE, sampleLesson()), choices, (lesson, ids) => {
        const taught = teach(lesson, ...ids);
        checkLesson(taught, { place: "lesson", techniques: CARDS });
        expect(findFaults(taught)).toEqual([]);
        expect(hashLesson(taught)).toBe(hashLesson(lesson));
        expect(taught.texts).toEqual(lesson.texts);
        const back = teach(taught, ...lesson.techniques);
        expect(back).toEqual({ ...lesson, techniques: back.techniques });
        expect(new Set(back.techniques)).toEqual(new Set(lesson.techniques));
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});

test("the places of the keys are counted for each technique that they accept", () => {
  expect([...countKeyed(sampleLesson())].sort()).toEqual([
    ["black-and-white-fallacy", 1],
    ["loaded-language", 1],
    ["name-calling-labeling", 1],
  ]);
});
