/** Markdown and CSV: what people get to read; web pages are tested in reading/. */
import { describe, expect, test } from "vitest";
import { createCsvWriter } from "../../src/formats/csv.js";
import { writeLabelsAs } from "../../src/formats/label-marks.js";
import { createMarkdownWriter } from "../../src/formats/markdown.js";
import type { FileWriter, MarkedText } from "../../src/formats/marked-text.js";
import { readCsv } from "../../src/formats/read-csv.js";
import { createTextLookup } from "../../src/formats/text-lookup.js";
import { CARDS, makeLabelled } from "../support/labelled-text.js";

function write(writer: FileWriter, texts: readonly MarkedText[]): string {
  return writer.open() + texts.map((text) => writer.write(text)).join("") + writer.close();
}

describe("markdown", () => {
  test("brackets and names stand where the marks are, and no character steers", () => {
    const text = "# Not a *heading*\n\n1. [link](x) <b> | $a$\n    code?\nlast";
    const marks = [{ start: 8, end: 17, technique: "Doubt", confidence: "weak" as const }];
    const page = write(createMarkdownWriter(CARDS), [{ id: "a_b.txt", text, marks }]);
    expect(page).toContain("## a\\_b.txt");
    expect(page).toContain(
      "\\# Not a ⟦\\*heading\\*⟧\\[Doubt?\\]\n\n1\\. \\[link\\](x) \\<b\\> \\| \\$a\\$\\\ncode?\\\nlast",
    );
    expect(page).toContain("| 1 | \\*heading\\* | Doubt | attack on reputation | weak |  |");
  });

  test("a text without marks says so", () => {
    expect(write(createMarkdownWriter(CARDS), [{ id: "a", text: "x", marks: [] }])).toContain("No marks.");
  });
});

describe("csv", () => {
  const text = 'First, here. "Second" one\r\nis here; third.';
  const mark = { start: 13, end: 30, technique: "Doubt", score: 0.5, confidence: "likely" as const, note: "=1+1" };
  const texts = [{ id: "a.txt", text, marks: [mark] }];
  const lookup = createTextLookup(texts);
  const written = write(createCsvWriter(CARDS), texts);

  test("a header that states the unit, the sentences of the mark, a guard before formulas", () => {
    expect(written.slice(0, written.indexOf("\r\n"))).toBe(
      "\uFEFFtext_id,line,start_utf16,end_utf16,sentence,quote,technique,category,confidence,score,comment,source",
    );
    expect(written.slice(written.indexOf("\r\n") + 2)).toBe(
      `a.txt,1,13,30,"""Second"" one\r\nis here; third.","""Second"" one\r\nis ",Doubt,attack-on-reputation,likely,0.5,'=1+1,\r\n`,
    );
  });

  test.each([
    { name: "semicolons, as in much of Europe", cells: ";", lines: "\r\n" },
    { name: "tabs", cells: "\t", lines: "\n" },
  ])("saved again by a spreadsheet: $name", ({ cells, lines }) => {
    const header = ["technique", "text_id", "end_utf16", "start_utf16", "quote", "score", "my own column"].join(cells);
    const row = ["Doubt", "a.txt", "30", "13", '"""Second"" one\nis "', "0,5", "x"].join(cells);
    const file = { name: "in.csv", path: "in.csv", content: `${header}${lines}${row}${lines}` };
    expect(readCsv(file, lookup)[0]?.marks).toEqual([{ start: 13, end: 30, technique: "Doubt", score: 0.5 }]);
  });

  test.each(["=1+1", "+1", "-1", "@a", "'=1", "''=1", "'quoted'", "\t=1", "＝1"])("guarded and back: %j", (note) => {
    const one = [{ id: "a.txt", text, marks: [{ start: 0, end: 5, technique: "Doubt", note }] }];
    const content = write(createCsvWriter(CARDS), one).replace(/^\uFEFF/, "");
    for (const cell of content.split(/\r\n|,/)) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
    expect(readCsv({ name: "in", path: "in", content }, lookup)[0]?.marks[0]?.note).toBe(note);
  });
});

test("label writes the same pages as convert", () => {
  const labelled = makeLabelled("a.txt", "cruel words", [[0, 5, "Loaded_Language", 0.61]]);
  const page = writeLabelsAs(createMarkdownWriter(CARDS));
  const output = page.open() + page.write(labelled) + page.close();
  const marks = [{ start: 0, end: 5, technique: "Loaded_Language", score: 0.61, confidence: "likely" as const }];
  expect(output).toBe(
    write(createMarkdownWriter(CARDS), [{ id: "a.txt", text: "cruel words", language: "eng", marks }]),
  );
});
