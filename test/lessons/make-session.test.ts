/** What counts of a lesson that was worked through, wholly or in part. */
import { describe, expect, test } from "vitest";
import type { Answer, Lesson } from "../../src/lessons/lesson-schema.js";
import { makeSession } from "../../src/lessons/make-session.js";
import { openQuestions } from "../../src/lessons/open-questions.js";
import { CARDS, makeLesson } from "../support/some-lesson.js";

/** The sample with its texts as if they were of the bank. */
function bankLesson(): Lesson {
  const lesson = makeLesson();
  const json = JSON.stringify(lesson)
    .replaceAll('"text":"rent"', '"text":"bank/rent"')
    .replaceAll('"text":"fair"', '"text":"bank/fair"');
  return {
    ...JSON.parse(json),
    texts: lesson.texts.map((text) => (text.id === "open" ? text : { ...text, id: `bank/${text.id}` })),
  };
}

const NAMED: Answer = { kind: "name", step: 2, items: [{ item: 0, technique: "doubt", sureness: 0.6 }] };
const CLEAN: Answer = { kind: "clean", step: 3, items: [{ item: 1, clean: true, sureness: 0.6 }] };
const session = (answers: readonly Answer[]) =>
  makeSession({ id: "a".repeat(64), lesson: bankLesson(), answers }, { techniques: CARDS, now: 5 });

describe("a session", () => {
  test("holds the outcomes of what was answered, and the passages of those steps alone", () => {
    expect(session([NAMED])).toEqual({
      id: "a".repeat(64),
      outcomes: [
        { technique: "doubt", right: false, sureness: 0.6 },
        { technique: "loaded-language", right: false, sureness: 0.6 },
      ],
      passages: ["bank/rent"],
      now: 5,
    });
    expect(session([CLEAN])).toMatchObject({ outcomes: [], passages: ["bank/rent", "bank/fair"] });
  });

  test("of nothing answered holds nothing but what was there to look at", () => {
    expect(session([])).toMatchObject({ outcomes: [], passages: ["bank/rent"] });
  });
});

test("what is not answered yet is told step by step; texts without a key are no question", () => {
  expect(openQuestions(bankLesson(), [])).toEqual([
    { step: 1, answered: 0, asked: 1 },
    { step: 2, answered: 0, asked: 1 },
    { step: 3, answered: 0, asked: 2 },
  ]);
  const undecided: Answer = { kind: "name", step: 2, items: [{ item: 1, technique: "doubt", sureness: 0.6 }] };
  expect(openQuestions(bankLesson(), [undecided])[1]).toEqual({ step: 2, answered: 0, asked: 1 });
  const guess: Answer = { kind: "guess", step: 1, marks: [] };
  expect(openQuestions(bankLesson(), [guess, NAMED, CLEAN])).toEqual([{ step: 3, answered: 1, asked: 2 }]);
});
