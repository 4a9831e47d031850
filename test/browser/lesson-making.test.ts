/** A teacher makes a lesson of a text that is open in the page: three presses, with a key, for students and for the course. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { exportLesson } from "../../src/lessons/export/export-lesson.js";
import { lessonFile } from "../../src/lessons/lesson-schema.js";
import { CARDS } from "../support/labelled-text.js";
import { AXE } from "./support/axe.js";
import { describeInChromium } from "./support/chromium.js";
import { expectAccessible, fileOf } from "./support/lesson-page.js";

describeInChromium("making a lesson", ({ open }) => {
  test("what nobody decided on is told beforehand, and is in no key", async () => {
    const page = await open();
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await page
      .getByLabel("Text in English")
      .fill("Those shameless vultures ate our savings. You are either with us or with these wicked thieves!");
    await button("Read this text").click();
    await page.getByText("the lesson would have no key for this text").waitFor();
    const count = await page.locator(".marked-text .chip").count();
    expect(count).toBeGreaterThan(1);
    await page.locator(".marked-text .chip").first().click();
    await button("I agree").click();
    await page.getByText(`You have not decided on ${count === 2 ? "1 mark" : `${count - 1} marks`}: `).waitFor();
    await button("Make a lesson of 15 minutes").click();
    await page.getByRole("heading", { name: "For the teacher: edit this lesson" }).waitFor();
    expect(await page.locator("#key-text option:checked").innerText()).toMatch(/\(1 place\)$/);
    await page.getByText(/Licence: not stated$/).waitFor();
  });

  test("a teacher makes a lesson of a text in three presses, decides the key, and a student opens it", async () => {
    const page = await open({ before: AXE });
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const text = "Those shameless vultures ate our savings.\n\nThe board meets on Tuesday at seven in the old hall.";
    await page.getByLabel("Text in English").fill(text);
    await button("Read this text").click(); // first press
    await page.getByRole("heading", { name: "Teach with it" }).waitFor();
    await page.locator(".marked-text .chip").first().click();
    await button("I agree").click();
    await page.getByText("The key would have the mark that you said yes to.").waitFor();
    await button("Make a lesson of 15 minutes").click(); // second press
    await page.getByRole("heading", { name: "For the teacher: edit this lesson" }).waitFor();
    await expectAccessible(page, "editor");
    await page.getByLabel("Title", { exact: true }).fill("Vultures?");
    await page.locator(".lesson-editor .chip").first().click();
    const reason = page.getByLabel(/^Why, told to a student/);
    await reason.fill("It names <i>birds</i>.");
    expect(await reason.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    const [download] = await Promise.all([page.waitForEvent("download"), button("Save the lesson").click()]); // third
    expect(download.suggestedFilename()).toBe("vultures-lesson.json");
    const content = await readFile(await download.path(), "utf8");
    const lesson = lessonFile.parse(JSON.parse(content));
    expect(lesson.title).toBe("Vultures?");
    expect(lesson.texts[0]?.text).toBe(text);
    expect(lesson.texts[0]?.key?.[0]?.reason).toBe("It names <i>birds</i>.");
    expect(lesson.texts[0]?.key).toHaveLength(1);
    expect(lesson.texts.length).toBeGreaterThan(2);
    await page.getByLabel("As", { exact: true }).selectOption("moodle");
    const [course] = await Promise.all([page.waitForEvent("download"), button("Save for the course").click()]);
    expect(course.suggestedFilename()).toBe("vultures-lesson.xml");
    const [expected] = exportLesson(lesson, { to: "moodle", techniques: CARDS }).files;
    expect(new Uint8Array(await readFile(await course.path()))).toEqual(expected.bytes);
    await page.reload();
    await page.locator("input[type=file]").first().setInputFiles(fileOf("vultures-lesson.json", content));
    await page.getByRole("heading", { name: "Vultures?" }).waitFor();
    await page.getByRole("button", { name: "Begin with step 1" }).click();
    await button("Compare").click();
    await page.getByText("It names <i>birds</i>.").waitFor();
  });
});
