/** docs/lessons.md tells of the plans and limits that hold. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MOST_SEATS } from "../../src/lessons/class/class-confusions.js";
import { CLASS_TABLES } from "../../src/lessons/class/class-tables.js";
import { LESSON_MINUTES, LESSON_PLANS } from "../../src/lessons/lesson-plan.js";
import { LONGEST_ANSWERS } from "../../src/lessons/read-answers.js";
import { LONGEST_LESSON } from "../../src/lessons/read-lesson.js";
import { READY_LESSONS } from "../../src/lessons/ready-lessons.js";

const DOCUMENT = readFileSync(new URL("../../docs/lessons.md", import.meta.url), "utf8");

test.each(LESSON_MINUTES)("%s minutes: the table is right", (minutes) => {
  const row = DOCUMENT.split("\n").find((line) => line.startsWith(`| ${minutes} |`)) ?? "";
  const { steps, mostTexts, mostTechniques } = LESSON_PLANS[minutes];
  expect([...row.matchAll(/\((\d+)\)/g)].map(([, time]) => Number(time))).toEqual(steps.map((step) => step.minutes));
  expect(row.endsWith(`| up to ${mostTexts} | up to ${mostTechniques} |`)).toBe(true);
  expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
});

test("limits and ready lessons are named", () => {
  expect(DOCUMENT).toContain(
    `${LONGEST_LESSON / 1e6} million characters (answers and progress: ${LONGEST_ANSWERS / 1e6} million)`,
  );
  expect(DOCUMENT).toContain(`first ${MOST_SEATS} seats`);
  for (const { name } of READY_LESSONS) expect(DOCUMENT).toContain(name);
  for (const table of CLASS_TABLES) expect(DOCUMENT).toContain(`| \`${table.replace(".csv", "")}\` |`);
});
