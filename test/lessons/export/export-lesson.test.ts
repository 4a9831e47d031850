import { describe, expect, test } from "vitest";
import { exportLesson } from "../../../src/lessons/export/export-lesson.js";
import { EXPORT_NAMES } from "../../../src/lessons/export/export-targets.js";
import { writeContext } from "../../../src/lessons/export/markup.js";
import { lessonFile } from "../../../src/lessons/lesson-schema.js";
import { LESSON } from "../../support/exported-lesson.js";
import { CARDS } from "../../support/labelled-text.js";

describe.each(EXPORT_NAMES)("to %s", (to) => {
  test("equal input, equal bytes, whatever the clock and the time zone say", () => {
    const first = exportLesson(LESSON, { to, techniques: CARDS });
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Apia";
    const second = exportLesson(lessonFile.parse(structuredClone(LESSON)), { to, techniques: [...CARDS] });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(second).toEqual(first);
  });

  test("says what it does not carry, each thing once", () => {
    const { left } = exportLesson(LESSON, { to, techniques: CARDS });
    expect(left.length).toBeGreaterThan(1);
    expect(new Set(left).size).toBe(left.length);
    for (const sentence of left) expect(sentence).toMatch(/^\S.*\.$/);
    if (to !== "worksheet") {
      expect(left).toContainEqual(expect.stringContaining("Step 3, item 3, is left out: no key"));
      expect(left).toContainEqual(expect.stringContaining("Step 4, item 3, is left out: nobody decided"));
    }
  });

  test("a technique without a card is told with its place", () => {
    const lesson = { ...LESSON, techniques: ["slogans", "nonsense"] };
    expect(() => exportLesson(lesson, { to, techniques: CARDS })).toThrow(
      'techniques[1]: expected the id of a card, found "nonsense"',
    );
  });

  test("words that every technique is right for are no question", () => {
    const techniques = CARDS.map(({ id }) => id);
    const texts = LESSON.texts.map((text) => ({
      ...text,
      key: text.key?.map((span, i) => (i === 1 ? { ...span, techniques } : span)) ?? null,
    }));
    const { left, files } = exportLesson({ ...LESSON, texts }, { to, techniques: CARDS });
    expect(files.length).toBeGreaterThan(0);
    if (to !== "worksheet")
      expect(left).toContainEqual(expect.stringMatching(/^Step 2: words that the key gives every/));
  });

  test("a lesson that asks nothing", () => {
    const texts = LESSON.texts.map((text) => ({ ...text, key: null }));
    const lesson = { ...LESSON, techniques: ["doubt"], texts, steps: LESSON.steps.slice(1, 2) };
    const write = () => exportLesson(lesson, { to, techniques: CARDS });
    if (to === "worksheet") expect(write().files).toHaveLength(2);
    else expect(write).toThrow(/^steps: expected .*, found none/);
  });
});

test("words of a long line are shown with what stands around them, cut between words", () => {
  const long = "shore ".repeat(400);
  const html = writeContext(`${long}pirates ${long}`, { start: long.length, end: long.length + 7 });
  expect(html).toMatch(/^<p>… (shore )+<strong>pirates<\/strong>( shore)+ …<\/p>$/);
  expect(html.length).toBeLessThan(1300);
  expect(writeContext("one\r\ntwo three\nfour", { start: 5, end: 8 })).toBe("<p><strong>two</strong> three</p>");
  expect(writeContext("one\ntwo", { start: 0, end: 7 })).toBe("<p><strong>one</strong></p><p><strong>two</strong></p>");
});
