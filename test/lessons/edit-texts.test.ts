/** What a lesson says of its texts can change, and its key can be left out, without asking anything else. */
import { expect, test } from "vitest";
import { noteText } from "../../src/lessons/edit-texts.js";
import { findFaults } from "../../src/lessons/lesson-faults.js";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import { markAnswers } from "../../src/lessons/marking.js";
import { readAnswers } from "../../src/lessons/read-answers.js";
import { readLesson } from "../../src/lessons/read-lesson.js";
import { withoutKeys } from "../../src/lessons/without-keys.js";
import { writeLesson } from "../../src/lessons/write-lesson.js";
import { CARDS } from "../support/labelled-text.js";
import { makeAnswers, sampleLesson } from "../support/some-lesson.js";

const LESSON = sampleLesson();

test("one text is noted, the others stay, and answers still fit", () => {
  const notes = { title: "The column", source: "A paper, 1 May", licence: "with permission" };
  const noted = noteText(LESSON, "library", notes);
  expect(noted.texts[1]).toEqual({ ...LESSON.texts[1], ...notes });
  expect(noted.texts.filter(({ id }) => id !== "library")).toEqual(LESSON.texts.filter(({ id }) => id !== "library"));
  expect(hashLesson(noted)).toBe(hashLesson(LESSON));
});

test("what is empty is told before the lesson is saved", () => {
  const empty = noteText(LESSON, "library", { title: " ", source: "", licence: "\t" });
  expect(findFaults(empty).map(({ sentence }) => sentence)).toEqual([
    "Text 2 has no title.",
    "Text 2 does not say where it is from.",
    "Text 2 does not say under which licence it may be copied.",
  ]);
});

test("a copy without the key holds no reason, is a lesson, and its answers are marked by the lesson itself", () => {
  const content = writeLesson(withoutKeys(LESSON));
  for (const { reason = "" } of LESSON.texts.flatMap(({ key }) => key ?? [])) expect(content).not.toContain(reason);
  const copy = readLesson({ name: "copy.json", content }, CARDS);
  const answers = makeAnswers(copy, 3, [
    { kind: "name", step: 3, items: [{ item: 1, technique: "loaded-language", sureness: 0.6 }] },
    { kind: "clean", step: 4, items: [{ item: 0, clean: true, sureness: 0.6 }] },
  ]);
  const file = { name: "seat-3.json", content: JSON.stringify(answers) };
  expect(markAnswers(copy, readAnswers(file, copy, CARDS), CARDS).sureness.count).toBe(0);
  const marked = markAnswers(LESSON, readAnswers(file, LESSON, CARDS), CARDS);
  expect(marked.sureness).toMatchObject({ count: 2 });
  expect(marked.outcomes).toEqual([{ technique: "loaded-language", right: true, sureness: 0.6 }]);
});
