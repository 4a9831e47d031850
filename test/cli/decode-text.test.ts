import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_TEXT } from "../../src/analyzer.js";
import { decodeText } from "../../src/cli/input/decode-text.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(values.map((value) => (typeof value === "string" ? Buffer.from(value) : Buffer.from([value]))));
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("UTF-8 is kept as it is", () => {
  test.each(STYLE_TEXTS)("$name", ({ text }) => {
    expect(decodeText(Buffer.from(text), "a.txt")).toBe(text);
    expect(decodeText(Buffer.from(`\uFEFF${text}`), "a.txt")).toBe(text);
  });

  test("only the first byte-order mark is dropped", () => {
    expect(decodeText(Buffer.from("\uFEFF\uFEFFa\uFEFF"), "a.txt")).toBe("\uFEFFa\uFEFF");
  });
});

test.each([
  { name: "Windows-1252", input: bytes("Caf", 0xe9, " au lait"), offset: 3, encoding: "Windows-1252" },
  { name: "after wide characters", input: bytes("😀é", 0x93, "a", 0x94), offset: 6, encoding: "Windows-1252" },
  { name: "character cut at the end", input: bytes("ab", 0xe2, 0x82), offset: 2, encoding: "Windows-1252" },
  { name: "first byte", input: bytes(0x80), offset: 0, encoding: "Windows-1252" },
  { name: "surrogate in UTF-8", input: bytes("a", 0xed, 0xa0, 0x80), offset: 1, encoding: "Windows-1252" },
  { name: "after a byte-order mark", input: bytes("\uFEFFab", 0xe9), offset: 5, encoding: "Windows-1252" },
  { name: "UTF-16 LE with mark", input: Buffer.from("\uFEFFHello", "utf16le"), offset: 0, encoding: "UTF-16 LE" },
  { name: "UTF-16 BE with mark", input: utf16be("\uFEFFHello"), offset: 0, encoding: "UTF-16 BE" },
  { name: "UTF-16 LE", input: Buffer.from("Hello world", "utf16le"), offset: 1, encoding: "UTF-16 LE" },
  { name: "UTF-16 BE", input: utf16be("Hello world"), offset: 0, encoding: "UTF-16 BE" },
  { name: "a NUL byte", input: bytes("Hello wide world", 0, "and more"), offset: 16, encoding: null },
])("refused with its place: $name", ({ input, offset, encoding }) => {
  const attempt = () => decodeText(input, "dir/a.txt");
  expect(attempt).toThrow(expect.objectContaining({ code: "input" }));
  expect(attempt).toThrow(/^dir\/a\.txt: expected text in UTF-8, found /);
  expect(attempt).toThrow(`at byte offset ${offset}`);
  expect(attempt).toThrow(encoding === null ? /\d$/ : `likely ${encoding}`);
});

test("the place of the first wrong byte is found wherever it stands", () => {
  const valid = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replaceAll("\0", ""));
  const property = fc.property(valid, valid, (before, after) => {
    const input = bytes(before, 0xff, after);
    expect(() => decodeText(input, "a")).toThrow(new RegExp(`byte offset ${Buffer.byteLength(before)}\\b`));
  });
  fc.assert(property, { seed: 3 });
});

test("a text of the greatest length, and one unit more", () => {
  expect(decodeText(Buffer.alloc(LONGEST_TEXT, "a"), "a")).toHaveLength(LONGEST_TEXT);
  expect(decodeText(Buffer.from("€".repeat(LONGEST_TEXT)), "a")).toHaveLength(LONGEST_TEXT);
  const attempt = () => decodeText(Buffer.alloc(LONGEST_TEXT + 1, "a"), "a");
  expect(attempt).toThrow("2000000");
  expect(attempt).toThrow("2000001");
});
