/** Lessons from a file on a stick, with the model forced away: every step still works, and says what it goes without. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { sampleLesson } from "../support/some-lesson.js";
import { describeInChromium } from "./support/chromium.js";
import { answersOf, goToStep, openLesson } from "./support/lesson-page.js";

const address = pathToFileURL(fileURLToPath(new URL("../../dist/rhetoscope.html", import.meta.url))).href;

/** The model lives in a worker and its engine in WebAssembly: neither is to be had. */
const NO_MODEL = [
  {
    name: "the browser makes no worker",
    before: "window.Worker = class { constructor() { throw new Error('workers are switched off'); } };",
  },
  {
    name: "the worker breaks down before it has begun",
    before: `window.Worker = class extends EventTarget {
      postMessage() { queueMicrotask(() => this.dispatchEvent(new ErrorEvent("error", { message: "blocked" }))); }
      terminate() {}
    };`,
  },
] as const;

describeInChromium("lessons without the model", ({ open }) => {
  test.each(NO_MODEL)("every step works where $name", async ({ before }) => {
    const page = await open({ address, route: "lesson", before: `${before} delete window.WebAssembly;` });
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const item = page.locator(".items > li").first();
    const answer = async (option: string) => {
      await item.getByLabel(option, { exact: true }).check();
      await item.getByLabel(/Unsure/).check();
      await item.getByRole("button", { name: "Check" }).click();
    };
    await openLesson(page, sampleLesson());

    await goToStep(page, 1); // explore shows what the machine marked when the lesson was made
    await page.locator(".chip").first().click();
    await page.locator("#explore-panel blockquote").waitFor();

    await goToStep(page, 2);
    await button("Mark words one by one").click();
    await page.keyboard.press("ArrowRight");
    await page.locator(".word-chooser").getByLabel("Technique").selectOption({ label: "Loaded Language" });
    await page.getByLabel(/Very sure/).check();
    await button("Mark these words").click();
    await button("Compare").click();
    await page.getByRole("heading", { name: "You, the key and the machine" }).waitFor();
    expect(await page.locator(".outcome").first().innerText()).toMatch(/^Found: “vultures”/);

    await goToStep(page, 3);
    await button("Compare").click();
    await page.getByText("neither is called right").waitFor();

    await goToStep(page, 4);
    await answer("Black-and-White Fallacy");
    await page.getByText("Right: Black-and-White Fallacy.").waitFor();

    await goToStep(page, 5);
    await answer("Clean: I see no technique");
    await page.getByText("Right: the key has nothing in this text.").waitFor();

    await goToStep(page, 6); // what is written is kept, and the page says why it is not read
    await page.getByLabel("Say the marked words plainly, so that the facts stay").fill("members");
    await page.getByText("The model could not be loaded, so your version is not read.").waitFor();
    expect(await button("Read my version").getAttribute("aria-disabled")).toBe("true");

    await goToStep(page, 7);
    await page.getByLabel("Rather harmful").check();
    await page.getByLabel(/^Seat number/).fill("7");
    const [download] = await Promise.all([page.waitForEvent("download"), button("Save my answers").click()]);
    expect(download.suggestedFilename()).toBe("two-ways-only-seat-7.json");
    await button("That was the last step: back to the start").click();
    await page.getByRole("heading", { name: "So far" }).waitFor();
  });

  test("a class is read and shown on the projector", async () => {
    const page = await open({ address, route: "lesson", before: NO_MODEL[0].before });
    const lesson = sampleLesson();
    await openLesson(page, lesson);
    await page.getByRole("button", { name: "For the teacher: the class’s answers" }).click();
    const marks = [{ start: 4, end: 12, technique: "doubt", sureness: 0.5 }];
    await page.getByLabel("Students’ files").setInputFiles(answersOf(lesson, { seat: 3, step: 1, marks }));
    await page.getByRole("button", { name: "Show on the projector" }).click();
    await page.getByRole("dialog").getByText("Text 1 of 1: read it first").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
});
