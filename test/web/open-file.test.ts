import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { fileNameOf } from "../../src/web/download.js";
import type { Message } from "../../src/web/state/messages.js";
import { openFile } from "../../src/web/state/open-file.js";
import type { OpenText } from "../../src/web/state/page-text.js";

const fileOf = (name: string, ...bytes: number[]) => new File([Uint8Array.from(bytes)], name);
const article = {
  title: "A title",
  text: "The words.",
  whole: "Menu\n\nThe words.",
  leftOut: [{ kind: "navigation", text: "Menu" }],
} as const;
const loadHtml = async () => ({ readArticle: () => article });

function createDraft(text = "typed before") {
  return { draft: signal<OpenText>({ name: "Pasted text", text }), message: signal<Message | null>(null) };
}

test("a file replaces the draft, which can be had back", async () => {
  const page = createDraft();
  await openFile(page, fileOf("a.txt", 72, 105), { loadHtml });
  expect(page.draft.value).toEqual({ name: "a.txt", text: "Hi" });
  expect(page.message.value).toMatchObject({
    kind: "info",
    text: expect.stringMatching(/“a\.txt” is open, with 2 char/),
  });
  page.message.value?.action?.run();
  expect(page.draft.value).toEqual({ name: "Pasted text", text: "typed before" });
  expect(page.message.value).toBeNull();
});

test("there is nothing to put back where nothing stood", async () => {
  const page = createDraft(" ");
  await openFile(page, fileOf("a.txt", 72), { loadHtml });
  expect(page.message.value?.action).toBeUndefined();
});

test("what cannot be opened leaves the draft alone", async () => {
  const page = createDraft();
  await openFile(page, fileOf("a.txt"), { loadHtml });
  expect(page.message.value?.kind).toBe("error");
  expect(page.draft.value.text).toBe("typed before");
});

test("another encoding is one press away", async () => {
  const page = createDraft();
  await openFile(page, fileOf("a.txt", 0x63, 0xe9, 0x20), { loadHtml });
  expect(page.draft.value.text).toBe("typed before");
  expect(page.message.value?.action?.label).toBe("Open it as Windows-1252");
  page.message.value?.action?.run();
  await expect.poll(() => page.draft.value.text).toBe("cé ");
});

test("of a web page the draft is the article, and it knows what was left out", async () => {
  const page = createDraft();
  await openFile(page, fileOf("a.html", 60), { loadHtml });
  expect(page.draft.value).toEqual({ name: "A title", text: "The words.", article });
  expect(page.message.value?.text).toContain("left out");
});

test.each([
  ["Opinion column.txt", "opinion-column-marks.html"],
  ["Über “Größe” / ..\\x: 100 %?.md", "über-größe-x-100-marks.html"],
  ["con", "con-marks.html"],
  ["../../etc/passwd", "etc-passwd-marks.html"],
  ["\u202etxt.exe\0\n", "txt-exe-marks.html"],
  ["😀", "text-marks.html"],
  ["", "text-marks.html"],
  ["שלום", "שלום-marks.html"],
  ["𝒳".repeat(80), `${"𝒳".repeat(30)}-marks.html`],
])("%j is saved as %s", (name, expected) => expect(fileNameOf(name, "-marks.html")).toBe(expected));
