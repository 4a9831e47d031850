/** HTML, Markdown and CSV: what people get to read. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCsvWriter } from "../../src/formats/csv.js";
import { createHtmlWriter } from "../../src/formats/html.js";
import { writeLabelsAs } from "../../src/formats/label-marks.js";
import { createMarkdownWriter } from "../../src/formats/markdown.js";
import type { FileWriter, MarkedText } from "../../src/formats/marked-text.js";
import { readCsv } from "../../src/formats/read-csv.js";
import { CATEGORY_STYLES } from "../../src/formats/technique-names.js";
import { createTextLookup } from "../../src/formats/text-lookup.js";
import { CARDS, makeLabelled } from "../support/labelled-text.js";
import { markedTexts } from "../support/marked-texts.js";

function write(writer: FileWriter, texts: readonly MarkedText[]): string {
  return writer.open() + texts.map((text) => writer.write(text)).join("") + writer.close();
}

const HOSTILE: MarkedText = {
  id: `<b>"id"</b>`,
  text: `<script>alert(1)</script> & "quotes" it's`,
  marks: [
    { start: 0, end: 8, technique: "<i>own</i>", note: "<img src=x onerror=alert(1)>", source: `"><script>` },
    { start: 0, end: 25, technique: "Doubt", score: 0.2, confidence: "weak" },
  ],
};

describe("html", () => {
  /** The texts of a page: tags and names of techniques taken out, entities read. */
  function textsOf(page: string): string[] {
    const entities: Readonly<Record<string, string>> = {
      lt: "<",
      gt: ">",
      quot: '"',
      "#39": "'",
      "#13": "\r",
      amp: "&",
    };
    return [...page.matchAll(/<div class="text"[^>]*>(.*?)<\/div>/gs)].map(([, body = ""]) =>
      body
        .replace(/<sup.*?<\/sup>|<[^>]*>/gs, "")
        .replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity),
    );
  }

  test("without its tags it is the text, and its tags are balanced", () => {
    fc.assert(
      fc.property(markedTexts, (texts) => {
        const page = write(createHtmlWriter(CARDS), texts);
        expect(textsOf(page)).toEqual(texts.map(({ text }) => text));
        for (const tag of ["mark", "sup", "bdi", "table", "section"])
          expect(page.split(`<${tag}`).length, tag).toBe(page.split(`</${tag}>`).length);
        const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(anchors).toContain(target);
      }),
      { seed: 7 },
    );
  });

  test("nothing in a text becomes markup, and nothing is fetched or run", () => {
    const page = write(createHtmlWriter(CARDS), [HOSTILE]);
    for (const forbidden of ["<script", "<img", "<b>", "<i>", "http://", "https://"])
      expect(page).not.toContain(forbidden);
    expect(page).toContain("default-src 'none'");
  });

  test("a technique is told by its name and by a line, not by colour alone; a weak one is a question", () => {
    const page = write(createHtmlWriter(CARDS), [HOSTILE]);
    expect(page).toMatch(/<sup class="c-attack-on-reputation"><a href="#technique-\d"><bdi>Doubt\?<\/bdi>/);
    const lines = Object.values(CATEGORY_STYLES).map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(page).toContain(`text-decoration-style: ${line.split(" ")[0]}`);
    expect(page).toContain("does not say that the words are wrong");
  });

  test.each(Object.entries(CATEGORY_STYLES))("%s can be read: contrast", (_, { color, dark }) => {
    expect(contrast(color, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, "#161616")).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/g) ?? []).map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
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
  const page = writeLabelsAs(createHtmlWriter(CARDS));
  const output = page.open() + page.write(labelled) + page.close();
  const marks = [{ start: 0, end: 5, technique: "Loaded_Language", score: 0.61, confidence: "likely" as const }];
  expect(output).toBe(write(createHtmlWriter(CARDS), [{ id: "a.txt", text: "cruel words", language: "eng", marks }]));
});
