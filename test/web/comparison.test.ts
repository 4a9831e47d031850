/** Two texts read one after the other: progress, cancelling, errors, and what need not be read again. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { InputError } from "../../src/errors.js";
import type { Finding, LabelledText } from "../../src/formats/labelled-text.js";
import type { ModelClient, ReadHandlers, ReadResult } from "../../src/web/model/model-client.js";
import { createComparison } from "../../src/web/state/comparison.js";
import type { ReadingState } from "../../src/web/state/page.js";

interface Asked extends ReadHandlers {
  readonly text: string;
  readonly force: boolean;
  answer(result: ReadResult): void;
  refuse(error: unknown): void;
}

/** A client that answers when the test says so. */
function createAsked() {
  const asked: Asked[] = [];
  const client: Pick<ModelClient, "read"> = {
    read: (text, { force }, handlers = {}) =>
      new Promise((resolve, reject) => {
        handlers.signal?.addEventListener("abort", () => reject(handlers.signal?.reason));
        asked.push({ ...handlers, text, force, answer: resolve, refuse: reject });
      }),
  };
  return { asked, client };
}

function resultOf(text: string, readable = true): ReadResult {
  const finding = { start: 0, end: 3, technique: "Doubt", score: 0.5, quote: text.slice(0, 3) } as Finding;
  const labelled = { id: "text", text, language: readable ? "eng" : "deu", readable } as LabelledText;
  return {
    balanced: { ...labelled, findings: readable ? [finding] : [] },
    careful: { ...labelled, findings: [] },
  };
}

function start(reading: ReadingState = { kind: "none" }) {
  const { asked, client } = createAsked();
  const page = { reading: signal<ReadingState>(reading), point: signal<"balanced" | "careful">("balanced") };
  const comparison = createComparison({ client, page });
  const put = (first: string, second: string) => {
    comparison.drafts.first.value = { name: "First", text: first };
    comparison.drafts.second.value = { name: "Second", text: second };
  };
  return { asked, page, comparison, put };
}

/** Lets what was answered reach those who wait for it. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

test("the second text is read after the first, and marks of both have keys of their own", async () => {
  const { asked, comparison, put } = start();
  put("One text", "Another text");
  const reading = comparison.read();
  expect(asked.map(({ text }) => text)).toEqual(["One text"]);
  asked[0]?.onProgress?.({ done: 1, total: 4, soFar: resultOf("One text").balanced });
  expect(comparison.state.value).toMatchObject({ kind: "reading", now: "first", done: 1, total: 4 });
  expect(comparison.marks.first.value).toHaveLength(1);
  asked[0]?.answer(resultOf("One text"));
  await settle();
  expect(asked.map(({ text }) => text)).toEqual(["One text", "Another text"]);
  asked[1]?.onProgress?.({ done: 0, total: 2 });
  expect(comparison.state.value).toMatchObject({ now: "second" });
  asked[1]?.answer(resultOf("Another text"));
  await reading;
  expect(comparison.state.value.kind).toBe("read");
  const keys = [...comparison.marks.first.value, ...comparison.marks.second.value].map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  expect(comparison.marks.second.value[0]?.quote).toBe("Ano");
});

test.each([
  { first: "", second: "Text", says: "first" },
  { first: "Text", second: " \n", says: "second" },
  { first: "Text", second: "x".repeat(200_001), says: "second" },
])("nothing is read while the $says text cannot be", async ({ first, second, says }) => {
  const { asked, comparison, put } = start();
  put(first, second);
  await comparison.read();
  expect(asked).toEqual([]);
  expect(comparison.message.value).toMatchObject({ kind: "error" });
  expect(comparison.message.value?.text).toContain(`The ${says} text`);
});

test("cancelling brings back what was shown before, without a message", async () => {
  const { asked, comparison, put } = start();
  put("One text", "Another text");
  const first = comparison.read();
  asked[0]?.answer(resultOf("One text"));
  await settle();
  asked[1]?.answer(resultOf("Another text"));
  await first;
  const before = comparison.state.value;
  put("One text", "A third text");
  const second = comparison.read();
  expect(asked[2]?.text).toBe("A third text"); // the first one is known
  comparison.cancel();
  await second;
  expect(comparison.state.value).toBe(before);
  expect(comparison.message.value).toBeNull();
});

test("an error is told, and the drafts stay", async () => {
  const { asked, comparison, put } = start();
  put("One text", "Another text");
  const reading = comparison.read();
  asked[0]?.refuse(new InputError("text: expected something else"));
  await reading;
  expect(comparison.state.value.kind).toBe("none");
  expect(comparison.message.value?.text).toContain("expected something else");
  expect(comparison.drafts.first.value.text).toBe("One text");
});

test("a newer reading takes the place of an older one", async () => {
  const { asked, comparison, put } = start();
  put("One text", "Another text");
  const older = comparison.read();
  put("New text", "New text");
  const newer = comparison.read();
  asked[1]?.answer(resultOf("New text"));
  await Promise.all([older, newer]);
  expect(comparison.state.value).toMatchObject({ kind: "read", read: { second: { open: { text: "New text" } } } });
  expect(asked).toHaveLength(2); // the same text twice is read once
});

test("a text that is open on the page is not read again, unless it was not readable and is forced", async () => {
  const open = { name: "Open", text: "One text" };
  const known = start({ kind: "read", open, result: resultOf("One text") });
  known.put("One text", "One text");
  await known.comparison.read();
  expect(known.asked).toEqual([]);
  const unread = start({ kind: "read", open, result: resultOf("One text", false) });
  unread.put("One text", "One text");
  const forced = unread.comparison.read(true);
  expect(unread.asked.map(({ force }) => force)).toEqual([true]);
  unread.asked[0]?.answer(resultOf("One text"));
  await forced;
  expect(unread.comparison.marks.first.value).toHaveLength(1);
});

test("the page's point decides which marks are shown", async () => {
  const { page, comparison, put } = start({
    kind: "read",
    open: { name: "Open", text: "One text" },
    result: resultOf("One text"),
  });
  put("One text", "One text");
  await comparison.read();
  expect(comparison.marks.first.value).toHaveLength(1);
  page.point.value = "careful";
  expect(comparison.marks.first.value).toHaveLength(0);
});
