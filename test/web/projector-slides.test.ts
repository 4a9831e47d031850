/** What a class is shown, in which order, and that no seat is in it. */
import { describe, expect, test } from "vitest";
import { analyzeClass } from "../../src/lessons/class/class-analysis.js";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import type { GuessedMark, StudentAnswers } from "../../src/lessons/lesson-schema.js";
import { nameSlide, placeSlide, planSlides, slideAfter, titleSlide } from "../../src/web/lesson/projector-slides.js";
import { TECHNIQUES } from "../../src/web/techniques.js";
import { sampleLesson } from "../support/some-lesson.js";

const LESSON = sampleLesson();
const student = (seat: number, step: number, marks: GuessedMark[]): StudentAnswers => ({
  format: "rhetoscope-answers",
  schemaVersion: 1,
  lesson: { title: LESSON.title, sha256: hashLesson(LESSON) },
  seat,
  answers: [{ kind: "guess", step, marks }],
});
const mark = (start: number, end: number, technique: string) => ({ start, end, technique, sureness: 0.5 });
const CLASS = [
  student(731, 1, [mark(4, 12, "doubt")]),
  student(732, 2, [mark(0, 6, "doubt")]),
  student(733, 2, [mark(0, 6, "slogans")]),
];
const slidesOf = (students: readonly StudentAnswers[]) =>
  planSlides(analyzeClass(LESSON, students, TECHNIQUES), LESSON);

describe("slides", () => {
  const slides = slidesOf(CLASS);

  test("a text alone, then the class’s marks, then the key; without a key there is none", () => {
    expect(slides.map((slide) => (slide.kind === "text" ? `${slide.text.id} ${slide.stage}` : slide.kind))).toEqual([
      "orchard text",
      "orchard heat",
      "orchard key",
      "ferry text",
      "ferry heat",
      "confusions",
      "confusions",
      "prompts",
    ]);
    expect(slides.map(placeSlide).slice(0, 4)).toEqual([
      "Text 1 of 2: read it first",
      "Text 1 of 2: where 1 student marked",
      "Text 1 of 2: the key",
      "Text 2 of 2: read it first",
    ]);
  });

  test("each press says what comes, and each slide what it is", () => {
    expect(slides.map(nameSlide)).toEqual([
      "Next text",
      "Show where the class marked",
      "Show the key",
      "Next text",
      "Show where the class marked",
      "Next: what was confused",
      "Next: what was confused",
      "Next: to talk about",
    ]);
    expect(slides.map(titleSlide).slice(-3)).toEqual([
      "Most often taken for another",
      "Most often named in two ways",
      "To talk about: Text ferry",
    ]);
  });

  test("hold no seat", () => {
    expect(JSON.stringify(slides)).not.toMatch(/73[123]/);
  });
});

test("without answers there is what to talk about", () => {
  expect(slidesOf([]).map(({ kind }) => kind)).toEqual(["prompts"]);
});

test.each([
  { key: "ArrowRight", at: 0, to: 1 },
  { key: "PageDown", at: 3, to: 3 },
  { key: "ArrowLeft", at: 0, to: 0 },
  { key: "PageUp", at: 2, to: 1 },
  { key: "Home", at: 3, to: 0 },
  { key: "End", at: 0, to: 3 },
  { key: "a", at: 1, to: undefined },
])("$key at $at of four goes to $to", ({ key, at, to }) => {
  expect(slideAfter(key, at, 4)).toBe(to);
});
