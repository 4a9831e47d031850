import { describe, expect, test } from "vitest";
import { hashText } from "../../src/formats/text-hash.js";
import { decide } from "../../src/review/decide.js";
import { EMPTY_REVIEW, type Review } from "../../src/review/review.js";
import { createKept } from "../../src/web/state/kept.js";
import { createFakeStore } from "../support/device-store.js";
import { CONTEXT, NEVER, TEXT, VULTURES } from "../support/reviewed-text.js";

const REVIEW = decide(EMPTY_REVIEW, { kind: "remove", key: VULTURES }, CONTEXT);
const OPEN = { name: "Column", text: TEXT };
const SHA = hashText(TEXT);

function start(store = createFakeStore()) {
  let time = 0;
  return { store, kept: createKept({ store, knows: (technique) => technique !== "Charm", now: () => ++time }) };
}

test("a review is kept with its text, listed, found again and forgotten", async () => {
  const { store, kept } = start();
  await kept.save(OPEN, REVIEW);
  await kept.save({ name: "Later", text: "One." }, REVIEW);
  expect(kept.texts.value.map(({ name }) => name)).toEqual(["Later", "Column"]);

  const { kept: again } = start(store);
  await again.load();
  expect(again.texts.value.map(({ name, decisions }) => [name, decisions])).toEqual([
    ["Later", 1],
    ["Column", 1],
  ]);
  expect(await again.find(SHA)).toMatchObject({ name: "Column", text: TEXT, review: REVIEW });
  await again.forget(SHA);
  expect(await again.find(SHA)).toBeUndefined();
  expect(again.texts.value.map(({ name }) => name)).toEqual(["Later"]);
});

test("an empty review is not kept, and takes away what was", async () => {
  const { store, kept } = start();
  await kept.save(OPEN, EMPTY_REVIEW);
  expect(store.held.size).toBe(0);
  await kept.save(OPEN, REVIEW);
  await kept.save(OPEN, EMPTY_REVIEW);
  expect(store.held.size).toBe(0);
  expect(kept.texts.value).toEqual([]);
});

test("settings are kept once changed; without leave no review is", async () => {
  const { store, kept } = start();
  await kept.load();
  expect(store.held.size).toBe(0);
  await kept.change({ keep: false });
  await kept.save(OPEN, REVIEW);
  expect([...store.held.keys()]).toEqual(["settings"]);
  const { kept: again } = start(store);
  await again.load();
  expect(again.settings.value).toEqual({ shortcuts: true, keep: false });
});

test("one call deletes everything", async () => {
  const { store, kept } = start();
  await kept.change({ shortcuts: false });
  await kept.save(OPEN, REVIEW);
  await kept.deleteAll();
  expect(store.held.size).toBe(0);
  expect(kept.texts.value).toEqual([]);
  expect(kept.settings.value.shortcuts).toBe(true);
});

test("what is asked for last stands last", async () => {
  const { kept } = start();
  const later: Review = { ...REVIEW, decisions: { [NEVER]: { status: "agreed" } } };
  const both = [kept.save(OPEN, REVIEW), kept.save(OPEN, later)];
  await Promise.all(both);
  expect((await kept.find(SHA))?.review).toEqual(later);
});

describe("storage that is", () => {
  const quota = Object.assign(new Error("too much"), { name: "QuotaExceededError" });
  const forbidden = Object.assign(new Error("no"), { name: "SecurityError" });
  test.each([
    { name: "full", fault: quota, refuses: "writing" as const, says: /storage is full/ },
    { name: "forbidden", fault: forbidden, refuses: "all" as const, says: /does not let the page keep/ },
    { name: "absent", fault: new ReferenceError("indexedDB"), refuses: "all" as const, says: /does not let/ },
  ])("$name is told with what to do, and nothing is thrown", async ({ fault, refuses, says }) => {
    const { store, kept } = start();
    Object.assign(store, { fault, refuses });
    await kept.load();
    await kept.save(OPEN, REVIEW);
    expect(kept.trouble.value).toMatch(says);
    expect(kept.trouble.value).toMatch(/Save marks \(JSON\)/);
    await kept.find(SHA);
    expect(kept.trouble.value).toMatch(says);
    store.fault = undefined;
    await kept.save(OPEN, REVIEW);
    expect(kept.trouble.value).toBeUndefined();
  });
});

test.each([
  { name: "nothing of ours", value: "hello" },
  { name: "another version", value: { version: 2, name: "a", text: "a", changed: 1, review: EMPTY_REVIEW } },
  {
    name: "a mark outside its text",
    value: {
      version: 1,
      name: "a",
      text: "a",
      changed: 1,
      review: { ...EMPTY_REVIEW, added: [{ key: "own-1", start: 0, end: 5, technique: "Doubt" }] },
    },
  },
  {
    name: "a technique without a card",
    value: {
      version: 1,
      name: "a",
      text: "a",
      changed: 1,
      review: { ...EMPTY_REVIEW, added: [{ key: "own-1", start: 0, end: 1, technique: "Charm" }] },
    },
  },
])("a store that holds $name does no harm", async ({ value }) => {
  const { store, kept } = start();
  store.held.set(`text/${SHA}`, value);
  await kept.load();
  expect(kept.texts.value).toEqual([]);
  expect(await kept.find(SHA)).toBeUndefined();
});
