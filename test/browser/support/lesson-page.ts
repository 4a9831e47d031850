/** A lesson in the page under test: opened from a file, walked through by keyboard, looked at by axe in each look. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { hashLesson } from "../../../src/lessons/lesson-hash.js";
import type { GuessedMark, Lesson } from "../../../src/lessons/lesson-schema.js";
import { findViolations } from "./axe.js";

export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** @param content a text as it is, anything else as JSON */
export function fileOf(name: string, content: unknown): UploadedFile {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

/** The page must be at the screen of lessons, with none open. */
export async function openLesson(page: Page, lesson: Lesson): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(fileOf("lesson.json", lesson));
  await page.getByRole("heading", { name: lesson.title, level: 1 }).waitFor();
}

/** The steps are counted from 1, as the page does. */
export async function goToStep(page: Page, step: number): Promise<void> {
  await page.getByRole("navigation", { name: "Steps of the lesson" }).getByRole("button").nth(step).click();
  await page.getByRole("heading", { name: new RegExp(`^Step ${step} of `) }).waitFor();
}

/** The file of a student who did one step, in which one guesses. */
export function answersOf(
  lesson: Lesson,
  { seat, step, marks }: { readonly seat: number; readonly step: number; readonly marks: readonly GuessedMark[] },
): UploadedFile {
  return fileOf(`seat-${seat}.json`, {
    format: "rhetoscope-answers",
    schemaVersion: 1,
    lesson: { title: lesson.title, sha256: hashLesson(lesson) },
    seat,
    answers: [{ kind: "guess", step, marks }],
  });
}

/** What the element in focus is called. */
export function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const labels = (activeElement as HTMLInputElement | null)?.labels;
    return (
      activeElement?.getAttribute("aria-label") ??
      labels?.[0]?.textContent ??
      activeElement?.textContent ??
      ""
    ).trim();
  });
}

/** Goes on by Tab until an element of that name has the focus, as who has no mouse does. */
export async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press(key);
    const at = await nameOfFocus(page);
    if (name.test(at)) return;
    seen.push(at.slice(0, 40));
  }
  throw new Error(`no Tab leads to ${name}, only to ${seen.slice(-60).join(" | ")}`);
}

/** Tabs to it and presses Enter. */
export async function pressByKey(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

/** Tabs to a group of radio buttons by the name of its first, and goes on by arrow to the one wanted. */
export async function chooseByKey(page: Page, first: RegExp, wanted: RegExp): Promise<void> {
  await tabTo(page, first);
  await page.keyboard.press("Space");
  for (let i = 0; i < 12 && !wanted.test(await nameOfFocus(page)); i++) await page.keyboard.press("ArrowDown");
  expect(await nameOfFocus(page)).toMatch(wanted);
}

/** Wide, narrow and dark: no rule of axe is broken, and nothing has to be scrolled sideways. The page is wide and light after it. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const [width, colorScheme] of [
    [320, "light"],
    [320, "dark"],
    [1280, "dark"],
    [1280, "light"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(overflow, `${what}, ${width} px`).toBeLessThanOrEqual(0);
    expect.soft(await findViolations(page), `${what}, ${width} px, ${colorScheme}`).toEqual([]);
  }
}
