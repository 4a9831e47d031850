import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MarkedText } from "../../src/formats/marked-text.js";
import { type SheetRun, type SheetText, sheetTextOf, sheetTextOfFile } from "../../src/reading/sheet-text.js";
import { createHtmlWriter, writeStandaloneHtml } from "../../src/reading/standalone-html.js";
import { CARDS, makeLabelled, type Row, RUN } from "../support/labelled-text.js";
import { markedTexts } from "../support/marked-texts.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

const style = ["colours", "marks", "sheet"]
  .map((name) => readFileSync(new URL(`../../src/reading/styles/${name}.css`, import.meta.url), "utf8"))
  .join("\n");
const converted: SheetRun & { style: string } = {
  version: RUN.version,
  techniques: CARDS,
  date: new Date("2026-11-15T12:00:00Z"),
  style,
};
const run: typeof converted = {
  ...converted,
  labelling: { engine: RUN.engine, model: RUN.model, language: "eng", confidence: { likely: 0.6, possible: 0.3 } },
};
const CLASSES = [...new Set(CARDS.flatMap(({ modelClass }) => modelClass ?? []))];

/** The text of each article element, without the links after the marks. */
function articlesOf(html: string): string[] {
  return [...html.matchAll(/<article[^>]*>(.*?)<\/article>/gs)].map(([, inside = ""]) =>
    inside
      .replace(/<a [^>]*class="chip[^>]*>.*?<\/a>/gs, "")
      .replace(/<[^>]*>/g, "")
      .replace(
        /&(lt|gt|quot|amp|#13);/g,
        (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "\r",
      ),
  );
}

function sheetOf(text: string, rows: readonly Row[] = []): SheetText {
  return sheetTextOf(makeLabelled("speech.txt", text, rows));
}

describe("the article without its markup is the text", () => {
  test.each(STYLE_TEXTS)("$name", ({ text }) => {
    const rows: Row[] = text === "" ? [] : [[0, text.length, "Loaded_Language", 0.7]];
    expect(articlesOf(writeStandaloneHtml(sheetOf(text, rows), run))).toEqual([text]);
  });

  test("law: for any text and marks that cross, hostile ones included", () => {
    const hostile = fc.constantFrom(
      "</mark><script>alert(1)</script>",
      "</article></body></html>",
      "<!--",
      "]]>",
      "&amp;&#60;&lt",
      '" onload="x',
      "<img src=x onerror=alert(1)>",
      '<a class="chip">no</a>',
      "\r\n",
      "\r",
      "\n\n  ",
      "\u202eRTL שלום\u202c",
      "e\u0301\u0327",
      "😀",
      "\u00a0\u2028\u0085\t",
      "</style></title></textarea>",
    );
    const text = fc.array(fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 12 });
    const place = fc.tuple(
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom(...CLASSES),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const property = fc.property(text, fc.array(place, { maxLength: 6 }), (parts, places) => {
      const whole = parts.join("").replaceAll("\0", "");
      const rows = places
        .map(([at, length, technique, score]): Row => {
          const start = whole === "" ? 0 : at % whole.length;
          return [start, Math.min(whole.length, start + length + 1), technique, score];
        })
        .filter(([start, end]) => start < end)
        .sort((a, b) => a[0] - b[0]);
      const html = writeStandaloneHtml(sheetOf(whole, rows), run);
      expect(articlesOf(html)).toEqual([whole]);
      expect(html).not.toMatch(/<(script|img)\b/i);
    });
    fc.assert(property, { seed: 6, numRuns: 150 });
  });
});

describe("a file of two marks", () => {
  const text = "Traitors, all of them! Our nation demands it.";
  const rows: Row[] = [
    [0, 8, "Name_Calling,Labeling", 0.8],
    [0, 22, "Loaded_Language", 0.1],
  ];
  const html = writeStandaloneHtml(sheetOf(text, rows), run);

  test("every link leads to an element, and no id stands twice", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(6);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  test("the mark leads to its explanation, and that back to the mark", () => {
    expect(html).toContain('href="#finding-t1-0-8-name-calling-labeling"');
    expect(html).toContain('href="#chip-t1-0-8-name-calling-labeling"');
  });

  test("cards, date, model and version are there; a weak mark is a question", () => {
    for (const said of [
      "15 November 2026",
      "by-hand",
      RUN.model.sha256,
      "1.2.3",
      "Ask:",
      "is it one?",
      "What a mark means",
    ])
      expect(html).toContain(said);
    expect(html.match(/<section class="card"/g)).toHaveLength(2);
  });

  test("no script, and nothing that is loaded", () => {
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|url\(|@import|javascript:|\son\w+=/i);
    expect(html).toContain("default-src 'none'");
  });
});

test.each([
  { name: "nothing marked", sheet: sheetOf("A plain day."), says: "Nothing was marked" },
  {
    name: "another language",
    sheet: { ...sheetOf("Ein schöner Tag."), language: "deu", readable: false },
    says: "looks like German, and the model reads English",
  },
  {
    name: "all filtered out",
    sheet: { ...sheetOf("A plain day."), ofMarks: 3 },
    says: "0 of 3 marks. Each is a guess: its number leads to why it was set. The others were filtered out.",
  },
  { name: "one mark", sheet: sheetOf("Traitors!", [[0, 8, "Doubt", 0.5]]), says: "1 mark. Each" },
])("says so: $name", ({ sheet, says }) => expect(writeStandaloneHtml(sheet, run)).toContain(says));

test("several texts with the same marks keep their ids apart, and share the cards", () => {
  const writer = createHtmlWriter({ ...run, title: "Two </title> texts" });
  const sheet = sheetOf("Traitors!", [[0, 8, "Doubt", 0.5]]);
  const html = writer.open() + writer.write(sheet) + writer.write(sheet) + writer.close();
  expect(articlesOf(html)).toEqual(["Traitors!", "Traitors!"]);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  expect(html).toContain("<title>Two &lt;/title> texts – marks</title>");
  expect(html.match(/<section class="card"/g)).toHaveLength(1);
});

test("a style sheet that would end its element is a bug", () => {
  expect(() => writeStandaloneHtml(sheetOf("a"), { ...run, style: "</style>" })).toThrow("</style");
});

describe("marks of a file, whoever set them", () => {
  function write(...texts: readonly MarkedText[]): string {
    const writer = createHtmlWriter({ ...converted, title: "Gold" });
    return writer.open() + texts.map((text) => writer.write(sheetTextOfFile(text, CARDS))).join("") + writer.close();
  }

  test("law: the articles are the texts, every link leads somewhere, and no id stands twice", () => {
    const property = fc.property(markedTexts, (texts) => {
      const html = write(...texts);
      expect(articlesOf(html)).toEqual(texts.map(({ text }) => text));
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
      const marks = texts.flatMap((text) => text.marks);
      expect(html.match(/<li id="finding-/g) ?? []).toHaveLength(marks.length);
      expect(html.match(/class="chip /g) ?? []).toHaveLength(marks.length);
    });
    fc.assert(property, { seed: 7, numRuns: 100 });
  });

  test("a technique of another scheme, its note and who marked, and nothing of them becomes markup", () => {
    const technique = "<i>Appeal</i>";
    const mark = { start: 0, end: 8, technique, note: "<img src=x onerror=alert(1)>", source: '"><script>' };
    const html = write({ id: '<b>"id"</b>', text: "<script>alert(1)</script>", marks: [mark] });
    for (const forbidden of ["<script", "<img", "<b>", "<i>", "http://", "https://"])
      expect(html).not.toContain(forbidden);
    for (const said of ["&lt;i>Appeal&lt;/i>", "Note: &lt;img", "Marked by &quot;>&lt;script>", "of another scheme"])
      expect(html).toContain(said);
  });

  test("a reader's decisions stay: a mark that was removed is told as that", () => {
    const mark = { start: 0, end: 9, technique: "Doubt", score: 0.5, review: { status: "removed" as const } };
    const html = write({ id: "a", text: "Who knows", marks: [mark] });
    expect(html).toContain("The reader does not see it here.");
  });

  test("nobody knows what read them: no model is named, and no bounds of likeliness", () => {
    const html = write({ id: "a", text: "Who knows", marks: [{ start: 0, end: 9, technique: "Doubt" }] });
    expect(html).toMatch(/Made on .* by Rhetoscope 1\.2\.3 from a file of marks/);
    expect(html).not.toMatch(/undefined|NaN|in at least|a guess/);
    expect(write({ id: "a", text: "Who knows", marks: [] })).toContain("No marks.");
    expect(write({ id: "a", text: "Wer weiß", language: "deu", readable: false, marks: [] })).toContain(
      "This text looks like German and was not labelled",
    );
  });

  test("the text is told to be in its language, and runs in its direction", () => {
    const html = write({ id: "a", text: "שלום עולם", language: "heb", marks: [] });
    expect(html).toContain('class="marked-text" lang="he"');
    expect(html).toContain('<p dir="auto">');
  });

  test("an explanation of our own JSON is shown", () => {
    const explanation = { says: ["The words judge."], evidence: [], cues: [], voice: { kind: "own" as const } };
    const html = write({ id: "a", text: "vile", marks: [{ start: 0, end: 4, technique: "Doubt", explanation }] });
    expect(html).toContain("<p>The words judge.</p>");
  });
});
