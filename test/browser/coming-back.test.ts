/** A student meets techniques again in a real browser: days pass, re-tests move the dates and give fewer hints, a file moves it all. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { parseBank } from "../../src/lessons/bank.js";
import { progressFile } from "../../src/lessons/progress-schema.js";
import { CARDS } from "../support/labelled-text.js";
import { sampleLesson } from "../support/some-lesson.js";
import { AXE, findViolations } from "./support/axe.js";
import { describeInChromium, type OpenOptions } from "./support/chromium.js";

const inRepository = (path: string) => new URL(`../../${path}`, import.meta.url);
const FILE = pathToFileURL(fileURLToPath(inRepository("dist/rhetoscope.html"))).href;
const BANK = parseBank({ name: "bank", content: readFileSync(inRepository("seeds/passages.jsonl"), "utf8") });
/** The page's clock, set by {@link setTime}; Playwright's own is a script that the page's policy would report. */
const CLOCK = `{
  const clock = Date.now;
  Date.now = () => Number(sessionStorage.getItem("time") ?? clock());
}`;
const OPTIONS = { route: "lesson", before: `${CLOCK}\n${AXE}`, timezoneId: "Europe/Berlin" } as const;
/** Also told to what is shown, as when a device wakes up. */
const setTime = (page: Page, time: Date) =>
  page.evaluate((milliseconds) => {
    sessionStorage.setItem("time", String(milliseconds));
    document.dispatchEvent(new Event("visibilitychange"));
  }, time.getTime());
/** A day in the summer time of Berlin, at that hour. */
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 8, day, hour - 2));

const fileOf = (name: string, content: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(content),
});
const LESSON = fileOf("lesson.json", JSON.stringify(sampleLesson()));

