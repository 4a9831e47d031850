/** Edits to the steps of a lesson: a lesson that can be saved comes out, and it is known whether answers still fit. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addStep } from "../../src/lessons/add-step.js";
import { parseBank } from "../../src/lessons/bank.js";
import { changeStep, minutesOf, moveStep, removeStep, withoutBlankLines } from "../../src/lessons/edit-steps.js";
import { findFaults, refitOptions } from "../../src/lessons/lesson-faults.js";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import type { Lesson, LessonStep } from "../../src/lessons/lesson-schema.js";
import { readLesson } from "../../src/lessons/read-lesson.js";
import { textsOfStep } from "../../src/lessons/texts-of-step.js";
import { writeLesson } from "../../src/lessons/write-lesson.js";
import { CARDS } from "../support/labelled-text.js";
import { sampleLesson } from "../support/some-lesson.js";

const LESSON = sampleLesson();
const BANK = parseBank({
  name: "passages.jsonl",
  content: readFileSync(new URL("../../seeds/passages.jsonl", import.meta.url), "utf8"),
});
const SOURCES = { bank: BANK, techniques: CARDS };
const KINDS: readonly LessonStep["kind"][] = ["explore", "guess", "name", "clean", "rewrite", "discuss"];
const isSound = (lesson: Lesson) =>
  expect(readLesson({ name: "edited.json", content: writeLesson(lesson) }, CARDS)).toEqual(lesson);

describe("wording", () => {
  test("titles, instructions, minutes and prompts are changed, the answers still fit, and the minutes add up", () => {
    const talk = changeStep(LESSON, 6, { title: "Talk", instruction: "Speak.", minutes: 9, prompts: ["Who?"] });
    expect(talk.steps[6]).toMatchObject({ title: "Talk", instruction: "Speak.", minutes: 9, prompts: ["Who?"] });
    expect(talk.minutes).toBe(27);
    expect(hashLesson(talk)).toBe(hashLesson(LESSON));
    isSound(changeStep(talk, 1, { hints: "none" }));
  });

  test("minutes in fractions add up", () => {
    expect(changeStep(changeStep(LESSON, 0, { minutes: 0.1 }), 1, { minutes: 0.2 }).minutes).toBe(15.3);
  });

  test("what a step does not have is left out, and minutes that cannot be are refused", () => {
    expect(changeStep(LESSON, 0, { prompts: ["Who?"], hints: "none" }).steps[0]).toEqual(LESSON.steps[0]);
    expect(() => changeStep(LESSON, 0, { minutes: 0 })).toThrow(/more than 0/);
    expect(() => changeStep(LESSON, 0, { minutes: Number.NaN })).toThrow(/more than 0/);
    expect(() => changeStep(LESSON, 0, { minutes: 239 })).toThrow(/at most 240/);
  });

  test("blank lines between objectives and prompts are no objectives and no prompts", () => {
    const typed = changeStep({ ...LESSON, objectives: ["I can.", " ", ""] }, 6, { prompts: ["", "Who?"] });
    const tidy = withoutBlankLines(typed);
    expect(tidy.objectives).toEqual(["I can."]);
    expect(tidy.steps[6]).toMatchObject({ prompts: ["Who?"] });
  });
});

describe("order", () => {
  test("a step moves by one, there and back, and its answers do not fit meanwhile", () => {
    const moved = moveStep(LESSON, 3, -1);
    expect(moved.steps.map(({ kind }) => kind).slice(2, 4)).toEqual(["name", "guess"]);
    expect(hashLesson(moved)).not.toBe(hashLesson(LESSON));
    expect(moveStep(moved, 2, 1).steps).toEqual(LESSON.steps);
    expect(moveStep(LESSON, 0, -1)).toBe(LESSON);
    expect(moveStep(LESSON, 6, 1)).toBe(LESSON);
    isSound(moved);
  });

  test("a step goes with the texts that only it shows and the objective that only it serves", () => {
    const plain = "I can say the same thing in plain words, and say what got lost and what became clearer.";
    const given = { ...LESSON, objectives: [...LESSON.objectives, plain] };
    expect(removeStep(given, 5, CARDS).objectives).toEqual(LESSON.objectives);
    const withoutClean = removeStep(LESSON, 4, CARDS);
    expect(withoutClean.texts.map(({ id }) => id)).toEqual(["orchard", "ferry"]);
    expect(withoutClean.minutes).toBe(18);
    isSound(withoutClean);
  });

  test("the last step stays", () => {
    let left = LESSON;
    while (left.steps.length > 1) left = removeStep(left, 0, CARDS);
    isSound(left);
    expect(() => removeStep(left, 0, CARDS)).toThrow(/needs a step/);
  });
});

describe.each(KINDS)("one more step: %s", (kind) => {
  test("of passages that no other step shows, the same each time, in a lesson that can be saved", () => {
    const added = addStep(LESSON, { kind }, SOURCES);
    isSound(added);
    expect(added.steps.slice(0, -1)).toEqual(LESSON.steps);
    const step = added.steps.at(-1) as LessonStep;
    expect(step.kind).toBe(kind);
    const before = new Set(LESSON.texts.map(({ id }) => id));
    for (const id of textsOfStep(step)) expect(before.has(id)).toBe(false);
    expect(added.minutes).toBe(minutesOf(added.steps));
    expect(addStep(LESSON, { kind }, SOURCES)).toEqual(added);
    const removed = removeStep(added, added.steps.length - 1, CARDS);
    expect(removed).toEqual({ ...LESSON, minutes: 21 });
  });
});

test("a step on a text of the lesson takes that text, and a bank that has no more says so", () => {
  const added = addStep(LESSON, { kind: "guess", text: "library" }, SOURCES);
  expect(added.steps.at(-1)).toMatchObject({ kind: "guess", text: "library" });
  expect(added.texts).toEqual(LESSON.texts);
  expect(() => addStep(LESSON, { kind: "clean" }, { ...SOURCES, bank: [] })).toThrow(/no more/);
  expect(() => addStep(LESSON, { kind: "guess" }, { ...SOURCES, bank: [] })).toThrow(/no more/);
});

describe("what keeps a lesson from being saved", () => {
  test("nothing in ours", () => expect(findFaults(LESSON)).toEqual([]));

  test("what is empty is named with its step", () => {
    const empty = changeStep({ ...LESSON, title: " ", objectives: [""] }, 6, {
      title: "",
      instruction: "",
      prompts: [],
    });
    expect(findFaults(empty).map(({ step }) => step)).toEqual([undefined, undefined, 6, 6, 6]);
  });

  test("a key that leaves a question without a right answer: told, and the answers can be chosen anew", () => {
    const [orchard, ...others] = LESSON.texts;
    if (orchard?.key == null) throw new Error("the sample has a key");
    const key = orchard.key.map((span) => ({ ...span, techniques: ["slogans"] }));
    const changed = { ...LESSON, texts: [{ ...orchard, key }, ...others] };
    expect(() => isSound(changed)).toThrow(/one of what the key accepts/);
    expect(findFaults(changed)).toEqual([
      { step: 3, sentence: expect.stringMatching(/^Step 4, question 2: none of its answers is right for “vultures”/) },
    ]);
    const refitted = refitOptions(changed, CARDS);
    isSound(refitted);
    expect(findFaults(refitted)).toEqual([]);
    expect(hashLesson(refitted)).not.toBe(hashLesson(changed));
    expect(hashLesson(changed)).toBe(hashLesson(LESSON));
    expect(refitOptions(refitted, CARDS)).toBe(refitted);
  });
});
