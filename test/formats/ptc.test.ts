import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ptcArticleId,
  readPtcSpans,
  readPtcTechniques,
  rowsToCodePoints,
  rowsToUtf16,
  writePtcSpans,
  writePtcTechniques,
} from "../../src/formats/ptc.js";

const SEED = { seed: 17 };
const one = { articleId: "1", start: 0, end: 4, line: 1 };

describe("reading", () => {
  test.each([
    { name: "empty file", input: "", expected: [] },
    { name: "one row", input: "1\t0\t4\n", expected: [one] },
    { name: "no last newline", input: "1\t0\t4", expected: [one] },
    { name: "CRLF", input: "1\t0\t4\r\n2\t3\t9\r\n", expected: [one, { articleId: "2", start: 3, end: 9, line: 2 }] },
    { name: "byte-order mark", input: "\uFEFF1\t0\t4\n", expected: [one] },
    { name: "blank lines keep their number", input: "\n \t\n1\t0\t4\n\n", expected: [{ ...one, line: 3 }] },
    {
      name: "file order and double rows are kept",
      input: "2\t5\t6\n1\t0\t4\n1\t0\t4\n",
      expected: [
        { articleId: "2", start: 5, end: 6, line: 1 },
        { ...one, line: 2 },
        { ...one, line: 3 },
      ],
    },
  ])("SI: $name", ({ input, expected }) => {
    expect(readPtcSpans(input, "gold.tsv")).toEqual(expected);
  });

  test.each([
    { name: "a class of several", technique: "Name_Calling,Labeling" },
    { name: "anything goes", technique: "?" },
    { name: "even nothing", technique: "" },
  ])("TC without known techniques: $name", ({ technique }) => {
    expect(readPtcTechniques(`1\t${technique}\t0\t4`, "gold.tsv")).toEqual([{ ...one, technique }]);
  });

  test("TC with known techniques", () => {
    const known = ["Doubt", "Slogans"];
    expect(readPtcTechniques("1\tSlogans\t0\t4", "gold.tsv", known)).toEqual([{ ...one, technique: "Slogans" }]);
    const attempt = () => readPtcTechniques("1\tDoubt\t0\t4\n1\tdoubt\t0\t4", "gold.tsv", known);
    expect(attempt).toThrow('gold.tsv:2: expected one of the techniques Doubt Slogans, found "doubt"');
    expect(attempt).toThrow(expect.objectContaining({ code: "input" }));
  });

  test.each([
    { name: "too few columns", row: "1\t0", said: ["3 columns", "found 2"] },
    { name: "too many columns", row: "1\tDoubt\t0\t4", said: ["3 columns", "found 4"] },
    { name: "blanks for tabs", row: "1 0 4", said: ["3 columns", "found 1"] },
    { name: "word for a number", row: "1\tstart\tend", said: ["whole number", '"start"'] },
    { name: "fraction", row: "1\t0\t4.0", said: ["whole number", '"4.0"'] },
    { name: "negative", row: "1\t-1\t4", said: ["from 0", '"-1"'] },
    { name: "exponent", row: "1\t0\t1e3", said: ["whole number", '"1e3"'] },
    { name: "past safe integers", row: "1\t0\t99999999999999999", said: ["whole number"] },
    { name: "empty offset", row: "1\t\t4", said: ["whole number", '""'] },
    { name: "empty span", row: "1\t4\t4", said: ["start below the end", "4 and 4"] },
    { name: "reversed span", row: "1\t5\t4", said: ["start below the end", "5 and 4"] },
    { name: "no article", row: "\t0\t4", said: ["id of an article"] },
  ])("a row is refused with file and line: $name", ({ row, said }) => {
    const attempt = () => readPtcSpans(`1\t0\t4\n\n${row}\n`, "gold.tsv");
    expect(attempt).toThrow(expect.objectContaining({ code: "input" }));
    for (const part of ["gold.tsv:3: expected", ...said]) expect(attempt).toThrow(part);
  });
});