/** Goes on by Tab until what has that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : undefined;
      return (label ?? activeElement?.textContent ?? "").trim();
    });
    if (name.test(at)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}
async function press(page: Page, name: RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
/** Opens a file by the button of that name, as a keyboard does. */
async function openFile(page: Page, name: RegExp, file: ReturnType<typeof fileOf>): Promise<void> {
  await tabTo(page, name);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles(file);
}
async function expectAccessible(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    expect(await findViolations(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}
const focusIsOn = (page: Page, id: string) =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
/** Technique and when it comes back, of each that was met. */
const readDates = (page: Page) =>
  page
    .locator(".met > li")
    .evaluateAll((items) =>
      items.map((item) => [item.querySelector("strong")?.textContent, item.querySelector(".when")?.textContent]),
    );

/** Answers the lesson's first name question with "Slogans", which is wrong, and says that it is over. */
async function doLesson(page: Page): Promise<void> {
  await openFile(page, /^Open a lesson$/, LESSON);
  await page.getByRole("heading", { name: "Two ways only?" }).waitFor();
  await press(page, /^4\. A step/);
  await focusIsOn(page, "step-title");
  await answer(page, 0, "Slogans");
  await press(page, /^7\. A step/);
  await focusIsOn(page, "step-title");
}
async function answer(page: Page, item: number, option: string): Promise<void> {
  const question = page.locator(".items > li").nth(item);
  await question.getByLabel(option, { exact: true }).focus();
  await page.keyboard.press("Space");
  await tabTo(page, /^I am guessing/);
  await page.keyboard.press("Space");
  await press(page, /^Check$/);
  await question.locator(".result").waitFor();
}

/** The right name for the words that are asked about, by the bank. */
async function answerOf(page: Page, item: number): Promise<string> {
  const question = page.locator(".items > li").nth(item);
  const text = await question.locator(".marked-text").textContent();
  const words = /^Which technique is “([\s\S]*)”\?$/.exec(
    (await question.locator("legend").first().textContent()) ?? "",
  );
  const span = BANK.find((passage) => passage.text === text)?.spans.find(
    ({ start, end }) => text?.slice(start, end) === words?.[1],
  );
  const name = CARDS.find(({ id }) => id === span?.technique)?.name;
  if (name === undefined) throw new Error(`the bank does not have ${words?.[1]}`);
  return name;
}
/** Names all that is asked, rightly, guesses nothing, and finishes. */
async function doRetest(page: Page): Promise<void> {
  await press(page, /^Go on to step 2/);
  await focusIsOn(page, "step-title");
  const count = await page.locator(".items > li").count();
  expect(count).toBe(2);
  for (let item = 0; item < count; item++) await answer(page, item, await answerOf(page, item));
  await press(page, /^Go on to step 3/);
  await page.getByText("Step 1 (Guess first) is not answered: it does not count.").waitFor();
  await press(page, /^Finish the re-test$/);
  await page.getByText("The re-test counts.").waitFor();
  await focusIsOn(page, "again-title");
}

describeInChromium("coming back", ({ open: openPage }) => {
  const open = async (options: OpenOptions = OPTIONS) => {
    const page = await openPage(options);
    page.on("filechooser", () => {}); // from now on, and not only from the moment of the press, no dialog opens
    return page;
  };

  test("a lesson counts once, its techniques come back with fewer hints each round, and a file brings them back", async () => {
    const page = await open();
    await setTime(page, at(1, 10));
    await press(page, /^See what comes back when$/);
    await focusIsOn(page, "again-title");
    await page.getByText("You have met no technique here.").waitFor();
    await expectAccessible(page);
    await press(page, /^Go to the lessons$/);
    await focusIsOn(page, "opener-title");

    await doLesson(page);
    await page.getByText("Step 4 (Name it: A step): 1 of 2 answered; the others do not count.").waitFor();
    await expectAccessible(page);
    await press(page, /^Plan what comes back$/);
    await focusIsOn(page, "finish-title");
    await page.getByText(/^This lesson counts\. .* come back tomorrow, Wednesday 2 September\./).waitFor();
    expect(await page.getByRole("button", { name: "Plan what comes back" }).count()).toBe(0);
    await expectAccessible(page);
    await press(page, /^See what comes back when$/);
    await focusIsOn(page, "again-title");
    await page.getByRole("heading", { name: "Nothing is due now" }).waitFor();
    expect(await readDates(page)).toEqual([
      ["Black-and-White Fallacy", "tomorrow, Wednesday 2 September"],
      ["Slogans", "tomorrow, Wednesday 2 September"],
    ]);
    await press(page, /Keep my progress on this device$/, "Space");
    await page.getByText("Your progress is kept on this device from now on.").waitFor();

    await setTime(page, at(2, 7)); // the next day, at an earlier hour
    await page.reload();
    await page.getByText("This device keeps progress: 2 techniques").waitFor();
    await expectAccessible(page);
    await press(page, /^It is mine$/);
    await focusIsOn(page, "again-title");
    const hinted: string[] = [];
    const dates: unknown[] = [];
    for (const days of [2, 30, 300]) {
      await setTime(page, at(days, 7));
      await page.getByRole("heading", { name: "Due now" }).waitFor();
      if (days === 2) await expectAccessible(page);
      await press(page, /^Start the re-test/);
      await focusIsOn(page, "lesson-title");
      expect(await page.getByText(/For the teacher|Seat number/).count()).toBe(0);
      await press(page, /^Begin with step 1$/);
      await focusIsOn(page, "step-title");
      hinted.push((await page.locator(".lesson-hint").allInnerTexts()).join(""));
      await doRetest(page);
      await page.getByRole("heading", { name: "Nothing is due now" }).waitFor();
      dates.push(await readDates(page));
    }
    expect(hinted).toEqual([
      expect.stringMatching(/Look in these sentences/),
      expect.stringMatching(/^Hint: The key has \d places?\.$/),
      "",
    ]);
    expect(new Set(dates.map((rows) => JSON.stringify(rows))).size).toBe(3);
    expect(await page.locator(".met > li").first().innerText()).toMatch(
      /4 rounds, the last 3 without a mistake\. Hints next time: none/,
    );

    await tabTo(page, /^Save my progress$/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/^progress-\d{4}-\d\d-\d\d\.json$/);
    const content = await readFile(await download.path(), "utf8");
    expect(progressFile.parse(JSON.parse(content)).sessions).toHaveLength(4);
    await press(page, /^Delete my progress$/);
    await expectAccessible(page);
    await press(page, /^Delete it for good$/);
    await page.getByText("Your progress is deleted, here and on this device.").waitFor();
    await focusIsOn(page, "keep-title");
    await page.reload();
    await page.getByText("You have met no technique here.").waitFor();
    await openFile(page, /^Open my progress$/, fileOf("progress.json", content));
    await page.getByText("Your progress is open: 2 techniques").waitFor();
    expect(await readDates(page)).toEqual(dates.at(-1));
  });

  test("the next student on a shared device adds nothing to the progress of the one before", async () => {
    const page = await open();
    await setTime(page, at(1, 10));
    await doLesson(page);
    await press(page, /^Plan what comes back$/);
    await press(page, /^See what comes back when$/);
    await press(page, /Keep my progress on this device$/, "Space");
    await page.getByText("from now on").waitFor();

    await page.evaluate("location.hash = '#/lesson'");
    await page.reload();
    await page.getByText("Somebody’s progress is kept on this device.").waitFor();
    await doLesson(page);
    await page.getByText("Is it yours?").waitFor();
    await expectAccessible(page);
    await press(page, /^It is somebody else’s$/);
    await focusIsOn(page, "finish-title");
    await press(page, /^Plan what comes back$/);
    await page.getByText("This lesson counts.").waitFor();
    await press(page, /^See what comes back when$/);
    await page.getByText("Another progress: 2 techniques, last practised on 1 September 2026.").waitFor();
    expect(await page.locator(".met > li").first().innerText()).toContain("1 round, with a mistake");
    await expectAccessible(page);
    await press(page, /Keep my progress on this device$/, "Space");
    await page.getByText("Another progress is kept on this device. Save yours as a file").waitFor();
    expect(await page.getByLabel("Keep my progress on this device").isChecked()).toBe(false);
    await press(page, /^Open it: it is mine$/);
    await page.getByText("What you did in this page is in no file: it is lost then.").waitFor();
    await press(page, /^Open it$/);
    await page.getByText("The progress that is kept on this device is open.").waitFor();
    await focusIsOn(page, "keep-title");
    expect(await page.getByLabel("Keep my progress on this device").isChecked()).toBe(true);
    await press(page, /^This is not mine$/);
    await page.getByText("You have met no technique here.").waitFor();
  });

  test("from a file on a stick: progress is dropped in, the re-test starts, and a damaged file is refused", async () => {
    const page = await open({ ...OPTIONS, address: FILE });
    await setTime(page, at(1, 10));
    const card = {
      ...{ technique: "doubt", due: at(1, 20).getTime(), lastReview: at(1, 9).getTime() - 3 * 86_400_000 },
      ...{ stability: 3, difficulty: 5, scheduledDays: 3, reps: 1, lapses: 0, state: "review", learningSteps: 0 },
      streak: 1,
    };
    const progress = { format: "rhetoscope-progress", schemaVersion: 1, cards: [card], seen: [], sessions: [] };
    const drop = (content: string) =>
      page.locator(".input-form").evaluate((form, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "progress.json"));
        form.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
      }, content);
    await page.locator(".input-form").waitFor();
    await drop(JSON.stringify(progress).slice(0, 200));
    await page.getByRole("alert").getByText("This file ends too early").waitFor();
    await drop(JSON.stringify({ ...progress, cards: [card, card] }));
    await page.getByText(/cards\[1\]\.technique: expected each technique once/).waitFor();
    await drop(JSON.stringify(progress));
    await page.getByText("Your progress is open: 1 technique").waitFor();
    await press(page, /^See what comes back when$/);
    await press(page, /^Start the re-test/);
    await press(page, /^Begin with step 1$/);
    await page.getByText(/^Hint: The key has/).waitFor();
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("heading", { name: "You and the key" }).waitFor();
    expect(await page.locator(".layers > article").count()).toBe(2);
    expect(await page.locator(".lesson").innerText()).not.toMatch(/machine (has|says)/);
    await page.getByRole("button", { name: "Close this re-test" }).click();
    await page.getByText("This re-test is not finished").waitFor();
  });
});
