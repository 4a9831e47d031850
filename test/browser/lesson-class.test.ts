/** The class page and its projector view: figures from students' files, nothing of a seat on the wall, keyboard alone. */
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { CLASS_TABLES } from "../../src/lessons/class/class-tables.js";
import { sampleLesson } from "../support/some-lesson.js";
import { AXE, findViolations } from "./support/axe.js";
import { describeInChromium } from "./support/chromium.js";
import { answersOf, expectAccessible, fileOf, nameOfFocus, openLesson } from "./support/lesson-page.js";

const LESSON = sampleLesson();
const student = (seat: number, technique: string) =>
  answersOf(LESSON, { seat, step: 1, marks: [{ start: 4, end: 12, technique, sureness: 0.5 }] });
const named = (name: string, file: ReturnType<typeof student>) => ({ ...file, name });
/** Seats that stand nowhere else in the page. */
const SEATS = [731, 732, 733] as const;

describeInChromium("the class", ({ open }) => {
  let page: Page;
  beforeEach(async () => {
    page = await open({ before: AXE, route: "lesson" });
    await openLesson(page, LESSON);
    await button("For the teacher: the class’s answers").click();
  });

  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const readFiles = (files: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0]) =>
    page.getByLabel("Students’ files").setInputFiles(files);
  const dialog = () => page.getByRole("dialog");

  async function openProjector(): Promise<void> {
    const [first, second, third] = SEATS;
    await readFiles([student(first, "doubt"), student(second, "loaded-language"), student(third, "doubt")]);
    await button("Show on the projector").click();
    await dialog().waitFor();
    await page.locator(".next-slide:focus").waitFor();
  }

  test("agreement, heat, confusions, and what is wrong with a file", async () => {
    await expectAccessible(page, "class, empty");
    await readFiles([
      named("a.json", student(1, "doubt")),
      named("b.json", student(2, "loaded-language")),
      named("c.json", student(3, "doubt")),
      named("d.json", student(3, "doubt")),
      fileOf("e.json", "{"),
    ]);
    await page.getByRole("heading", { name: "2 students", exact: true }).waitFor();
    expect(await page.locator(".message.error li").allInnerTexts()).toEqual([
      expect.stringMatching(/^e\.json: The file ends too early.*\s+What exactly was found: e\.json.*expected JSON/),
      expect.stringMatching(/^c\.json, d\.json: These files have one seat number.*\s+.*found 3 in all/),
    ]);
    expect(await page.locator(".heat").allInnerTexts()).toEqual(["vultures2"]);
    await page.getByText("Of 2 of 2 the file does not say that they had compared").waitFor();
    expect(await page.getByRole("table").innerText()).toMatch(/Name Calling or Labeling\s+Doubt\s+1/);
    await page.getByLabel(/Show pairs by seat number/).check();
    await page.getByRole("row", { name: /^1 and 2 1\.00 1\.00/ }).waitFor();
    await expectAccessible(page, "class, read");
  });

  test("files of another class are shown anew: no marks of the one before stand beside its figures", async () => {
    await readFiles([student(1, "doubt"), student(2, "loaded-language"), student(3, "slogans")]);
    await page.getByRole("heading", { name: "3 students", exact: true }).waitFor();
    const seats = page.getByLabel(/Show pairs by seat number/);
    await seats.check();
    await page.getByLabel("And another").selectOption("Seat 3");
    await button("Put side by side").click();
    await page.getByText("Seats 1 and 3: γ").waitFor();
    await readFiles([student(7, "doubt"), student(8, "bandwagon")]);
    await page.getByRole("heading", { name: "2 students", exact: true }).waitFor();
    expect(await page.getByText(/^Seats? [123]\b/).count()).toBe(0);
    await seats.check();
    await button("Put side by side").click();
    await page.getByText("Seats 7 and 8: γ").waitFor();
    const sides = page.getByRole("article", { name: "Text orchard, two side by side" });
    expect(await sides.getByRole("heading", { level: 5 }).allInnerTexts()).toEqual(["Seat 7", "Seat 8"]);
    await sides.getByText("seat 7 has “vultures” as Doubt, seat 8 “vultures” as Bandwagon").waitFor();
  });

  test("one press saves one file: all tables as a zip, or one of them", async () => {
    await readFiles([student(1, "doubt"), student(2, "loaded-language")]);
    const save = async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), button("Save as CSV").click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const all = await save();
    expect(all.name).toBe("two-ways-only-class.zip");
    const tables = unzipSync(new Uint8Array(all.bytes));
    expect(Object.keys(tables)).toEqual([...CLASS_TABLES]);
    expect((await save()).bytes).toEqual(all.bytes);
    await page.getByLabel("Table").selectOption("pairs.csv");
    const pairs = await save();
    expect(pairs.name).toBe("two-ways-only-pairs.csv");
    expect(pairs.bytes.toString().replace("\uFEFF", "")).toBe(strFromU8(tables["pairs.csv"] ?? new Uint8Array()));
  });

  test("the projector reveals step by step with the keyboard, and Escape leaves it", async () => {
    await openProjector();
    const title = () => dialog().getByRole("heading", { level: 2 }).innerText();
    const screen = dialog().getByRole("region", { name: "On the screen" });
    const status = dialog().getByRole("status");
    expect([await title(), await status.innerText()]).toEqual(["Text orchard", "Text 1 of 1: read it first"]);
    expect(await screen.locator("mark, .chip, sup").count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await status.getByText("Text 1 of 1: where 3 students marked").waitFor();
    expect(await screen.locator(".heat").allInnerTexts()).toEqual(["vultures3"]);
    expect(await screen.locator(".chip").count()).toBe(0);
    await page.keyboard.press("PageDown");
    await status.getByText("Text 1 of 1: the key").waitFor();
    expect(await screen.getByRole("listitem").allInnerTexts()).toEqual([
      "“vultures”: Name Calling or Labeling or Loaded Language, found by 1 of 3, under another name by 2",
      "“Either we stop them tonight, or Pellbrook dies”: Black-and-White Fallacy, found by 0 of 3",
    ]);
    await page.keyboard.press("PageUp");
    await status.getByText("where 3 students marked").waitFor();
    expect(await nameOfFocus(page)).toBe("Show the key");
    for (const expected of ["Next: what was confused", "Next: to talk about", "That was all"]) {
      await page.keyboard.press("Enter"); // the focus stays on the way on
      await dialog().getByRole("button", { name: expected }).waitFor();
    }
    expect(await title()).toBe("To talk about: Text ferry");
    await screen.getByText("Who would say this, and to whom?").waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await page.locator("#open-projector:focus").waitFor();
    expect(await page.evaluate("document.fullscreenElement")).toBe(null);
  });

  test.each([
    { name: "a small projector", width: 1024, height: 768, scheme: "light" },
    { name: "a large one, dark", width: 1920, height: 1080, scheme: "dark" },
    { name: "a phone", width: 390, height: 844, scheme: "dark" },
  ] as const)(
    "on $name: large type, the whole window, clean, and no seat in sight",
    async ({ width, height, scheme }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await openProjector();
      for (let slide = 0; slide < 5; slide++) {
        const box = await dialog().boundingBox();
        expect(box).toEqual({ x: 0, y: 0, width, height });
        expect.soft(await findViolations(page), `slide ${slide}`).toEqual([]);
        const seen = await dialog().innerText();
        for (const seat of SEATS) expect(seen).not.toContain(String(seat));
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
        await page.keyboard.press("ArrowRight");
      }
      const sizeOf = () =>
        dialog()
          .getByRole("region")
          .evaluate((region) => Number.parseFloat(getComputedStyle(region).fontSize));
      // A twenty-fourth of the height, as is advised for slides, of the smaller side.
      expect(await sizeOf()).toBeGreaterThanOrEqual(Math.min(width, height) / 24);
      const before = await sizeOf();
      await page.keyboard.press("+");
      expect(await sizeOf()).toBeGreaterThan(before);
      await dialog().getByRole("button", { name: "Leave (Escape)" }).click();
      await dialog().waitFor({ state: "detached" });
    },
  );

  test("where the browser grants no full screen, the projector fills the window", async () => {
    await page.evaluate("Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'))");
    await openProjector();
    expect(await page.evaluate("document.fullscreenElement")).toBe(null);
    expect(await dialog().boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 900 });
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });
});
