import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Drop, holdsFiles, takeDroppedFile } from "../../src/web/files/dropped-file.js";
import { kindOfFile } from "../../src/web/files/file-kind.js";
import { declaredEncoding } from "../../src/web/files/html-encoding.js";
import { listLeftOut } from "../../src/web/files/left-out.js";
import { type FileToRead, readFile } from "../../src/web/files/read-file.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

function fileOf(name: string, content: string | Uint8Array): FileToRead {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
}
const article = { title: "A title", text: "words", whole: "words and more", leftOut: [] };
/** Hands back the markup as the article's text. */
const loadHtml = async () => ({ readArticle: (html: string) => ({ ...article, text: html, whole: html }) });
const read = (name: string, content: string | Uint8Array) => readFile(fileOf(name, content), { loadHtml });
const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

describe("a text is what the file holds, without its byte-order mark", () => {
  test.each(STYLE_TEXTS.filter(({ text }) => text !== ""))("$name", async ({ text }) => {
    expect(await read("a.txt", text)).toEqual({ kind: "text", text, isMarkdown: false });
    expect(await read("a.MD", `\uFEFF${text}`)).toEqual({ kind: "text", text, isMarkdown: true });
  });
});

test.each([
  { name: "a.txt", content: "", says: /“a\.txt” is empty/ },
  { name: "a.txt", content: " \r\n\t\u00a0", says: /“a\.txt” is empty/ },
  { name: "a.html", content: "", says: /“a\.html” is empty/ },
  { name: "a.txt", content: "a".repeat(200_001), says: /200,001 characters.*at most 200,000/ },
  { name: "a.txt", content: new Uint8Array(600_004), says: /too large.*0\.6 MB.*200,000/ },
  { name: "a.html", content: new Uint8Array(20_000_001), says: /too large.*20 MB/ },
  { name: "a.txt", content: "%PDF\0\0", says: /not a text: a NUL byte was found at byte 4/ },
  { name: "a.html", content: Uint8Array.of(0x89, 0x50, 0x81, 0), says: /not a text/ },
  { name: "a.pdf", content: "a", says: /is a PDF file.*\.txt, \.md and \.html.*copy the text/ },
  { name: "a.docx", content: "a", says: /document of another program/ },
  { name: "a.mhtml", content: "a", says: /web archive.*HTML only/ },
  { name: "a.constructor", content: "a", says: /is a \.constructor file/ },
  { name: "README", content: "a", says: /without an ending/ },
])("refused in a sentence that names the way out: $name $says", async ({ name, content, says }) => {
  const outcome = await read(name, content);
  expect(outcome).toEqual({ kind: "refused", says: expect.stringMatching(says) });
});

test("a file of the greatest length is read", async () => {
  expect(await read("a.txt", "€".repeat(200_000))).toMatchObject({ kind: "text" });
});

describe("what is no UTF-8 is opened only as the reader says", () => {
  test.each([
    { encoding: "Windows-1252", content: latin("caf\xe9 au lait"), text: "café au lait" },
    {
      encoding: "UTF-16 LE",
      content: Uint8Array.from(Buffer.from("\uFEFFa wide text", "utf16le")),
      text: "a wide text",
    },
    {
      encoding: "UTF-16 BE",
      content: Uint8Array.from(Buffer.from("a wide text", "utf16le").swap16()),
      text: "a wide text",
    },
  ])("$encoding", async ({ encoding, content, text }) => {
    expect(await read("a.txt", content)).toMatchObject({ kind: "doubtful", encoding });
    expect(await readFile(fileOf("a.txt", content), { loadHtml, encoding })).toMatchObject({ kind: "text", text });
  });
});

