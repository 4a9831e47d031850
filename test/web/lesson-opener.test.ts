/** A file that is opened over unsaved work: nothing is lost before somebody says so, and what is kept stays kept. */
import { describe, expect, test } from "vitest";
import { moveStep } from "../../src/lessons/edit-steps.js";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import type { Answer, Lesson } from "../../src/lessons/lesson-schema.js";
import { createLessonSession, type LessonSession } from "../../src/web/lesson/lesson-session.js";
import { createFakeStore } from "../support/device-store.js";
import { makeLesson, sampleLesson } from "../support/some-lesson.js";

const LESSON = sampleLesson();
const OTHER = makeLesson();
const TALK: Answer = { kind: "discuss", step: 6, harm: 0, notes: "" };

/** The file of a student who did the talk. */
function answersOf(seat: number, harm: number): string {
  return JSON.stringify({
    format: "rhetoscope-answers",
    schemaVersion: 1,
    lesson: { title: LESSON.title, sha256: hashLesson(LESSON) },
    seat,
    answers: [{ ...TALK, harm }],
  });
}

async function openSession() {
  const store = createFakeStore();
  const session = createLessonSession(store);
  await session.openFile("lesson.json", JSON.stringify(LESSON));
  return { store, session };
}
const openAnswers = (session: LessonSession, seat: number, harm = 1) =>
  session.openFile(`seat-${seat}.json`, answersOf(seat, harm));
const openOther = (session: LessonSession) => session.openFile("other.json", JSON.stringify(OTHER));
const titleOf = ({ open }: LessonSession) => open.value?.lesson.title;
const harmOf = ({ answers }: LessonSession) => {
  const given = answers.value.get(6);
  return given?.kind === "discuss" ? given.harm : undefined;
};
const agree = ({ message }: LessonSession) => message.value?.action?.run();

describe("unsaved work is asked about before a file takes its place", () => {
  test("answers, by a lesson", async () => {
    const { session } = await openSession();
    session.answer(TALK);
    await openOther(session);
    expect(titleOf(session)).toBe(LESSON.title);
    expect(harmOf(session)).toBe(0);
    expect(session.message.value?.text).toMatch(/^Your answers are neither in a file .* when you open other\.json\.$/);
    agree(session);
    await expect.poll(() => titleOf(session)).toBe(OTHER.title);
    expect(session.answers.value.size).toBe(0);
  });

  test("answers, by those of somebody else; none where they are saved or equal", async () => {
    const { session } = await openSession();
    session.seat.value = 3;
    session.answer(TALK);
    await openAnswers(session, 4);
    expect([harmOf(session), session.seat.value]).toEqual([0, 3]);
    agree(session);
    await expect.poll(() => [harmOf(session), session.seat.value]).toEqual([1, 4]);
    session.answer(TALK);
    await session.writeAnswers();
    await openAnswers(session, 5);
    expect(session.seat.value).toBe(5);
  });

  test("a lesson that was changed, and marks that are being settled", async () => {
    const { session } = await openSession();
    session.change({ ...LESSON, title: "Mine" });
    session.consolidations.value = new Map([["a", { text: "", places: [], decisions: [] }]]);
    session.answer(TALK);
    await openOther(session);
    expect(titleOf(session)).toBe("Mine");
    expect(session.message.value?.text).toMatch(/changed and is not saved.*in no key yet.*Your answers/);
    agree(session);
    await expect.poll(() => titleOf(session)).toBe(OTHER.title);
    expect(session.unsavedLesson.value).toBe(false);
  });

  test("answers that are opened over a changed lesson leave it as it is", async () => {
    const { session } = await openSession();
    session.change({ ...LESSON, title: "Mine" });
    await openAnswers(session, 4);
    expect([titleOf(session), harmOf(session)]).toEqual(["Mine", 1]);
    expect(session.edits.canUndo.value).toBe(true);
  });

  test("a re-test that is not finished", async () => {
    const session = createLessonSession(createFakeStore());
    session.openRetest(LESSON, "a".repeat(64));
    session.answer(TALK);
    await openOther(session);
    expect(session.message.value?.text).toMatch(/^This re-test is not finished: .* when you open other\.json\.$/);
    expect(titleOf(session)).toBe(LESSON.title);
  });

  test("and again, where more would be lost by the time of the yes", async () => {
    const { session } = await openSession();
    session.answer(TALK);
    await openOther(session);
    const asked = session.message.value;
    session.change({ ...LESSON, title: "Mine" });
    asked?.action?.run();
    await expect.poll(() => session.message.value?.text).toMatch(/changed and is not saved.*Your answers/);
    expect(titleOf(session)).toBe("Mine");
  });

  test("nothing is asked for a file that is refused anyway", async () => {
    const { session } = await openSession();
    session.answer(TALK);
    await session.openFile("broken.json", "{");
    expect(session.message.value).toMatchObject({ kind: "error" });
    expect(session.message.value?.action).toBeUndefined();
  });
});

