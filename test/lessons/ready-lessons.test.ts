import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseBank } from "../../src/lessons/bank.js";
import { composeLesson } from "../../src/lessons/compose-lesson.js";
import type { LessonText } from "../../src/lessons/lesson-schema.js";
import { likelyConfusions } from "../../src/lessons/likely-confusions.js";
import { readLesson } from "../../src/lessons/read-lesson.js";
import { READY_LESSONS } from "../../src/lessons/ready-lessons.js";
import { writeLesson } from "../../src/lessons/write-lesson.js";
import { CARDS } from "../support/some-lesson.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const BANK = parseBank({ name: "passages.jsonl", content: read("seeds/passages.jsonl") });

test("two of 15 minutes and one of 45, a file each and no other", () => {
  expect(READY_LESSONS.map(({ request }) => request.minutes).sort()).toEqual([15, 15, 45]);
  const files = readdirSync(new URL("../../lessons", import.meta.url)).sort();
  expect(files).toEqual(READY_LESSONS.map(({ name }) => `${name}.json`).sort());
});

describe.each(READY_LESSONS)("lessons/$name.json", ({ name, request }) => {
  const content = read(`lessons/${name}.json`);
  const lesson = readLesson({ name, content }, CARDS);

  test("is what npm run lessons makes, but for the marks of the model, which tests do not load", () => {
    const unmarked = { ...lesson, texts: lesson.texts.map((text) => ({ ...text, machine: [] })) };
    expect(writeLesson(unmarked)).toBe(writeLesson(composeLesson(request, { bank: BANK, techniques: CARDS })));
    expect(writeLesson(lesson)).toBe(content);
  });

  test("every technique is asked for, every text has a key, and no camp stands alone", () => {
    const named = lesson.steps.flatMap((step) => (step.kind === "name" ? step.items : []));
    const firsts = named.map(({ text, start }) => {
      const key = lesson.texts.find(({ id }) => id === text)?.key;
      return key?.find((span) => span.start === start)?.techniques[0];
    });
    expect(new Set(firsts)).toEqual(new Set(request.techniques));
    expect(lesson.texts.filter(({ key }) => key === null)).toEqual([]);
    const sides = lesson.texts.map(({ id }) => BANK.find((passage) => `bank/${passage.id}` === id)?.side);
    expect(new Set(sides)).toEqual(new Set(["left", "right", "none"]));
    for (const clean of [false, true]) {
      const count = (side: string) =>
        lesson.texts.filter(({ key }, i) => sides[i] === side && (key?.length === 0) === clean).length;
      expect(Math.abs(count("left") - count("right")), clean ? "clean" : "marked").toBeLessThanOrEqual(1);
    }
  });

  // as docs/lessons.md tells it
  test("each step can be done in its minutes, and leaves none of them empty", () => {
    const seconds = { name: 30, clean: 20, rewrite: 90 } as const;
    const read = new Set<string>();
    const textOf = (id: string) => lesson.texts.find((text) => text.id === id) as LessonText;
    const toRead = (words: string) => words.split(/\s+/).length / 200;
    for (const step of lesson.steps) {
      const texts = "items" in step ? step.items.map(({ text }) => text) : [step.text];
      const fresh = texts.filter((id) => !read.has(id)).reduce((sum, id) => sum + toRead(textOf(id).text), 0);
      for (const id of texts) read.add(id);
      const told = `${step.kind}, ${texts[0]}`;
      if ("items" in step) {
        const needed = fresh + (step.items.length * seconds[step.kind]) / 60;
        expect(needed, told).toBeLessThanOrEqual(step.minutes);
        expect(needed, told).toBeGreaterThan(0.7 * step.minutes);
      } else if (step.kind === "discuss") {
        const prompts = fresh + toRead(step.prompts.join(" "));
        expect(prompts + 2, told).toBeLessThanOrEqual(step.minutes); // one question, two minutes
        expect(prompts + 2 * 4, told).toBeGreaterThanOrEqual(step.minutes); // two questions, four minutes each
      } else {
        const { text, key } = textOf(step.text);
        // twice, a minute a place, one to compare; or once more, and a minute for each of the three questions
        const needed = step.kind === "guess" ? 2 * toRead(text) + (key?.length ?? 0) + 1 : toRead(text) + 3;
        expect(needed, told).toBeLessThanOrEqual(step.minutes);
        expect(needed, told).toBeGreaterThan(0.6 * step.minutes);
      }
    }
  });

  test("the teacher is told what is likely to be confused, and has prompts", () => {
    const confusions = likelyConfusions(lesson, CARDS);
    expect(confusions.map(({ technique }) => technique)).toEqual(lesson.techniques);
    for (const { technique, takenFor, lookAlikes } of confusions) {
      expect(takenFor.length).toBeGreaterThan(0);
      expect(takenFor).not.toContain(technique);
      expect(lookAlikes.length).toBeGreaterThan(1);
    }
    const talk = lesson.steps.find((step) => step.kind === "discuss");
    expect(talk?.kind === "discuss" && talk.prompts.join(" ")).toContain("How harmful or beneficial");
  });
});
