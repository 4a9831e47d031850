/** The page with a model that answers at once: decisions, what is kept of them, and files of marks. */
import { describe, expect, test } from "vitest";
import type { LabelledText } from "../../src/formats/labelled-text.js";
import { writeReviewFile } from "../../src/review/write-review-file.js";
import type { ModelClient } from "../../src/web/model/model-client.js";
import { openKept, openMarks, openOffered } from "../../src/web/state/open-marks.js";
import { createPage } from "../../src/web/state/page.js";
import { createFakeStore } from "../support/device-store.js";
import { CARDS, makeLabelled, RUN } from "../support/labelled-text.js";
import { at, EVERYONE, NEVER, TEXT, VULTURES } from "../support/reviewed-text.js";

const OTHER = "The council met on Monday. The road opens in May.";

function labelled(text: string, most: number): LabelledText {
  if (text !== TEXT) return makeLabelled("text", text, []);
  const { start, end } = at("everyone knows it");
  const rows = [
    [0, at("Vultures").end + 1, "Name_Calling,Labeling", 0.81] as const,
    [start, end, "Doubt", 0.2] as const,
    [at("Never again").start, at("Never again").end, "Slogans", 0.5] as const,
  ];
  return makeLabelled("text", text, rows.slice(0, most));
}

const client: ModelClient = {
  load: () => Promise.reject(new Error("not asked for")),
  read: async (text) => ({ balanced: labelled(text, 3), careful: labelled(text, 1) }),
};

function start(store = createFakeStore()) {
  const source = async () => ({ kind: "bytes", model: {}, wasm: {} }) as never;
  const page = createPage({ client, source, techniques: CARDS, store });
  const read = async (text: string) => {
    page.draft.value = { name: "Mine", text };
    await page.read();
  };
  const see = () => page.shown.value.map(({ quote, review }) => `${quote}${review ? ` (${review.status})` : ""}`);
  return { page, store, read, see };
}

test("removed marks are hidden until they are asked for, at both points; undo and redo", async () => {
  const { page, read, see } = start();
  await read(TEXT);
  page.reviewing.decide({ kind: "remove", key: VULTURES });
  page.reviewing.decide({ kind: "agree", key: NEVER });
  expect(see()).toEqual(["everyone knows it", "Never again (agreed)"]);
  page.reviewing.showRemoved.value = true;
  page.point.value = "careful";
  expect(see()).toEqual(["“Vultures” (removed)"]);
  page.reviewing.undo();
  page.reviewing.undo();
  expect(see()).toEqual(["“Vultures”"]);
  expect(page.reviewing.canUndo.value).toBe(false);
  page.reviewing.redo();
  expect(see()).toEqual(["“Vultures” (removed)"]);
});

test("nothing is kept before a decision; after it, the text read anew shows what was decided", async () => {
  const { page, store, read } = start();
  await page.kept.load();
  await read(TEXT);
  expect(store.held.size).toBe(0);
  page.reviewing.decide({ kind: "add", span: at("savings"), technique: "obfuscation" });
  await page.kept.load(); // waits for what is being kept

  const later = start(store);
  await later.page.kept.load();
  await later.read(TEXT);
  expect(later.see()).toContain("savings (added)");
  expect(later.page.reviewing.canUndo.value).toBe(false);

  const reopened = start(store);
  await openKept(reopened.page, later.page.kept.texts.value[0]?.sha256 ?? "");
  expect(reopened.see()).toContain("savings (added)");
  expect(reopened.page.draft.value).toEqual({ name: "Mine", text: TEXT });
});

test("who reads another text and comes back finds the decisions, kept or not", async () => {
  const { page, store, read, see } = start();
  Object.assign(store, { fault: new Error("forbidden"), refuses: "all" });
  await read(TEXT);
  page.reviewing.decide({ kind: "remove", key: EVERYONE });
  await page.kept.load();
  expect(page.message.value?.text).toMatch(/Save marks \(JSON\)/);
  await read(OTHER);
  expect(see()).toEqual([]);
  await read(TEXT);
  expect(see()).toEqual(["“Vultures”", "Never again"]);
});

test("a decision that cannot be is told and changes nothing", async () => {
  const { page, read } = start();
  await read(TEXT);
  expect(page.reviewing.decide({ kind: "add", span: { start: 2, end: 2 }, technique: "Doubt" })).toBeUndefined();
  expect(page.reviewing.said.value).toMatchObject({
    kind: "error",
    text: expect.stringMatching(/^There is no word.*\.$/),
  });
  expect(page.reviewing.canUndo.value).toBe(false);
});

function fileOf(text: string, marks: Parameters<typeof writeReviewFile>[0]["marks"]): string {
  return writeReviewFile({ engine: "wasm", model: RUN.model, id: "theirs.txt", text, language: "eng", marks });
}

describe("a file of marks", () => {
  const content = async () => {
    const { page, read } = start();
    await read(TEXT);
    page.reviewing.decide({ kind: "remove", key: EVERYONE });
    return fileOf(TEXT, page.marks.value);
  };

  test("of the open text is laid over it, and can be undone; nothing is kept for it", async () => {
    const { page, store, read, see } = start();
    await read(TEXT);
    expect(await openMarks(page, await content(), CARDS)).toBeUndefined();
    expect(see()).toEqual(["“Vultures”", "Never again"]);
    expect(page.message.value).toMatchObject({
      kind: "info",
      text: expect.stringMatching(/3 marks are open, 1 of them/),
    });
    page.reviewing.undo();
    expect(see()).toHaveLength(3);
    await page.kept.load();
    expect(store.held.size).toBe(0);
  });

  test("of another text offers its own, and opens it when told to", async () => {
    const { page, read, see } = start();
    await read(OTHER);
    const offer = await openMarks(page, await content(), CARDS);
    expect(offer?.why).toMatch(/“theirs.txt”, not of the text that is open/);
    expect(page.reading.value).toMatchObject({ open: { text: OTHER } });
    await openOffered(page, offer?.texts[0] as never, CARDS);
    expect(page.reading.value).toMatchObject({ open: { name: "theirs.txt", text: TEXT } });
    expect(see()).toEqual(["“Vultures”", "Never again"]);
  });

  test("opens its own text where the page is empty, but not over a text that is typed and not read yet", async () => {
    const empty = start();
    expect(await openMarks(empty.page, await content(), CARDS)).toBeUndefined();
    expect(empty.see()).toHaveLength(2);
    const typed = start();
    typed.page.draft.value = { name: "Mine", text: "half a sent" };
    expect(await openMarks(typed.page, await content(), CARDS)).toMatchObject({ texts: [{ text: TEXT }] });
    expect(typed.page.draft.value.text).toBe("half a sent");
  });

  test.each([
    { name: "no JSON", content: "hello", says: /^This file:1:1: expected JSON.*wrote\.$/ },
    { name: "another version", content: '{"schemaVersion":7}', says: /schemaVersion: expected 1, found 7.*wrote\.$/ },
    {
      name: "no text inside, of another text",
      content: fileOf(OTHER, []).replace(/"text":"[^"]*",/, ""),
      says: /“theirs.txt”, not of the text that is open\. The file does not hold its text/,
    },
  ])("that is refused leaves all as it is: $name", async ({ content: given, says }) => {
    const { page, read, see } = start();
    await read(TEXT);
    page.reviewing.decide({ kind: "remove", key: EVERYONE });
    expect(await openMarks(page, given, CARDS)).toBeUndefined();
    expect(page.message.value).toMatchObject({ kind: "error", text: expect.stringMatching(says) });
    expect(see()).toEqual(["“Vultures”", "Never again"]);
  });
});