test("a file that is gone, a folder among them, is told", async () => {
  const gone = { name: "a.txt", size: 1, arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")) };
  expect(await readFile(gone, { loadHtml })).toMatchObject({
    kind: "refused",
    says: expect.stringMatching(/moved, deleted/),
  });
});

describe("a web page", () => {
  test.each([
    { name: "says its encoding", content: latin('<meta charset="iso-8859-1"><p>caf\xe9'), text: /café$/ },
    { name: "in another way", content: latin("<meta content='text/html; charset=windows-1251'>\xe4\xe0"), text: /да$/ },
    { name: "in UTF-16", content: Uint8Array.from(Buffer.from("\uFEFF<p>a", "utf16le")), text: /^<p>a$/ },
    { name: "in UTF-8", content: '<meta charset="latin1"', text: /meta/ },
  ])("$name", async ({ content, text }) => {
    expect(await read("a.htm", content)).toMatchObject({
      kind: "article",
      article: { text: expect.stringMatching(text) },
    });
  });

  test("without text", async () => {
    const empty = async () => ({ readArticle: () => ({ ...article, text: "", whole: "" }) });
    expect(await readFile(fileOf("a.html", "<p>"), { loadHtml: empty })).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/holds no text.*copy the words/),
    });
  });

  test("whose reader cannot be loaded", async () => {
    const broken = () => Promise.reject(new Error("offline"));
    expect(await readFile(fileOf("a.html", "<p>"), { loadHtml: broken })).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/could not be loaded.*open the file again/),
    });
  });

  test.each([
    { html: '<!-- <meta charset="koi8-r"> --><meta charset=gbk>', encoding: "gbk" },
    { html: '<meta charset="utf-16">', encoding: undefined },
    { html: '<meta charset="no-such">', encoding: undefined },
    { html: `${" ".repeat(1024)}<meta charset="gbk">`, encoding: undefined },
    { html: '\xef\xbb\xbf<meta charset="gbk">', encoding: undefined },
  ])("declares $encoding: $html", ({ html, encoding }) => expect(declaredEncoding(latin(html))).toBe(encoding));
});

test("law: any bytes under any name have an outcome", async () => {
  const name = fc.oneof(fc.constantFrom("a.txt", "b.md", "c.html", "d.pdf", "e"), fc.string());
  await fc.assert(
    fc.asyncProperty(name, fc.uint8Array({ maxLength: 200 }), async (given, bytes) => {
      const outcome = await read(given, bytes);
      if (outcome.kind === "refused" || outcome.kind === "doubtful") expect(outcome.says).toContain(given);
    }),
    { seed: 4, numRuns: 300 },
  );
});

describe("a drop", () => {
  const item = (name: string, isDirectory = false): Drop["items"][number] => ({
    kind: "file",
    getAsFile: () => new File([], name),
    webkitGetAsEntry: () => ({ isDirectory }) as FileSystemEntry,
  });
  const drop = (...items: Drop["items"][number][]): Drop => ({ types: ["Files"], items });

  test("of one file is that file", () => expect(takeDroppedFile(drop(item("a.txt")))).toMatchObject({ name: "a.txt" }));

  test.each([
    { name: "several files", dropped: drop(item("a.txt"), item("b.txt")), says: /2 files.*one/ },
    { name: "a folder", dropped: drop(item("a", true)), says: /a folder/ },
    { name: "nothing", dropped: drop(), says: /no file/ },
    { name: "a picture of a page", dropped: drop({ kind: "string", getAsFile: () => null }), says: /no file/ },
  ])("$name is refused", ({ dropped, says }) => {
    expect(takeDroppedFile(dropped)).toEqual({ refusal: expect.stringMatching(says) });
  });

  test("of a piece of text is left to the text area", () => {
    expect(holdsFiles({ types: ["text/plain", "text/html"] })).toBe(false);
    expect(holdsFiles({ types: ["Files"] })).toBe(true);
  });
});

test("what was left out, in words", () => {
  expect(kindOfFile("a.b.HTM")).toBe("html");
  const part = (kind: Parameters<typeof listLeftOut>[0][number]["kind"]) => ({ kind, text: "" });
  expect(listLeftOut([part("links"), part("navigation"), part("links"), part("caption")])).toBe(
    "a navigation menu, a caption and 2 lists of links",
  );
});
