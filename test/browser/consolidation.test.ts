/** Two students' marks are settled into the key of a lesson in a real browser, by keyboard alone and by pointing. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import { type GuessedMark, lessonFile } from "../../src/lessons/lesson-schema.js";
import { sampleLesson } from "../support/some-lesson.js";
import { AXE } from "./support/axe.js";
import { type Chromium, describeInChromium } from "./support/chromium.js";
import { answersOf, expectAccessible, openLesson, pressByKey, tabTo } from "./support/lesson-page.js";

const LESSON = sampleLesson();
/** “Nobody with eyes could trust the ferry company. The boats leave at six and at eight.”; nobody decided its key. */
const FERRY = LESSON.texts[2]?.text ?? "";
const STEP = 2;

const mark = (words: string, technique: string): GuessedMark => {
  const start = FERRY.indexOf(words);
  return { start, end: start + words.length, technique, sureness: 0.5 };
};
const FIRST = [
  mark("Nobody with eyes", "doubt"),
  mark("trust", "slogans"),
  mark("ferry company", "doubt"),
  mark("boats", "doubt"),
];
const SECOND = [
  mark("Nobody with eyes", "doubt"),
  mark("trust", "loaded-language"),
  mark("the ferry company", "doubt"),
];

async function openPair(open: Chromium["open"], first = FIRST, second = SECOND): Promise<Page> {
  const page = await open({ route: "lesson", before: AXE });
  page.setDefaultTimeout(60_000);
  await openLesson(page, LESSON);
  await pressByKey(page, /^For the teacher: the class’s answers/);
  await page
    .getByLabel("Students’ files")
    .setInputFiles([
      answersOf(LESSON, { seat: 7, step: STEP, marks: first }),
      answersOf(LESSON, { seat: 12, step: STEP, marks: second }),
    ]);
  await page.getByRole("heading", { name: "2 students", exact: true }).waitFor();
  await tabTo(page, /^Show pairs by seat number/);
  await page.keyboard.press("Space");
  await pressByKey(page, /^Put side by side/);
  await pressByKey(page, /^Settle these marks into a key/);
  await page.locator(":focus", { hasText: /^Settle the marks of seats 7 and 12/ }).waitFor();
  return page;
}

const place = (page: Page, number: number) => page.getByRole("group", { name: new RegExp(`^Place ${number}:`) });

describeInChromium("two students, one key", ({ open }) => {
  test("place by place with the keyboard alone, written, saved, and the answers still fit", async () => {
    const page = await openPair(open);
    await page.getByText("1 of 4 settled.").waitFor();
    await expectAccessible(page, "consolidation");
    expect(await place(page, 1).getByRole("radio").first().isChecked()).toBe(true);

    await tabTo(page, /^As seat 7: “trust” as Slogans/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(
      await place(page, 2)
        .getByRole("radio", { name: /^Both names/ })
        .isChecked(),
    ).toBe(true);
    await tabTo(page, /^As seat 7: “ferry company”/);
    await page.keyboard.press("ArrowDown");
    await page.getByText("3 of 4 settled.").waitFor();
    await pressByKey(page, /^End a word earlier/);
    expect(await place(page, 3).getByRole("radio", { checked: true }).count()).toBe(1);
    await place(page, 3).getByText("Other ends: “the ferry” as Doubt").waitFor();

    // not all is settled: the focus goes to what is not
    await pressByKey(page, /^Write the key/);
    await page.locator(":focus", { hasText: /^Place 4:/ }).waitFor();
    await tabTo(page, /^As seat 7: “boats”/);
    await page.keyboard.press("ArrowUp");
    expect(
      await place(page, 4)
        .getByRole("radio", { name: /^Leave this place out/ })
        .isChecked(),
    ).toBe(true);
    await page.getByText("4 of 4 settled.").waitFor();
    await pressByKey(page, /^Write the key/);
    await page
      .getByText(/The key of “Text ferry” is written, with 3 places. The lesson is not saved by that/)
      .waitFor();
    await expectAccessible(page, "consolidation, written");
    await page.getByText(/“Nobody with eyes” \(Doubt\): found by 2 of 2/).waitFor(); // measured against the new key

    await tabTo(page, /^Save the lesson/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const lesson = lessonFile.parse(JSON.parse(await readFile(await download.path(), "utf8")));
    expect(lesson.texts[2]?.key).toEqual([
      { start: 0, end: 16, techniques: ["doubt"] },
      { start: FERRY.indexOf("trust"), end: FERRY.indexOf("trust") + 5, techniques: ["slogans", "loaded-language"] },
      { start: FERRY.indexOf("the ferry"), end: FERRY.indexOf("the ferry") + 9, techniques: ["doubt"] },
    ]);
    expect(hashLesson(lesson)).toBe(hashLesson(LESSON));
    expect(await page.locator(".lesson").innerText()).not.toMatch(/better|winner|rank/i);
  });

  test("marks of one student that overlap are refused together, told in a sentence, and the choice stays as it was", async () => {
    const crossing = [mark("Nobody with eyes", "doubt"), mark("with eyes could", "slogans")];
    const page = await openPair(open, crossing, crossing);
    await page.getByText("1 of 2 settled.").waitFor();
    await place(page, 2)
      .getByRole("radio", { name: /^As both/ })
      .click();
    await place(page, 2)
      .getByText(/“with eyes could” shares words with “Nobody with eyes”, which is taken at place 1/)
      .waitFor();
    expect(await place(page, 2).getByRole("radio", { checked: true }).count()).toBe(0);
    await expectAccessible(page, "consolidation, refused");
    await place(page, 1)
      .getByRole("radio", { name: /^Leave this place out/ })
      .check();
    await place(page, 2)
      .getByRole("radio", { name: /^As both/ })
      .check();
    await page.getByText("2 of 2 settled.").waitFor();
    expect(await page.locator(".consolidation .marked-text mark").innerText()).toBe("with eyes could");
  });

  test("what is settled outlives the form, and closing the lesson asks first", async () => {
    const page = await openPair(open);
    await page.getByRole("button", { name: "Leave out what is not settled" }).click();
    await page.getByText("4 of 4 settled.").waitFor();
    await page.getByRole("button", { name: "Back to the talk" }).click();
    await page.getByText("Another name: seat 7 has “trust” as Slogans").waitFor();
    await page.getByRole("button", { name: /^Settle these marks/ }).click();
    await page.getByText("4 of 4 settled.").waitFor();
    await page.getByRole("button", { name: "Close this lesson" }).click();
    await page.getByText("Marks that you settled are in no key yet").waitFor();
    await page.getByRole("button", { name: "Stay in the lesson" }).click();
    await page.getByRole("button", { name: "Write the key" }).click();
    await page.getByText(/with 1 place\. The lesson is not saved/).waitFor();
    await page.getByRole("button", { name: "Undo: the key as it was before" }).click();
    await page.getByText("This text has no key yet.").waitFor();
    await page.getByRole("button", { name: "Write the key" }).click();
    await page.getByRole("button", { name: "Go on in the editor" }).click();
    await page.getByText("Changed, and not saved yet.").waitFor();
    await page.getByRole("button", { name: "Close this lesson" }).click();
    await page.getByText("This lesson was changed and is not saved").waitFor();
  });

  test("two who marked nothing: the key says that the text is clean", async () => {
    const page = await openPair(open, [], []);
    await page.getByText("Neither marked anything").waitFor();
    await page.getByRole("button", { name: "Write the key" }).click();
    await page.getByText(/The key of “Text ferry” is written/).waitFor();
  });
});
