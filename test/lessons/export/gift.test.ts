import fc from "fast-check";
import * as gift from "gift-pegjs";
import { describe, expect, test } from "vitest";
import { exportLesson } from "../../../src/lessons/export/export-lesson.js";
import type { Lesson } from "../../../src/lessons/lesson-schema.js";
import { LESSON } from "../../support/exported-lesson.js";
import { CARDS } from "../../support/labelled-text.js";
import { hostileLesson, readHtml } from "./hostile-lesson.js";

function writeGift(lesson: Lesson): string {
  const { files } = exportLesson(lesson, { to: "gift", techniques: CARDS });
  return new TextDecoder().decode(files[0].bytes);
}

const readGift = (lesson: Lesson) => gift.parse(writeGift(lesson));

describe("read by gift-pegjs", () => {
  const questions = readGift(LESSON);

  test("a question for each exercise, in the order of the steps", () => {
    expect(questions.map(({ type, title }) => [type, title])).toEqual([
      ["Matching", "0 The techniques of this lesson"],
      ["Description", "1 Look around"],
      ["Matching", "2 Guess first"],
      ["MC", "2 Guess first (1)"],
      ["MC", "3.1 Name it"],
      ["MC", "3.2 Name it"],
      ["TF", "4.1 Clean or not"],
      ["TF", "4.2 Clean or not"],
      ["Essay", "5.1 Say it plainly"],
      ["Essay", "6 Talk about it"],
    ]);
  });

  test("what is to be explored holds what the machine marked", () => {
    const { stem } = questions[1] as gift.Description;
    expect(readHtml(stem.text)).toContain("“a gang of pirates”: Name Calling or Labeling, about 46 in 100");
  });

  test("every technique of the key is right, and each answer has its reason", () => {
    const named = questions[4] as gift.MultipleChoice;
    expect(named.choices.map(({ isCorrect, text }) => [isCorrect, text.text])).toEqual([
      [false, "Doubt"],
      [true, "Name Calling or Labeling"],
      [false, "Slogans"],
      [true, "Loaded Language"],
    ]);
    for (const { feedback } of named.choices) expect(feedback?.text).toContain("The name does the judging.");
    expect(named.stem.text).toContain("<strong>a gang of pirates</strong>");
  });

  test("spans with one technique are matched; wrong names have no left side", () => {
    const { matchPairs } = questions[2] as gift.Matching;
    const pairs = matchPairs.map(({ subquestion, subanswer }) => [
      /<strong>(.*)<\/strong>/.exec(subquestion.text)?.[1],
      subanswer,
    ]);
    expect(pairs.slice(0, 3)).toEqual([
      ["everyone on this quay knows it", "Bandwagon"],
      ["Either we stop the new timetable tonight, or the island dies.", "Black-and-White Fallacy"],
      ["“Boats for all!”", "Slogans"],
    ]);
    for (const [left, name] of pairs.slice(3)) {
      expect(left).toBeUndefined();
      expect(["Bandwagon", "Black-and-White Fallacy", "Slogans"]).not.toContain(name);
    }
    expect(pairs).toHaveLength(5);
  });

  test("clean texts are clean, and the reason is given for both answers", () => {
    const [clean, marked] = questions.slice(6) as gift.TrueFalse[];
    expect(clean).toMatchObject({ isTrue: true });
    expect(marked).toMatchObject({ isTrue: false, trueFeedback: marked?.falseFeedback });
    expect(marked?.trueFeedback?.text).toContain("a gang of pirates");
  });
});

test("one span alone is asked by itself, as a match needs two", () => {
  const lesson = { ...LESSON, texts: LESSON.texts.map((text) => ({ ...text, key: text.key?.slice(1, 2) ?? null })) };
  const guess = readGift(lesson).filter(({ title }) => title?.startsWith("2 "));
  expect(guess).toMatchObject([{ type: "MC", title: "2 Guess first (1)" }]);
});

test("law: whatever people write, the questions are the same in kind and say what was written", () => {
  const kinds = readGift(LESSON).map(({ type }) => type);
  fc.assert(
    fc.property(hostileLesson(), ({ lesson, words }) => {
      const questions = readGift(lesson);
      expect(questions.map(({ type }) => type)).toEqual(kinds);
      const [, , , , named, , clean, , rewrite, discuss] = questions;
      expect(readHtml((named as gift.MultipleChoice).stem.text)).toContain(words.instruction);
      expect(readHtml((named as gift.MultipleChoice).choices[1]?.feedback?.text ?? "")).toContain(words.reason);
      expect(readHtml((clean as gift.TrueFalse).stem.text)).toContain(words.text);
      expect(readHtml((rewrite as gift.Essay).globalFeedback?.text ?? "")).toContain(words.reason);
      expect(readHtml((discuss as gift.Essay).stem.text)).toContain(words.prompt);
    }),
    { seed: 8, numRuns: 100 },
  );
});