describe("answers that are kept on this device", () => {
  async function openKept() {
    const { store, session } = await openSession();
    session.seat.value = 12;
    session.answer(TALK);
    await session.setKeep(true);
    return { store, session };
  }
  const keptHarms = ({ held }: { held: Map<string, unknown> }) =>
    [...held].map(([key, value]) => [
      Number(key.split("/").at(-1)),
      (value as { answers: { answers: { harm: number }[] } }).answers.answers[0]?.harm,
    ]);

  test("stay kept for their seat when its file is opened, after asking", async () => {
    const { store, session } = await openKept();
    await openAnswers(session, 12);
    expect(session.message.value?.text).toMatch(/seat 12 that are kept on this device are replaced/);
    expect(keptHarms(store)).toEqual([[12, 0]]);
    agree(session);
    await expect.poll(() => keptHarms(store)).toEqual([[12, 1]]);
    expect(session.keep.value).toBe(true);
    await openAnswers(session, 12); // equal ones replace nothing
    expect(session.message.value?.text).toBe("The answers of seat 12 are open: 1 step begun.");
  });

  test("stay as they are when another seat's are opened, which are not kept, and that is said", async () => {
    const { store, session } = await openKept();
    await openAnswers(session, 5);
    expect(session.keep.value).toBe(false);
    expect(session.message.value?.text).toMatch(/Those of seat 12 stay kept on this device; these are not kept/);
    session.answer({ ...TALK, harm: 2 });
    expect(keptHarms(store)).toEqual([[12, 0]]);
    session.seat.value = 12; // to type the number is not to tick the box
    expect(session.keep.value).toBe(false);
  });

  test("are not written over by who begins anew under the same seat number", async () => {
    const { store } = await openKept();
    const anew = createLessonSession(store);
    await anew.openFile("lesson.json", JSON.stringify(LESSON));
    anew.seat.value = 12;
    anew.answer({ ...TALK, harm: -2 });
    expect(await anew.setKeep(true)).toMatch(/^Other answers of seat 12 .* are left as they are/);
    expect([anew.keep.value, anew.unsaved.value]).toEqual([false, true]);
    expect(keptHarms(store)).toEqual([[12, 0]]);
    anew.seat.value = 13;
    expect(await anew.setKeep(true)).toMatch(/are kept on this device from now on/);
    expect(keptHarms(store)).toEqual([
      [12, 0],
      [13, -2],
    ]);
  });

  test("stay as they are when another lesson is opened, and that is said", async () => {
    const { store, session } = await openKept();
    await openOther(session);
    expect(titleOf(session)).toBe(OTHER.title);
    expect(session.keep.value).toBe(false);
    expect(session.message.value?.text).toBe(`The answers to “${LESSON.title}” stay kept on this device.`);
    expect(keptHarms(store)).toEqual([[12, 0]]);
  });
});

describe("answers given before the lesson is changed", () => {
  const now = ({ open }: LessonSession) => open.value?.lesson as Lesson;

  test("stay where they still fit", async () => {
    const { session } = await openSession();
    session.answer(TALK);
    session.change({ ...LESSON, texts: LESSON.texts.map((text) => ({ ...text, key: null })) });
    expect(harmOf(session)).toBe(0);
    expect(session.hasEarlier.value).toBe(false);
  });

  test("are not shown where something else is asked, are no answers to it, and come back when that is undone", async () => {
    const { store, session } = await openSession();
    session.seat.value = 12;
    session.answer(TALK);
    await session.setKeep(true);
    session.change(moveStep(now(session), 6, -1));
    expect([session.answers.value.size, session.hasEarlier.value, session.keep.value]).toEqual([0, true, false]);
    session.answer({ kind: "rewrite", step: 6, items: [{ item: 0, text: "Members." }] });
    expect(session.unsaved.value).toBe(true);
    expect(store.held.size).toBe(1);
    session.edits.undo();
    expect([harmOf(session), session.keep.value]).toEqual([0, true]);
    await session.deleteAnswers();
    expect([store.held.size, session.unsaved.value, session.hasEarlier.value]).toEqual([0, false, false]);
  });

  test("still count as unsaved when the lesson itself is saved", async () => {
    const { session } = await openSession();
    session.answer(TALK);
    session.change(moveStep(now(session), 6, -1));
    session.edits.markSaved();
    expect(session.unsaved.value).toBe(true);
    await openOther(session);
    expect(session.message.value?.text).toMatch(/^Your answers/);
  });
});
