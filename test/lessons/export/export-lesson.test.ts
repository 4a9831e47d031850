import { describe, expect, test } from "vitest";
import { checkLesson } from "../../../src/lessons/check-lesson.js";
import { exportLesson } from "../../../src/lessons/export/export-lesson.js";
import { EXPORT_NAMES, type ExportTargetName } from "../../../src/lessons/export/export-targets.js";
import { writeContext } from "../../../src/lessons/export/markup.js";
import { type Lesson, lessonFile } from "../../../src/lessons/lesson-schema.js";
import { markAnswers } from "../../../src/lessons/marking.js";
import { LESSON } from "../../support/exported-lesson.js";
import { CARDS } from "../../support/labelled-text.js";
import { placeIn } from "../../support/lesson-builder.js";

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
      expect(left).toContainEqual(
        expect.stringContaining("Step 3, item 3, is left out: nobody decided a key for “Nobody decided”"),
      );
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

describe("the key decides as it does in marking", () => {
  // 6 of 30 characters of the place, 6 of 17 of “a gang of pirates”: too little of either to be about the same
  const pirates = placeIn(LESSON.texts[0]?.text ?? "", "a gang of pirates");
  const place = { text: "speech", start: pirates.start - 24, end: pirates.start + 6 };
  const common = { title: "A step", minutes: 2, instruction: "Do it." };
  const lessonOf = (name: { start: number; end: number }): Lesson => ({
    ...LESSON,
    steps: [
      { kind: "name", ...common, items: [{ text: "speech", ...name, options: ["doubt", "name-calling-labeling"] }] },
      { kind: "rewrite", ...common, items: [{ text: "speech", ...name }] },
    ],
  });
  const readAll = (lesson: Lesson, to: ExportTargetName) => {
    const { files, left } = exportLesson(lesson, { to, techniques: CARDS });
    return { shown: files.map(({ bytes }) => new TextDecoder().decode(bytes)).join(), left };
  };

  test.each([
    { name: "half of the span", span: { ...place, end: pirates.start + 9 }, decided: true },
    { name: "less than half of either", span: place, decided: false },
  ])("$name", ({ span: { start, end }, decided }) => {
    const lesson = lessonOf({ start, end });
    expect(() => checkLesson(lesson, { place: "lesson", techniques: CARDS })).not.toThrow();
    const items = [{ item: 0, technique: "doubt", sureness: 1 }];
    const marked = markAnswers(lesson, { seat: 1, answers: [{ kind: "name", step: 0, items }] }, CARDS);
    expect(marked.steps[0]).toMatchObject({ items: [{ verdict: decided ? "wrong" : "open" }] });
    for (const to of ["moodle", "gift"] as const) {
      const { shown, left } = readAll(lesson, to);
      const told = left.filter((sentence) =>
        sentence.startsWith("Step 1, item 1, is left out: the key has nothing at"),
      );
      expect(told.length, to).toBe(decided ? 0 : 1);
      expect(shown.includes("The name does the judging."), to).toBe(decided);
    }
    const { shown } = readAll(lesson, "worksheet");
    expect(shown.includes("not decided: the key has nothing at its words, or only a span")).toBe(!decided);
    expect(shown.includes("”: <strong>Name Calling or Labeling</strong></li></ol>")).toBe(decided);
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
