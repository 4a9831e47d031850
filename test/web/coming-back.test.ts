/** A student's progress in the page: counted once, kept only when asked, never mixed with that of the one before. */
import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../../src/lessons/lesson-schema.js";
import { readProgress } from "../../src/lessons/progress-file.js";
import { createLessonSession, type LessonSession } from "../../src/web/lesson/lesson-session.js";
import { createFakeStore, type FakeStore } from "../support/device-store.js";
import { sampleLesson } from "../support/some-lesson.js";

const DAY = 86_400_000;
const NOW = new Date(2026, 8, 1, 8).getTime();
/** Both right: the cards of black-and-white-fallacy and loaded-language. */
const NAMED: Answer = {
  kind: "name",
  step: 3,
  items: [
    { item: 0, technique: "black-and-white-fallacy", sureness: 0.6 },
    { item: 1, technique: "loaded-language", sureness: 0.6 },
  ],
};
const ID = "a".repeat(64);
const work = (id = ID, answers: readonly Answer[] = [NAMED]) => ({ id, lesson: sampleLesson(), answers });

let time = NOW;
let store: FakeStore;
beforeEach(() => {
  time = NOW;
  store = createFakeStore();
});

/** The page as it is opened, on the same device each time. */
async function openPage(): Promise<LessonSession> {
  const session = createLessonSession(store, () => time);
  await session.comingBack.load();
  return session;
}
const idsOf = ({ comingBack }: LessonSession) => comingBack.progress.value?.cards.map(({ technique }) => technique);
const MET = ["black-and-white-fallacy", "loaded-language"];

/** The file of a student who met both techniques, at that time. */
async function fileOf(id = ID): Promise<string> {
  const session = createLessonSession(createFakeStore(), () => time);
  await session.comingBack.record(work(id));
  return (await session.comingBack.writeFile()) ?? "";
}

describe("a session", () => {
  test("counts once; what no key decides does not count", async () => {
    const { comingBack } = await openPage();
    expect(await comingBack.record(work(ID, [{ kind: "discuss", step: 6, harm: 0, notes: "" }]))).toBe("undecided");
    expect(comingBack.progress.value).toBeUndefined();
    expect(await comingBack.record(work())).toBe("recorded");
    const before = comingBack.progress.value;
    time += 5 * DAY;
    expect(await comingBack.record(work())).toBe("counted");
    expect(comingBack.progress.value).toBe(before);
    expect(await comingBack.record(work("b".repeat(64)))).toBe("recorded");
    expect(comingBack.progress.value?.cards.map(({ reps }) => reps)).toEqual([2, 2]);
  });

  test("is kept only after the student asked, and no longer after they take it back", async () => {
    const session = await openPage();
    const { comingBack } = session;
    await comingBack.record(work());
    expect(store.held.size).toBe(0);
    expect(comingBack.unsaved.value).toBe(true);
    await comingBack.setKeep(true);
    expect(comingBack.unsaved.value).toBe(false);
    expect(idsOf(await openPage())).toEqual(MET);
    await comingBack.setKeep(false);
    expect(store.held.size).toBe(0);
    expect(idsOf(session)).toEqual(MET);
    expect(comingBack.unsaved.value).toBe(true);
    await comingBack.writeFile();
    expect(comingBack.unsaved.value).toBe(false);
  });

  test("that another window recorded is not overwritten, nor counted again", async () => {
    const first = await openPage();
    await first.comingBack.setKeep(true);
    const second = await openPage();
    await first.comingBack.record(work());
    expect(await second.comingBack.record(work())).toBe("counted");
    expect(await second.comingBack.record(work("b".repeat(64)))).toBe("recorded");
    await first.comingBack.load();
    expect(first.comingBack.progress.value?.sessions).toEqual([ID, "b".repeat(64)]);
  });
});

describe("on a device that others use", () => {
  const keepOne = async () => {
    const { comingBack } = await openPage();
    await comingBack.setKeep(true);
    await comingBack.record(work());
    return structuredClone(store.held.get("progress"));
  };

  test("the page asks whose it is; set aside, it stays as it is and nothing is mixed in", async () => {
    const kept = await keepOne();
    const { comingBack } = await openPage();
    expect(comingBack.asksWhose.value).toBe(true);
    comingBack.setAside();
    await comingBack.record(work("b".repeat(64)));
    expect(comingBack.progress.value?.sessions).toEqual(["b".repeat(64)]);
    expect(await comingBack.setKeep(true)).toContain("Another progress is kept");
    expect(store.held.get("progress")).toEqual(kept);
    await comingBack.deleteAll();
    expect(comingBack.progress.value).toBeUndefined();
    expect(store.held.get("progress")).toEqual(kept);
    expect(comingBack.kept.value.kind).toBe("other");
  });

  test("what was set aside can be opened again, as it was", async () => {
    const kept = await keepOne();
    const session = await openPage();
    session.comingBack.setAside();
    await session.comingBack.record(work("b".repeat(64)));
    await session.comingBack.openKept();
    expect(session.comingBack.kept.value.kind).toBe("this");
    expect(session.comingBack.progress.value).toEqual(kept);
  });

  test("a file that is opened before anybody said whose it is sets it aside", async () => {
    const file = await fileOf("c".repeat(64));
    const kept = await keepOne();
    const session = await openPage();
    await session.openFile("mine.json", file);
    expect(session.message.value?.text).toContain("What was kept on this device before is left as it was.");
    expect(session.comingBack.progress.value?.sessions).toEqual(["c".repeat(64)]);
    expect(store.held.get("progress")).toEqual(kept);
  });
});

