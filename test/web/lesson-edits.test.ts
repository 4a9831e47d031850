/** What the page knows of a lesson that is edited: undo, whether it is in a file, and whether answers still fit. */
import { expect, test } from "vitest";
import { moveStep } from "../../src/lessons/edit-steps.js";
import type { Lesson } from "../../src/lessons/lesson-schema.js";
import { createKeyDesk } from "../../src/web/lesson/key-desk.js";
import { createLessonSession } from "../../src/web/lesson/lesson-session.js";
import { createFakeStore } from "../support/device-store.js";
import { sampleLesson } from "../support/some-lesson.js";

const LESSON = sampleLesson();

async function openSession() {
  const session = createLessonSession(createFakeStore());
  await session.openFile("lesson.json", JSON.stringify(LESSON));
  const now = () => session.open.value?.lesson as Lesson;
  return { session, now };
}

test("what is typed into one field is undone at once, and a lesson that is as in its file is not unsaved", async () => {
  const { session, now } = await openSession();
  const { edits } = session;
  for (const title of ["T", "Ti", "Tit"]) session.change({ ...now(), title }, "title");
  expect(session.unsavedLesson.value).toBe(true);
  session.change({ ...now(), objectives: ["I can."] }, "objectives");
  edits.undo();
  expect(now().objectives).toEqual(LESSON.objectives);
  expect(now().title).toBe("Tit");
  edits.undo();
  expect(now().title).toBe(LESSON.title);
  expect(session.unsavedLesson.value).toBe(false);
  expect(edits.canUndo.value).toBe(false);
  edits.redo();
  expect(now().title).toBe("Tit");
  await session.writeLesson();
  expect(session.unsavedLesson.value).toBe(true); // written, and not yet in a file
  edits.markSaved();
  expect(session.unsavedLesson.value).toBe(false);
});

test("answers fit until something else is asked, and again when that is undone; to a lesson just made there are none", async () => {
  const { session, now } = await openSession();
  const { asksAnew, undo } = session.edits;
  session.change({ ...now(), texts: now().texts.map((text) => ({ ...text, key: null })) });
  expect(asksAnew.value).toBe(false);
  session.change(moveStep(now(), 0, 1));
  expect(asksAnew.value).toBe(true);
  undo();
  expect(asksAnew.value).toBe(false);
  session.edit(LESSON);
  expect(session.unsavedLesson.value).toBe(true);
  session.change(moveStep(now(), 0, 1));
  expect(asksAnew.value).toBe(false);
});

test("a step that was guessed on is made anew when the steps are others", async () => {
  const { session, now } = await openSession();
  const before = session.guess(1);
  session.change(moveStep(now(), 0, 1));
  expect(session.guess(0)).not.toBe(before);
  expect(session.guess(0).text).toBe(before.text);
  expect(() => session.guess(1)).toThrow(/no “guess first” step/);
});

test("a copy without the key leaves the lesson as it is, and unsaved where it was", async () => {
  const { session, now } = await openSession();
  session.change({ ...LESSON, title: "Mine" });
  const copy = JSON.parse(await session.writeLesson(true)) as Lesson;
  expect(copy.texts.every(({ key }) => key === null)).toBe(true);
  expect(copy.title).toBe("Mine");
  expect(now().texts).toEqual(LESSON.texts);
  expect(session.unsavedLesson.value).toBe(true);
});

test("deleting one's answers leaves an unsaved lesson unsaved", async () => {
  const { session } = await openSession();
  session.change({ ...LESSON, title: "Another" });
  await session.deleteAnswers();
  expect(session.unsavedLesson.value).toBe(true);
});

test("a key at its desk: added, refused, moved, taken out, and the text that is open stays itself", async () => {
  const { session, now } = await openSession();
  const desk = createKeyDesk(session, "orchard");
  const span = { start: 20, end: 33 };
  expect(desk.text.slice(span.start, span.end)).toBe("harbour board");
  const made = desk.take({ choice: { fixed: 0, moving: 0, open: false } }, { span, technique: "doubt" });
  expect(made).toBeDefined();
  expect(desk.key.value?.map(({ start }) => start)).toEqual([4, 20, 58]);
  const before = session.open.value;
  expect(desk.take({ choice: { fixed: 0, moving: 0, open: false } }, { span, technique: "slogans" })).toBeUndefined();
  expect(desk.reviewing.said.value).toMatchObject({ kind: "error", text: expect.stringMatching(/shares words with/) });
  expect(session.open.value).toBe(before);
  desk.selected.value = made;
  desk.move({ end: "end", way: -1 });
  expect(desk.openSpan.value).toEqual({ start: 20, end: 27, techniques: ["doubt"] });
  desk.remove();
  expect(desk.openSpan.value).toBeUndefined();
  expect(now().texts[0]?.key).toEqual(LESSON.texts[0]?.key);
});
