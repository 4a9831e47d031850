import { expect, test } from "vitest";
import { compareStudents } from "../../src/lessons/class/two-students.js";
import type { StudentAnswers } from "../../src/lessons/lesson-schema.js";
import { sampleLesson } from "../support/some-lesson.js";

const LESSON = sampleLesson();
const STEP = LESSON.steps.findIndex(({ kind }) => kind === "guess");

function student(seat: number, marks: readonly (readonly [number, number, string])[]): StudentAnswers {
  return {
    format: "rhetoscope-answers",
    schemaVersion: 1,
    lesson: { title: LESSON.title, sha256: "0".repeat(64) },
    seat,
    answers: [
      {
        kind: "guess",
        step: STEP,
        marks: marks.map(([start, end, technique]) => ({ start, end, technique, sureness: 0.5 })),
      },
    ],
  };
}

test("equal marks agree wholly, and give gamma 1", () => {
  const marks = [
    [0, 3, "doubt"],
    [4, 12, "slogans"],
  ] as const;
  const { gamma, texts } = compareStudents(LESSON, student(1, marks), student(2, marks));
  expect(gamma).toBe(1);
  expect(texts).toHaveLength(1);
  expect(texts[0]?.matches.agreed).toHaveLength(2);
});

test("what there is to talk about is told apart, the same however often it is asked", () => {
  const first = student(1, [
    [0, 3, "doubt"],
    [4, 12, "slogans"],
    [20, 24, "repetition"],
  ]);
  const second = student(2, [
    [0, 2, "doubt"],
    [4, 12, "doubt"],
    [40, 44, "slogans"],
  ]);
  const { gamma, texts } = compareStudents(LESSON, first, second);
  const [{ matches } = {}] = texts;
  expect(
    [matches?.boundary, matches?.technique, matches?.missed, matches?.extra].map((found) => found?.length),
  ).toEqual([1, 1, 1, 1]);
  expect(gamma).toBeLessThan(1);
  expect(compareStudents(LESSON, first, second).gamma).toBe(gamma);
});

test("where nobody marked anything there is nothing to measure, and a step that one left out is not compared", () => {
  expect(compareStudents(LESSON, student(1, []), student(2, [])).gamma).toBeNull();
  const absent = { ...student(2, []), answers: [] };
  expect(compareStudents(LESSON, student(1, [[0, 3, "doubt"]]), absent).texts).toEqual([]);
});
