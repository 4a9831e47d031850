/** docs/formats.md shows what is really written, and tells of every format what it really carries. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CARRIED, FORMAT_NAMES, FORMATS } from "../../src/formats/conversion-names.js";
import { createFormatWriter } from "../../src/formats/conversions.js";
import type { MarkedText } from "../../src/formats/marked-text.js";
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

test.each(FORMAT_NAMES.filter((name) => name !== "ptc-si"))("%s: a sample is what is written", (name) => {
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
});

test.each(FORMAT_NAMES)("%s: the table is right", (name) => {
  const row = DOCUMENT.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${name}\``)) ?? "";
  const [, , unit, texts, ...cells] = row.split("|").map((cell) => cell.trim());
  const { carries, marksOnly, writeOnly } = FORMATS[name];
  expect(["UTF-16 code units", "code points", "none"]).toContain(unit);
  expect(texts).toBe(marksOnly === true ? "no" : "yes");
  for (const [index, field] of CARRIED.slice(0, 6).entries())
    expect(cells[index] === "no", `${name}: ${field}`).toBe(!carries.includes(field));
  expect(cells[6]).toBe(writeOnly === true ? "no" : "yes");
});