describe("writing", () => {
  test("one row a line, columns apart by tabs", () => {
    expect(writePtcSpans([one, { articleId: "2", start: 3, end: 9 }])).toBe("1\t0\t4\n2\t3\t9\n");
    expect(writePtcTechniques([{ ...one, technique: "Flag-Waving" }])).toBe("1\tFlag-Waving\t0\t4\n");
    expect([writePtcSpans([]), writePtcTechniques([])]).toEqual(["", ""]);
  });

  test.each(["", "a\tb", "a\nb", "a\r", "\uFEFFa"])("a name that no column can hold is refused: %j", (articleId) => {
    expect(() => writePtcSpans([{ ...one, articleId }])).toThrow(expect.objectContaining({ code: "input" }));
    expect(() => writePtcTechniques([{ ...one, technique: articleId }])).toThrow(JSON.stringify(articleId));
  });

  test("what is written is read back, line numbers included", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/[\t\r\n\uFEFF]/.test(text));
    const row = fc
      .record({ articleId: name, technique: name, start: fc.nat(), length: fc.integer({ min: 1, max: 999 }) })
      .map(({ articleId, technique, start, length }) => ({ articleId, technique, start, end: start + length }));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const numbered = rows.map((written, index) => ({ ...written, line: index + 1 }));
        expect(readPtcTechniques(writePtcTechniques(rows), "a.tsv")).toEqual(numbered);
        const spans = numbered.map(({ technique: _, ...span }) => span);
        expect(readPtcSpans(writePtcSpans(rows), "a.tsv")).toEqual(spans);
      }),
      SEED,
    );
  });
});

describe("units", () => {
  test.each([
    { name: "plain", text: "fear it", codePoints: [0, 4], word: "fear" },
    { name: "after an emoji", text: "😀 fear", codePoints: [2, 6], word: "fear" },
    { name: "the emoji itself, at 0", text: "😀 fear", codePoints: [0, 1], word: "😀" },
    { name: "at the very end, between emoji", text: "a 😀😀", codePoints: [3, 4], word: "😀" },
    { name: "combining mark", text: "e\u0301 fear", codePoints: [0, 2], word: "e\u0301" },
    { name: "dotted capital I", text: "İ fear", codePoints: [0, 1], word: "İ" },
    { name: "CRLF", text: "😀\r\nfear", codePoints: [3, 7], word: "fear" },
    { name: "leading spaces", text: "  😀 fear", codePoints: [4, 8], word: "fear" },
    { name: "right-to-left", text: "😀 שלום", codePoints: [2, 6], word: "שלום" },
    { name: "the same word twice", text: "fear 😀 fear", codePoints: [7, 11], word: "fear" },
  ])("$name", ({ text, codePoints: [start = 0, end = 0], word }) => {
    const row = { articleId: "1", start, end, line: 1, technique: "Doubt" };
    const [converted = row] = rowsToUtf16([row], text, "gold.tsv");
    expect(text.slice(converted.start, converted.end)).toBe(word);
    expect(converted).toMatchObject({ articleId: "1", line: 1, technique: "Doubt" });
    expect(rowsToCodePoints([converted], text)).toEqual([row]);
  });

  test("a span that leaves the text is refused with file, line and both numbers", () => {
    const row = { articleId: "12", start: 0, end: 3, line: 5 };
    const attempt = () => rowsToUtf16([{ ...row, end: 2 }, row], "a😀", "gold.tsv");
    expect(attempt).toThrow("gold.tsv:5: expected a span within the 2 code points of article 12, found 0-3");
    expect(() => rowsToUtf16([row], "", "gold.tsv")).toThrow(expect.objectContaining({ code: "input" }));
    expect(() => rowsToCodePoints([{ start: 0, end: 4 }], "a😀")).toThrow("3 UTF-16 code units of the text, found 0-4");
    expect(rowsToUtf16([], "", "gold.tsv")).toEqual([]);
  });

  test("there and back is where it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const start = a % characters.length;
        const end = start + 1 + (b % (characters.length - start));
        const row = { articleId: "1", start, end, line: 1 };
        const [converted = row] = rowsToUtf16([row], text, "gold.tsv");
        expect(text.slice(converted.start, converted.end)).toBe(characters.slice(start, end).join(""));
        expect(rowsToCodePoints([converted], text)).toEqual([row]);
      }),
      SEED,
    );
  });
});

test.each([
  { input: "article701225819.txt", expected: "701225819" },
  { input: "some/folder/article12.txt", expected: "12" },
  { input: "some\\folder\\article12.txt", expected: "12" },
  { input: "article12.md", expected: "article12" },
  { input: "my-article12.txt", expected: "my-article12" },
  { input: "article.txt", expected: "article" },
  { input: "speech.v2.txt", expected: "speech.v2" },
  { input: "speech", expected: "speech" },
  { input: ".txt", expected: ".txt" },
])("the id of $input is $expected", ({ input, expected }) => {
  expect(ptcArticleId(input)).toBe(expected);
});
