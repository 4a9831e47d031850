/** Lessons and answers as files: saved, resumed, kept on the device when ticked, and refused in plain sentences. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { studentFile } from "../../src/lessons/lesson-schema.js";
import { sampleLesson } from "../support/some-lesson.js";
import { AXE, findViolations } from "./support/axe.js";
import { describeInChromium } from "./support/chromium.js";
import { answersOf, fileOf, goToStep, openLesson } from "./support/lesson-page.js";

const LESSON = JSON.stringify(sampleLesson());

describeInChromium("files of a lesson", ({ open }) => {
  let page: Page;
  beforeEach(async () => {
    page = await open({ before: AXE, route: "lesson" });
  });

  const button = (name: string) => page.getByRole("button", { name, exact: true });

  /** The file that “Save my answers” makes, and its name. */
  async function saveAnswers(): Promise<{ name: string; content: string }> {
    const [download] = await Promise.all([page.waitForEvent("download"), button("Save my answers").click()]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path(), "utf8") };
  }

  test("answers go into a file and come back; on the device they are kept only when ticked", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 7);
    await page.getByLabel("Rather harmful").check();
    await page.getByLabel("Your reasons, and what others said").fill("It frightens <b>people</b>.");
    await button("Save my answers").click();
    await page.getByText("Type your seat number first").waitFor();
    await page.getByLabel(/^Seat number/).fill("12");
    const { name, content } = await saveAnswers();
    expect(name).toBe("two-ways-only-seat-12.json");
    const { seat, answers } = studentFile.parse(JSON.parse(content));
    expect({ seat, answers }).toEqual({
      seat: 12,
      answers: [{ kind: "discuss", step: 6, harm: -1, notes: "It frightens <b>people</b>." }],
    });

    await page.reload();
    await page.getByRole("heading", { name: "Work through a lesson" }).waitFor();
    expect(await page.getByRole("heading", { name: "Kept on this device" }).count()).toBe(0);
    await openLesson(page, sampleLesson());
    await page.getByLabel("Resume from a file: file").setInputFiles(fileOf("answers.json", content));
    await page.getByText("The answers of seat 12 are open: 1 step begun.").waitFor();
    await goToStep(page, 7);
    expect(await page.getByLabel("Rather harmful").isChecked()).toBe(true);
    expect(await page.getByLabel("Your reasons, and what others said").inputValue()).toBe(
      "It frightens <b>people</b>.",
    );

    await page.getByLabel("Keep my answers on this device").check();
    await page.getByText("kept on this device from now on").waitFor();
    await page.reload();
    await button("Go on with “Two ways only?”, seat 12").click();
    await page.getByText("The answers of seat 12 are open").waitFor();
    await button("Delete my answers").click();
    await button("Delete them for good").click();
    await page.getByText("Your answers are deleted, here and on this device.").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Work through a lesson" }).waitFor();
    expect(await page.getByRole("heading", { name: "Kept on this device" }).count()).toBe(0);
  });

  test("a guess that was compared is shown compared when it is resumed, and one that was not can still be changed", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 2);
    await button("Compare").click();
    await page.getByRole("heading", { name: "You, the key and the machine" }).waitFor();
    await page.getByLabel(/^Seat number/).fill("4");
    const { content } = await saveAnswers();
    const [answer] = studentFile.parse(JSON.parse(content)).answers;
    expect(answer).toEqual({ kind: "guess", step: 1, marks: [], compared: true });

    await page.reload();
    await openLesson(page, sampleLesson());
    await page.getByLabel("Resume from a file: file").setInputFiles(fileOf("answers.json", content));
    await page.getByText("The answers of seat 4 are open").waitFor();
    await goToStep(page, 2);
    await page.getByRole("heading", { name: "You, the key and the machine" }).waitFor();
    expect(await button("Mark words one by one").count()).toBe(0);

    const marks = [{ start: 4, end: 12, technique: "doubt", sureness: 0.5 }];
    await page
      .getByLabel("Resume from a file: file")
      .setInputFiles(answersOf(sampleLesson(), { seat: 5, step: 1, marks }));
    await page.getByText("The answers of seat 5 are open").waitFor();
    await goToStep(page, 2);
    await button("Mark words one by one").waitFor();
  });

  test.each([
    {
      name: "cut off",
      content: LESSON.slice(0, 900),
      says: "This file ends too early: a part of it is missing. Save it again and open the new one.",
      detail: /expected JSON/,
    },
    {
      name: "of another version",
      content: LESSON.replace('"schemaVersion":1', '"schemaVersion":7'),
      says: "This file was made by another version of this page.",
      detail: /schemaVersion: expected 1, found 7/,
    },
    {
      name: "changed in a text",
      content: LESSON.replace("harbour board", "harbour bored"),
      says: "A text of this lesson was changed after it was marked",
      detail: /the text was changed after it was marked/,
    },
    {
      name: "changed in a field",
      content: LESSON.replace('"minutes":15', '"minutes":"long"'),
      says: "This file was changed after it was saved, or damaged",
      detail: /field minutes: expected a number, found "long"/,
    },
    {
      name: "another file",
      content: JSON.stringify({ marks: [] }),
      says: "This file is no lesson, no answers and no progress.",
      detail: /field format: expected "rhetoscope-lesson", found nothing/,
    },
  ])(
    "a lesson file that is $name is refused in a plain sentence, the detail below",
    async ({ content, says, detail }) => {
      await page.locator("input[type=file]").first().setInputFiles(fileOf("lesson.json", content));
      const alert = page.getByRole("alert");
      await alert.getByText(says).waitFor();
      expect(await alert.locator("p").first().innerText()).not.toMatch(/lesson\.json|field|expected/);
      await alert.getByText(detail).waitFor();
      await page.getByRole("heading", { name: "Work through a lesson" }).waitFor();
      expect(await findViolations(page)).toEqual([]);
    },
  );

  test("a file asks before it takes the place of unsaved answers, and a drop beside the form does nothing", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 7);
    await page.getByLabel("Rather harmful").check();
    const marks = [{ start: 4, end: 12, technique: "doubt", sureness: 0.5 }];
    const resume = page.getByLabel("Resume from a file: file");
    await resume.setInputFiles(answersOf(sampleLesson(), { seat: 5, step: 1, marks }));
    await page.getByText("they are lost when you open seat-5.json.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await button("Dismiss").click();
    await page.locator("#lesson-title:focus").waitFor();
    expect(await page.getByLabel("Rather harmful").isChecked()).toBe(true);
    const isRefused = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["{}"], "lesson.json"));
      const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector(".lesson h1")?.dispatchEvent(drop);
      return drop.defaultPrevented;
    });
    expect(isRefused).toBe(true);

    await page.evaluate("location.hash = '#/lesson/again'");
    await page
      .getByLabel("Open my progress: file")
      .setInputFiles(fileOf("other.json", { ...sampleLesson(), title: "Another" }));
    await page.getByText("they are lost when you open other.json.").waitFor();
    await button("Open it all the same").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Another", level: 1 }).waitFor();
    await page.locator("h1:focus").waitFor();
    expect(await page.getByText("begun").count()).toBe(0);
  });

  test("answers to an earlier version of the lesson are told as such, and what is open stays", async () => {
    await openLesson(page, sampleLesson());
    const older = { ...sampleLesson(), steps: sampleLesson().steps.slice(0, 2) };
    await page.getByLabel("Resume from a file: file").setInputFiles(answersOf(older, { seat: 5, step: 1, marks: [] }));
    await page.getByRole("alert").getByText("These answers are to another version of this lesson").waitFor();
    await goToStep(page, 7);
  });

  test("markup in every string of a lesson is text, and does nothing", async () => {
    const evil = "<img src=x onerror=document.title='executed'>";
    const lesson = sampleLesson();
    await openLesson(page, {
      ...lesson,
      title: evil,
      objectives: [evil],
      steps: lesson.steps.map((step) => ({ ...step, title: evil, instruction: evil })),
    });
    await goToStep(page, 1);
    expect(await page.locator(".instruction").innerText()).toBe(evil);
    expect(await page.locator(".lesson img").count()).toBe(0);
    expect(await page.title()).not.toContain("executed");
  });
});
