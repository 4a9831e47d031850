/** Which marks pair, style by style, and what apostrophes, inches and missing marks do. */
import { describe, expect, test } from "vitest";
import { linesOf } from "../../../src/explain/voice/lines.js";
import { pairMarks } from "../../../src/explain/voice/quotations.js";
import { splitPassages } from "../../../src/text/split-passages.js";

// What stands between marks, in the order of the text; "…" in front: goes on from before, behind: no closing mark.
const CASES: { name: string; text: string; expected: string[] }[] = [
  { name: "empty", text: "", expected: [] },
  { name: "nothing between the marks", text: '“” "" « »', expected: [] },
  { name: "curly", text: "“No,” he said.", expected: ["No,"] },
  { name: "straight, at both ends of the text", text: '"No"', expected: ["No"] },
  { name: "the same word twice", text: "“no” “no”", expected: ["no", "no"] },
  { name: "single", text: "‘No,’ he said, 'never'.", expected: ["No,", "never"] },
  { name: "guillemets with spaces", text: "«\u00a0Non\u00a0» ‹oui›", expected: ["Non", "oui"] },
  { name: "guillemets reversed", text: "»Nein«, »Ja«", expected: ["Nein", "Ja"] },
  { name: "low marks", text: "„Nein“ ‚ja‘ „nie”", expected: ["Nein", "ja", "nie"] },
  { name: "the same mark twice", text: "”Nej”, sade hon.", expected: ["Nej"] },
  { name: "corners", text: "「はい『木』」", expected: ["はい『木』", "木"] },
  { name: "between ideographs", text: '他说"不"了', expected: ["不"] },
  { name: "nested", text: "“a ‘b «c» d’ e”", expected: ["a ‘b «c» d’ e", "b «c» d", "c"] },
  { name: "one style within itself", text: "“a “b” c”", expected: ["a “b” c", "b"] },
  { name: "marks side by side", text: "\"'No,' he said.\"", expected: ["'No,' he said.", "No,"] },
  { name: "hyphens and brackets", text: 'non-"expert"-led ("so")', expected: ["expert", "so"] },
  { name: "apostrophes", text: "don't ’90s ’tis 'tis rock ’n’ roll 'n' Smiths’ o'clock", expected: [] },
  { name: "a possessor within", text: "'The Smiths' house,' he said", expected: ["The Smiths' house,"] },
  { name: "an s before the mark", text: "'liars' and 'thieves' met", expected: ["liars", "thieves"] },
  { name: "inches and feet", text: 'He is 6\' 2" tall, 15" wide.', expected: [] },
  { name: "inches within", text: '"A 15" screen," she said', expected: ['A 15" screen,'] },
  { name: "a year within", text: '"in 2015" and "in 2016"', expected: ["in 2015", "in 2016"] },
  { name: "an acronym in Hebrew", text: '"צה"ל"', expected: ['צה"ל'] },
  { name: "emoji and combining marks", text: "“😀 cafe\u0301”", expected: ["😀 cafe\u0301"] },
  { name: "a stray closing mark", text: "He left” early.", expected: [] },
  { name: "no closing mark: to the end of the line", text: "“He left.\nShe stayed.", expected: ["He left.…"] },
  { name: "no closing mark before the next", text: "“He left “early” today.", expected: ["He left…", "early"] },
  { name: "no closing single mark", text: "‘He left.\nShe stayed.", expected: [] },
  { name: "over lines", text: "“He left.\r\nShe stayed.”", expected: ["He left.\r\nShe stayed."] },
  { name: "never over an empty line", text: "“He left.\r\n\r\nShe stayed.”", expected: ["He left.…"] },
  { name: "opened anew", text: "“A b.\n\n“C d.\n\n“E f.” G", expected: ["A b.…", "…C d.…", "…E f."] },
  { name: "opened anew, straight", text: '"A b.\n\n"C d." G', expected: ["A b.…", "…C d."] },
  { name: "opened anew, single", text: "‘A b.\n\n‘C d.’ G", expected: ["A b.…", "…C d."] },
  { name: "deeper than eight", text: `${"“a ".repeat(9)}b`, expected: Array.from({ length: 8 }, () => "a…") },
];

describe("pairMarks", () => {
  test.each(CASES)("$name", ({ text, expected }) => {
    const stretches = pairMarks(text, linesOf(text, splitPassages(text))).sort((a, b) => a.start - b.start);
    const shown = stretches.map(({ start, end, closed, continues }) => {
      return `${continues ? "…" : ""}${text.slice(start, end)}${closed ? "" : "…"}`;
    });
    expect(shown).toEqual(expected);
  });
});
