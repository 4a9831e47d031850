import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plain, type Run, STRONG } from "../../src/cli/pretty/run.js";
import { showControls } from "../../src/cli/pretty/show-controls.js";
import { textWidth } from "../../src/cli/pretty/text-width.js";
import { wrapRuns } from "../../src/cli/pretty/wrap.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

const textOf = (line: readonly Run[]) => line.map(({ text }) => text).join("");
const wrap = (text: string, width: number) => wrapRuns([plain(text)], width).map(textOf);

test.each([
  { name: "empty", text: "", width: 5, expected: [""] },
  { name: "fits", text: "ab cd", width: 5, expected: ["ab cd"] },
  { name: "breaks at blanks, which go", text: "ab   cd ef", width: 5, expected: ["ab", "cd ef"] },
  { name: "blanks at the start stay", text: "  ab", width: 5, expected: ["  ab"] },
  { name: "blanks at the end go", text: "ab  ", width: 5, expected: ["ab"] },
  { name: "a long word is cut", text: "a bcdefghij k", width: 4, expected: ["a", "bcde", "fghi", "j k"] },
  { name: "wide characters count two", text: "漢字漢字 a", width: 5, expected: ["漢字", "漢字", "a"] },
  {
    name: "an emoji of several parts is never cut",
    text: "👩🏾‍🚀👩🏾‍🚀👩🏾‍🚀",
    width: 5,
    expected: ["👩🏾‍🚀👩🏾‍🚀", "👩🏾‍🚀"],
  },
  {
    name: "combining marks take no room",
    text: "e\u0301e\u0301e\u0301 a",
    width: 5,
    expected: ["e\u0301e\u0301e\u0301 a"],
  },
  { name: "no break where it is forbidden", text: "a b\u00a0c", width: 4, expected: ["a", "b\u00a0c"] },
  { name: "a tab goes to the next stop", text: "a\tb", width: 9, expected: ["a\tb"] },
  { name: "a tab may not fit", text: "a\tb", width: 8, expected: ["a", "b"] },
])("$name", ({ text, width, expected }) => {
  expect(wrap(text, width)).toEqual(expected);
});

test("a word that goes through several styles stays together", () => {
  const lines = wrapRuns([plain("one t"), { text: "w", style: STRONG }, plain("o three")], 5);
  expect(lines.map(textOf)).toEqual(["one", "two", "three"]);
});

describe("laws", () => {
  const words = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 20 });
  const text = words.map((parts) => showControls(parts.join(" ").replace(/[\t\n\r]/g, " ")));
  const strip = (line: string) => line.replace(/[ \t\u1680\u2000-\u200a\u205f\u3000]/g, "");

  test("nothing is lost but white space, and no line is too wide", () => {
    const property = fc.property(text, fc.integer({ min: 4, max: 40 }), (line, width) => {
      const lines = wrap(line, width);
      expect(strip(lines.join(""))).toBe(strip(line));
      for (const one of lines) expect(textWidth(one)).toBeLessThanOrEqual(width);
    });
    fc.assert(property, { seed: 5, numRuns: 300 });
  });

  test.each(STYLE_TEXTS)("$name, with all its characters", ({ text: sample }) => {
    const line = sample.replace(/\r?\n/g, " ");
    expect(strip(wrap(line, 7).join(""))).toBe(strip(line));
  });
});

test("control characters are shown, a unit for a unit", () => {
  const text = "a\u001b[31mred\u0007\u009b2J\u007f\r\tz\0";
  const shown = showControls(text);
  expect(shown).toBe("a␛[31mred␇\ufffd2J␡␍\tz␀");
  expect(shown).toHaveLength(text.length);
});

test("a long unbroken line is wrapped in linear time", () => {
  const time = (length: number) => {
    const start = performance.now();
    wrap("é".repeat(length), 80);
    return performance.now() - start;
  };
  time(10_000);
  expect(time(120_000)).toBeLessThan(20 * Math.max(time(30_000), 50));
});
