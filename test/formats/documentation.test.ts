/** docs/formats.md shows what is really written, and tells of every format what it really carries. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CARRIED, FORMAT_NAMES, FORMATS } from "../../src/formats/conversion-names.js";
import { createFormatWriter } from "../../src/formats/conversions.js";
import type { MarkedText } from "../../src/formats/marked-text.js";
import { sheetTextOfFile } from "../../src/reading/sheet-text.js";
import { writeStandaloneHtml } from "../../src/reading/standalone-html.js";
import { CARDS } from "../support/labelled-text.js";

const DOCUMENT = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
const EXAMPLE: MarkedText = {
  id: "a.txt",
  text: "😀 They lie, as ever.",
  language: "eng",
  marks: [
    { start: 8, end: 11, technique: "Doubt", score: 0.61, confidence: "likely", note: "says who?", source: "news-en" },
  ],
};
const SAMPLES = [...DOCUMENT.matchAll(/^```\n(.*?)\n```$/gms)].map(([, sample = ""]) => sample);

test.each(FORMAT_NAMES.filter((name) => name !== "ptc-si" && name !== "html"))(
  "%s: a sample is what is written",
  (name) => {
    const made = createFormatWriter(name, CARDS);
    const written =
      made.kind === "file"
        ? made.writer.open() + made.writer.write(EXAMPLE) + made.writer.close()
        : made.writer
            .write(EXAMPLE)
            .map(({ content }) => content)
            .join("\n");
    const even = written.replace(/\r\n/g, "\n");
    const inner = name === "json" ? even.replace('"id"', '"schemaVersion":1,"offsetUnit":"utf16","id"') : even;
    expect(SAMPLES.filter((sample) => inner.includes(sample)).length).toBe(1);
  },
);

test("html: the sample is what is written", () => {
  const run = { version: "1.0.0", techniques: CARDS, style: "", date: new Date(0) };
  const page = writeStandaloneHtml(sheetTextOfFile(EXAMPLE, CARDS), run);
  expect(SAMPLES.filter((sample) => page.includes(sample)).length).toBe(1);
});

test.each(FORMAT_NAMES)("%s: the table is right", (name) => {
  const row = DOCUMENT.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${name}\``)) ?? "";
  const [, , unit, texts, ...cells] = row.split("|").map((cell) => cell.trim());
  const { carries, marksOnly, writeOnly } = FORMATS[name];
  expect(["UTF-16 code units", "code points", "none"]).toContain(unit);
  expect(texts).toBe(marksOnly === true ? "no" : "yes");
  for (const [index, field] of CARRIED.entries())
    expect(cells[index] === "no", `${name}: ${field}`).toBe(!carries.includes(field));
  expect(cells[7]).toBe(writeOnly === true ? "no" : "yes");
});