describe("a file of progress", () => {
  test("is resumed as it was saved, and kept from then on when that is ticked", async () => {
    const content = await fileOf();
    const session = await openPage();
    await session.openFile("mine.json", content);
    expect(session.message.value?.text).toMatch(/2 techniques, last practised on 1 September 2026/);
    expect(session.comingBack.unsaved.value).toBe(false);
    expect(await session.comingBack.writeFile()).toBe(content);
    await session.comingBack.setKeep(true);
    expect(idsOf(await openPage())).toEqual(MET);
  });

  test("replaces what is open only after asking, also where that is kept", async () => {
    const session = await openPage();
    await session.comingBack.record(work());
    await session.comingBack.setKeep(true);
    await session.openFile("other.json", await fileOf("b".repeat(64)));
    expect(session.message.value?.text).toMatch(/would replace what is open here and kept on this device/);
    expect(session.comingBack.progress.value?.sessions).toEqual([ID]);
    session.message.value?.action?.run();
    await session.comingBack.load();
    await expect.poll(() => session.message.value?.text).toContain("Your progress is open");
    expect(session.comingBack.progress.value?.sessions).toEqual(["b".repeat(64)]);
    const held = readProgress({ name: "held", content: JSON.stringify(store.held.get("progress")) });
    expect(held.sessions).toEqual(["b".repeat(64)]);
  });

  test.each([
    { name: "cut off", change: (file: string) => file.slice(0, 300), says: /expected JSON/ },
    {
      name: "of another version",
      change: (file: string) => file.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      says: /schemaVersion: expected 1, found 2/,
    },
    {
      name: "with a card twice",
      change: (file: string) => file.replaceAll("loaded-language", "black-and-white-fallacy"),
      says: /cards\[1\]\.technique: expected each technique once/,
    },
    {
      name: "with markup",
      change: (file: string) => file.replace("loaded-language", "<img src=x>"),
      says: /cards\[1\]\.technique/,
    },
  ])("$name is refused, and what is open stays", async ({ change, says }) => {
    const session = await openPage();
    await session.comingBack.record(work());
    const before = session.comingBack.progress.value;
    await session.openFile("mine.json", change(await fileOf()));
    expect(session.message.value).toMatchObject({ kind: "error", detail: expect.stringMatching(says) });
    expect(session.comingBack.progress.value).toBe(before);
  });
});

test("what lies on the device and cannot be read is left alone until it is deleted", async () => {
  store.held.set("progress", { format: "rhetoscope-progress", schemaVersion: 9 });
  const session = await openPage();
  const { comingBack } = session;
  expect(comingBack.kept.value).toMatchObject({ kind: "unreadable", why: expect.stringContaining("schemaVersion") });
  await comingBack.record(work());
  await comingBack.setKeep(true);
  expect(store.held.get("progress")).toMatchObject({ schemaVersion: 9 });
  await comingBack.deleteKept();
  expect(store.held.size).toBe(0);
  await comingBack.setKeep(true);
  expect(idsOf(await openPage())).toEqual(MET);
});

test("deleted is deleted, here and on the device; what another screen deleted is not brought back", async () => {
  const { comingBack } = await openPage();
  await comingBack.setKeep(true);
  await comingBack.record(work());
  await store.clear(); // “Delete everything kept on this device”
  await comingBack.record(work("b".repeat(64)));
  expect(store.held.size).toBe(0);
  expect(comingBack.progress.value?.sessions).toEqual([ID, "b".repeat(64)]);
  expect(comingBack.unsaved.value).toBe(true);
  await comingBack.setKeep(true);
  expect(await comingBack.deleteAll()).toContain("here and on this device");
  expect(store.held.size).toBe(0);
  expect(comingBack.progress.value).toBeUndefined();
});

test.each(["writing", "all"] as const)("storage that refuses %s is told, and the page goes on", async (refuses) => {
  Object.assign(store, { fault: new Error("no"), refuses });
  const { comingBack } = await openPage();
  expect(await comingBack.setKeep(true)).toContain("does not let the page keep");
  expect(await comingBack.record(work())).toBe("recorded");
  expect(comingBack.unsaved.value).toBe(true);
});

test("storage that begins to refuse is told when a lesson is recorded, and when something is to be deleted", async () => {
  const session = await openPage();
  const { comingBack } = session;
  await comingBack.setKeep(true);
  store.fault = new Error("full");
  expect(await comingBack.deleteAll()).toContain("does not let the page delete");
  expect(await comingBack.record(work())).toBe("recorded");
  expect(session.message.value).toMatchObject({ kind: "error", text: expect.stringContaining("save your progress") });
  expect(comingBack.unsaved.value).toBe(true);
});

test("a clock that was set back moves no date before the last session", async () => {
  const { comingBack } = await openPage();
  await comingBack.record(work());
  time -= 400 * DAY;
  await comingBack.record(work("b".repeat(64)));
  for (const { due, lastReview } of comingBack.progress.value?.cards ?? []) {
    expect(lastReview).toBe(NOW);
    expect(due).toBeGreaterThan(NOW);
  }
});
