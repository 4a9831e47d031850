/** A student works through a lesson in a real browser: by keyboard alone, at 320 px, from a file, and comes back to it. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { preview } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exportLesson } from "../../src/lessons/export/export-lesson.js";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import { lessonFile, studentFile } from "../../src/lessons/lesson-schema.js";
import { READY_LESSONS } from "../../src/lessons/ready-lessons.js";
import { CARDS } from "../support/labelled-text.js";
import { sampleLesson } from "../support/some-lesson.js";

const CHROMIUM = "/usr/bin/chromium";
const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const BUILT = inRepository("dist/web/index.html");
const SINGLE = inRepository("dist/rhetoscope.html");
const AXE = inRepository("node_modules/axe-core/axe.min.js");
const missing = [
  ...(existsSync(CHROMIUM) ? [] : [`${CHROMIUM} (install Debian's chromium)`]),
  ...[BUILT, SINGLE].flatMap((file) => (existsSync(file) ? [] : [`${file} (run npm run build:web)`])),
];

test("a browser and the built page are there, or the run says what is missing", ({ skip }) => {
  if (process.env.RHETOSCOPE_REQUIRE_BROWSER === "1") expect(missing).toEqual([]);
  else skip(missing.length > 0, `not here: ${missing.join(", ")}`);
});

describe.skipIf(missing.length > 0)("in Chromium", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let server: Awaited<ReturnType<typeof preview>>;
  let address: string;
  const errors: string[] = [];

  beforeAll(async () => {
    server = await preview({ preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
    address = server.resolvedUrls?.local[0] ?? "";
    const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  });
  afterEach(async () => {
    await context.close();
    expect(errors.splice(0)).toEqual([]);
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const fileOf = (name: string, content: unknown) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
  });

  async function openLesson(at = `${address}#/lesson`, content: unknown = sampleLesson()): Promise<void> {
    await page.goto(at);
    await page.locator("input[type=file]").setInputFiles(fileOf("lesson.json", content));
  }
  async function goToStep(index: number): Promise<void> {
    await page.getByRole("navigation", { name: "Steps of the lesson" }).getByRole("button").nth(index).click();
    await page.getByRole("heading", { name: new RegExp(`^Step ${index} of 7`) }).waitFor();
  }
  async function findViolations(): Promise<string> {
    const session = await context.newCDPSession(page);
    await session.send("Runtime.evaluate", { expression: await readFile(AXE, "utf8") });
    const { result } = await session.send("Runtime.evaluate", {
      expression:
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html).join('\\n'))",
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as string;
  }
  async function expectAccessible(what: string): Promise<void> {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow, `${what}, ${width} px`).toBeLessThanOrEqual(0);
      expect(await findViolations(), `${what}, ${width} px`).toBe("");
    }
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(), `${what}, dark`).toBe("");
    await page.emulateMedia({ colorScheme: "light" });
  }
  /** Goes on by Tab until the element has the focus, as a student without a mouse does. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let i = 0; i < 150; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const { activeElement } = document;
        const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : undefined;
        return label ?? activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
      if (name.test(at.trim())) return;
    }
    throw new Error(`no Tab leads to ${name}`);
  }

  test("every step is accessible, wide, narrow and dark, before and after it is answered", {
    timeout: 400_000,
  }, async () => {
    await page.goto(`${address}#/lesson`);
    await page.getByRole("heading", { name: "Work through a lesson" }).waitFor();
    await expectAccessible("opening");
    await openLesson();
    await page.getByText("I can find a choice that is made too narrow.").waitFor();
    for (const details of await page.locator(".lesson-help details > summary").all()) await details.click();
    await expectAccessible("start, all help open");
    for (const details of await page.locator(".lesson-help details > summary").all()) await details.click();
    for (let step = 1; step <= 7; step++) {
      await goToStep(step);
      await expectAccessible(`step ${step}`);
    }
    await goToStep(1);
    await page.locator(".chip").first().click();
    await expectAccessible("explore, a card open");
    await goToStep(2);
    await button("Mark words one by one").click();
    await expectAccessible("guess, choosing");
    await page.keyboard.press("Escape");
    await button("Compare").click();
    await page.getByRole("heading", { name: "You, the key and the machine" }).waitFor();
    await expectAccessible("guess, compared");
    await goToStep(4);
    for (const [item, option] of [
      [0, "Doubt"],
      [1, "Loaded Language"],
    ] as const) {
      const question = page.locator(".items > li").nth(item);
      await question.getByLabel(option, { exact: true }).check();
      await question.getByLabel(/Unsure/).check();
      await question.getByRole("button", { name: "Check" }).click();
    }
    await expectAccessible("name it, checked");
  });

  test("guess first with the keyboard alone: mark, say how sure, compare, and every difference in words", async () => {
    await openLesson();
    await page.getByText("I can find").waitFor();
    await tabTo(/^2\. A step/);
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.activeElement?.id === 'step-title'");
    expect(await page.locator(".lesson-hint li").allInnerTexts()).toHaveLength(2);
    const mark = async (moves: readonly string[], technique: string, sure: RegExp) => {
      await tabTo(/^Mark words one by one/);
      await page.keyboard.press("Enter");
      await page.locator(".word-chooser").waitFor();
      for (const key of moves) await page.keyboard.press(key);
      await tabTo(/^Choose a technique/);
      await page.keyboard.type(technique);
      await tabTo(/^I am guessing/);
      await page.keyboard.press("Space");
      for (let i = 0; i < 4; i++) {
        const chosen = page.locator("input[name=next-sureness]:checked");
        if (
          (await chosen.count()) === 1 &&
          sure.test((await chosen.evaluate((one: HTMLInputElement) => one.labels?.[0]?.textContent)) ?? "")
        )
          break;
        await page.keyboard.press("ArrowDown");
      }
      await tabTo(/^Mark these words/);
      await page.keyboard.press("Enter");
      await page.locator(".word-chooser").waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
    };
    // The first word in sight is “The”: one on is “vultures”.
    await mark(["ArrowRight"], "Doubt", /Very sure/);
    expect(await page.locator("section[aria-labelledby=own-list] li").allInnerTexts()).toEqual([
      expect.stringMatching(/^“vultures”: Doubt \(Very sure\)/),
    ]);
    await mark(["ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight"], "Black", /Unsure/);
    await expectAccessible("guess, marked");
    await tabTo(/^Compare$/);
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.activeElement?.id === 'comparison-title'");
    const outcomes = await page.locator(".outcome").allInnerTexts();
    expect(outcomes[0]).toMatch(
      /^Right place, other technique: “vultures”[\s\S]*Name Calling or Labeling or Loaded Language[\s\S]*birds of prey[\s\S]*The machine says: Loaded Language/,
    );
    expect(outcomes[1]).toMatch(/^Right technique, other words: “Either we stop”[\s\S]*you left out some words/);
    expect(outcomes.at(-1)).toMatch(/^Only the machine: “The board meets”/);
    expect(await page.locator(".layers.three > article").count()).toBe(3);
    expect(await button("Mark words one by one").count()).toBe(0);
  });

  test("where nobody decided, neither student nor machine is called right", async () => {
    await openLesson();
    await goToStep(3);
    await button("Compare").click();
    await page.getByText("neither is called right").waitFor();
    expect(await page.locator(".layers > article").count()).toBe(2);
    expect(await page.locator(".outcome").innerText()).toContain("Only the machine: “Nobody with eyes”");
    expect(await page.locator(".lesson").innerText()).not.toMatch(/Missed|False alarm|Hint/);
  });

  test("a wrong name gets the reason, a clean text marked is a false alarm", async () => {
    await openLesson();
    await goToStep(4);
    const question = page.locator(".items > li").first();
    await question.getByRole("button", { name: "Check" }).click();
    await page.getByText("Choose a technique first.").waitFor();
    await question.getByLabel("Doubt", { exact: true }).check();
    await question.getByLabel(/Very sure/).check();
    await question.getByRole("button", { name: "Check" }).click();
    await question.getByText("Not Doubt: the key says Black-and-White Fallacy.").waitFor();
    expect(await question.locator(".result").innerText()).toContain("A third way is not named.");
    await goToStep(5);
    for (const item of [0, 1]) {
      const one = page.locator(".items > li").nth(item);
      await one.getByLabel(/Not clean/).check();
      await one.getByLabel(/Unsure/).check();
      await one.getByRole("button", { name: "Check" }).click();
    }
    await page.getByText("A false alarm: the key has nothing in this text.").waitFor();
    await page.getByText("Right: the key has something in it.").waitFor();
  });

  test("the student's version is read by the model, and what changed is told", async () => {
    await openLesson();
    await goToStep(6);
    await page.getByLabel("Say the marked words plainly, so that the facts stay").fill("members");
    await page.locator("button[aria-disabled=false]", { hasText: "Read my version" }).click({ timeout: 120_000 });
    await page.getByRole("heading", { name: "What the machine marks, before and after" }).waitFor({ timeout: 120_000 });
    expect(await page.locator("article[aria-label=After] .marked-text").innerText()).toContain("members");
  });

  test("answers go into a file and come back; on the device they are kept only when ticked", async () => {
    await openLesson();
    await goToStep(7);
    await page.getByLabel("Rather harmful").check();
    await page.getByLabel("Your reasons, and what others said").fill("It frightens <b>people</b>.");
    await button("Save my answers").click();
    await page.getByText("Type your seat number first").waitFor();
    await page.getByLabel(/^Seat number/).fill("12");
    const [download] = await Promise.all([page.waitForEvent("download"), button("Save my answers").click()]);
    expect(download.suggestedFilename()).toBe("two-ways-only-seat-12.json");
    const content = await readFile(await download.path(), "utf8");
    const { seat, answers } = studentFile.parse(JSON.parse(content));
    expect({ seat, answers }).toEqual({
      seat: 12,
      answers: [{ kind: "discuss", step: 6, harm: -1, notes: "It frightens <b>people</b>." }],
    });

    await page.reload();
    await page.getByRole("heading", { name: "Work through a lesson" }).waitFor();
    expect(await page.getByRole("heading", { name: "Kept on this device" }).count()).toBe(0);
    await page.locator("input[type=file]").setInputFiles(fileOf("lesson.json", sampleLesson()));
    await page.getByLabel("Resume from a file: file").setInputFiles(fileOf("answers.json", content));
    await page.getByText("The answers of seat 12 are open: 1 step begun.").waitFor();
    await goToStep(7);
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

  test.each([
    { name: "cut off", change: (lesson: string) => lesson.slice(0, 900), says: /expected JSON/ },
    {
      name: "other version",
      change: (lesson: string) => lesson.replace('"schemaVersion":1', '"schemaVersion":7'),
      says: /schemaVersion: expected 1, found 7/,
    },
    {
      name: "text changed",
      change: (lesson: string) => lesson.replace("harbour board", "harbour bored"),
      says: /the text was changed after it was marked/,
    },
  ])("a lesson file that is $name is refused in a sentence", async ({ change, says }) => {
    await openLesson(`${address}#/lesson`, change(JSON.stringify(sampleLesson())));
    await page.getByRole("alert").getByText(says).waitFor();
    await page.getByRole("heading", { name: "Work through a lesson" }).waitFor();
  });

  test("markup in every string of a lesson is text, and does nothing", async () => {
    const evil = "<img src=x onerror=document.title='executed'>";
    const lesson = sampleLesson();
    const marked = {
      ...lesson,
      title: evil,
      objectives: [evil],
      steps: lesson.steps.map((step) => ({ ...step, title: evil, instruction: evil })),
    };
    await openLesson(`${address}#/lesson`, marked);
    await goToStep(1);
    expect(await page.locator(".instruction").innerText()).toBe(evil);
    expect(await page.locator(".lesson img").count()).toBe(0);
    expect(await page.title()).not.toContain("executed");
  });

  test("a teacher makes a lesson of a text in three presses, decides the key, and a student opens it", async () => {
    const text = "Those shameless vultures ate our savings.\n\nThe board meets on Tuesday at seven in the old hall.";
    await page.goto(address);
    await page.getByLabel("Text in English").fill(text);
    await button("Read this text").click(); // first press
    await page.getByRole("heading", { name: "Teach with it" }).waitFor({ timeout: 120_000 });
    await page.locator(".marked-text .chip").first().click();
    await button("I agree").click();
    await button("Make a lesson of 15 minutes").click(); // second press
    await page.getByRole("heading", { name: "For the teacher: edit this lesson" }).waitFor({ timeout: 120_000 });
    await expectAccessible("editor");
    await page.getByLabel("Title").fill("Vultures?");
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
    expect(lesson.texts.length).toBeGreaterThan(2);
    await page.getByLabel("As", { exact: true }).selectOption("moodle");
    const [course] = await Promise.all([page.waitForEvent("download"), button("Save for the course").click()]);
    expect(course.suggestedFilename()).toBe("vultures-lesson.xml");
    const [expected] = exportLesson(lesson, { to: "moodle", techniques: CARDS }).files;
    expect(new Uint8Array(await readFile(await course.path()))).toEqual(expected.bytes);
    await page.reload();
    await page.locator("input[type=file]").setInputFiles(fileOf("vultures-lesson.json", content));
    await page.getByRole("heading", { name: "Vultures?" }).waitFor();
    await page.getByRole("button", { name: "Begin with step 1" }).click();
    await button("Compare").click();
    await page.getByText("It names <i>birds</i>.").waitFor();
  });

  test("a class is read from its files: agreement, heat, confusions, and what is wrong with a file", async () => {
    const lesson = sampleLesson();
    const student = (seat: number, technique: string) => ({
      format: "rhetoscope-answers",
      schemaVersion: 1,
      lesson: { title: lesson.title, sha256: hashLesson(lesson) },
      seat,
      answers: [{ kind: "guess", step: 1, marks: [{ start: 4, end: 12, technique, sureness: 0.5 }] }],
    });
    await openLesson();
    await button("For the teacher: the class’s answers").click();
    await expectAccessible("class, empty");
    await page
      .getByLabel("Students’ files")
      .setInputFiles([
        fileOf("a.json", student(1, "doubt")),
        fileOf("b.json", student(2, "loaded-language")),
        fileOf("c.json", student(3, "doubt")),
        fileOf("d.json", student(3, "doubt")),
        fileOf("e.json", "{"),
      ]);
    await page.getByRole("heading", { name: "2 students", exact: true }).waitFor();
    expect(await page.locator(".message.error li").allInnerTexts()).toEqual([
      expect.stringMatching(/^e\.json.*expected JSON/),
      expect.stringMatching(/^c\.json, d\.json: expected a seat number of its own/),
    ]);
    expect(await page.locator(".heat").allInnerTexts()).toEqual(["vultures2"]);
    expect(await page.getByRole("table").innerText()).toMatch(/Name Calling or Labeling\s+Doubt\s+1/);
    await page.getByLabel(/Show pairs by seat number/).check();
    await page.getByRole("row", { name: /^1 and 2 1\.00 1\.00/ }).waitFor();
    await button("Put side by side").click();
    await page.getByText(/^Seats 1 and 2: γ /).waitFor();
    await page
      .getByText(/Another name: seat 1 has “vultures” as Doubt, seat 2 “vultures” as Loaded Language/)
      .waitFor();
    await expectAccessible("class");
  });

  test.each(READY_LESSONS)("our lesson $name opens with one press", async ({ request }) => {
    await page.goto(`${address}#/lesson`);
    await page.getByRole("button", { name: request.title ?? "" }).click();
    await page.getByRole("heading", { name: request.title ?? "", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Begin with step 1" }).click();
    await expectAccessible("step 1");
  });

  test("the page from a file opens and works through a lesson without the model", async () => {
    await openLesson(`${pathToFileURL(SINGLE)}#/lesson`);
    await goToStep(2);
    await button("Compare").click();
    await page.getByRole("heading", { name: "You, the key and the machine" }).waitFor();
    expect(await page.locator(".outcome").first().innerText()).toMatch(/^Missed: “vultures”/);
  });
});
