/** What the page keeps of a lesson: answers in and out of files and the device, and nothing without being asked. */
import { describe, expect, test } from "vitest";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import { studentFile } from "../../src/lessons/lesson-schema.js";
import { DECISION } from "../../src/web/lesson/decision-questions.js";
import { createLessonSession } from "../../src/web/lesson/lesson-session.js";
import { TECHNIQUES } from "../../src/web/techniques.js";
import { createFakeStore } from "../support/device-store.js";
import { sampleLesson } from "../support/some-lesson.js";

const LESSON = JSON.stringify(sampleLesson());

async function openSession() {
  const store = createFakeStore();
  const session = createLessonSession(store);
  await session.openFile("lesson.json", LESSON);
  return { store, session };
}

describe("a guess", () => {
  test("needs a sureness, is one answer of the step, and is undone with it", async () => {
    const { session } = await openSession();
    const guess = session.guess(1);
    const action = { kind: "add", span: { start: 4, end: 12 }, technique: "name-calling-labeling" } as const;
    expect(guess.reviewing.decide(action)).toBeUndefined();
    expect(guess.reviewing.said.value?.text).toContain("how sure");
    guess.nextSureness.value = 0.75;
    guess.reviewing.decide(action);
    await Promise.resolve();
    const mark = { start: 4, end: 12, technique: "name-calling-labeling", sureness: 0.75 };
    expect(guess.text.slice(4, 12)).toBe("vultures");
    expect(session.answers.value.get(1)).toEqual({ kind: "guess", step: 1, marks: [mark] });
    guess.reviewing.undo();
    await Promise.resolve();
    expect(session.answers.value.get(1)).toEqual({ kind: "guess", step: 1, marks: [] });
  });

  test("that was saved comes back as it was, and can be changed", async () => {
    const { session } = await openSession();
    const answers = {
      format: "rhetoscope-answers",
      schemaVersion: 1,
      lesson: { title: "any", sha256: hashLesson(sampleLesson()) },
      seat: 3,
      answers: [{ kind: "guess", step: 1, marks: [{ start: 4, end: 12, technique: "doubt", sureness: 0.25 }] }],
    };
    await session.openFile("answers.json", JSON.stringify(answers));
    expect(session.message.value?.text).toContain("seat 3");
    expect(session.guess(1).studentMarks.value).toEqual(answers.answers[0]?.marks);
    session.guess(1).setSureness("own-1", 0.95);
    await Promise.resolve();
    expect(session.answers.value.get(1)).toMatchObject({ marks: [{ sureness: 0.95 }] });
  });
});

test("a guess that was compared stays as it is, also when it is resumed", async () => {
  const marks = [{ start: 4, end: 12, technique: "doubt", sureness: 0.25 }];
  const answers = (compared: object) => ({
    format: "rhetoscope-answers",
    schemaVersion: 1,
    lesson: { title: "any", sha256: hashLesson(sampleLesson()) },
    seat: 3,
    answers: [{ kind: "guess", step: 1, marks, ...compared }],
  });
  for (const compared of [{ compared: true }, {}]) {
    const { session } = await openSession();
    await session.openFile("answers.json", JSON.stringify(answers(compared)));
    const guess = session.guess(1);
    const isLocked = "compared" in compared;
    expect(guess.compared.value).toBe(isLocked);
    guess.setSureness("own-1", 0.95);
    guess.reviewing.decide({ kind: "remove", key: "own-1" });
    await Promise.resolve();
    const kept = { kind: "guess", step: 1, marks: isLocked ? marks : [], ...compared };
    expect(session.answers.value.get(1)).toEqual(kept);
    expect(studentFile.parse(JSON.parse((await session.writeAnswers()) ?? "")).answers).toEqual([kept]);
  }
});

test("nothing is kept until the student asks, all is deleted when asked, and the file is one of the format", async () => {
  const { store, session } = await openSession();
  session.seat.value = 7;
  session.answer({ kind: "discuss", step: 6, harm: 0, notes: "" });
  expect(session.unsaved.value).toBe(true);
  expect(await store.entries()).toEqual([]);
  await session.setKeep(true);
  expect(await store.entries()).toHaveLength(1);
  expect(session.unsaved.value).toBe(false);
  const file = studentFile.parse(JSON.parse((await session.writeAnswers()) ?? ""));
  expect(file).toMatchObject({ seat: 7, lesson: { sha256: hashLesson(sampleLesson()) } });
  await session.deleteAnswers();
  expect(await store.entries()).toEqual([]);
  expect(session.answers.value.size).toBe(0);
});

test.each([
  { name: "answers before their lesson", lesson: undefined, says: /Open the lesson/, detail: undefined },
  {
    name: "answers to another lesson",
    lesson: LESSON,
    says: /^These answers are to another lesson\. Open that lesson first/,
    detail: expect.stringMatching(/field lesson\.sha256: expected answers to the lesson/),
  },
])("$name are told, and nothing that is open is lost", async ({ lesson, says, detail }) => {
  const session = createLessonSession(createFakeStore());
  if (lesson !== undefined) await session.openFile("lesson.json", lesson);
  const before = session.open.value;
  const other = { title: "Another", sha256: "0".repeat(64) };
  const content = { format: "rhetoscope-answers", schemaVersion: 1, lesson: other, seat: 1, answers: [] };
  await session.openFile("answers.json", JSON.stringify(content));
  expect(session.message.value?.text).toMatch(says);
  expect(session.message.value?.detail).toEqual(detail);
  expect(session.open.value).toBe(before);
});

test("the questions of the chart lead to every card, and to each once", () => {
  const reached = DECISION.flatMap(({ questions }) => questions.flatMap(({ yes }) => yes));
  expect([...reached].sort()).toEqual(TECHNIQUES.map(({ id }) => id).sort());
});
