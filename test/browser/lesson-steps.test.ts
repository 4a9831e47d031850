/** Every step of a lesson: what axe finds before and after it is answered, and the whole lesson by keyboard alone. */
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { READY_LESSONS } from "../../src/lessons/ready-lessons.js";
import { sampleLesson } from "../support/some-lesson.js";
import { AXE } from "./support/axe.js";
import { describeInChromium } from "./support/chromium.js";
import {
  chooseByKey,
  expectAccessible,
  goToStep,
  nameOfFocus,
  openLesson,
  pressByKey,
  tabTo,
} from "./support/lesson-page.js";

describeInChromium("the steps of a lesson", ({ open }) => {
  let page: Page;
  beforeEach(async () => {
    page = await open({ before: AXE, route: "lesson" });
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const item = (index: number) => page.locator(".items > li").nth(index);

  async function answerItem(index: number, option: string): Promise<void> {
    await item(index).getByLabel(option, { exact: true }).check();
    await item(index)
      .getByLabel(/Unsure/)
      .check();
    await item(index).getByRole("button", { name: "Check" }).click();
    await item(index).locator(".result").waitFor();
  }

  test("axe finds nothing before a lesson, on its first sheet, and with all help open", async () => {
    await page.getByRole("heading", { name: "Work through a lesson" }).waitFor();
    await expectAccessible(page, "opening");
    await openLesson(page, sampleLesson());
    await page.getByText("I can find a choice that is made too narrow.").waitFor();
    for (const summary of await page.locator(".lesson-help details > summary").all()) await summary.click();
    await expectAccessible(page, "first sheet, all help open");
  });

  test("axe finds nothing in a step that is not answered yet", async () => {
    await openLesson(page, sampleLesson());
    for (const [index, { kind }] of sampleLesson().steps.entries()) {
      await goToStep(page, index + 1);
      await expectAccessible(page, `${kind}, step ${index + 1}`);
    }
  });

  test("axe finds nothing in explore and guess, while they are worked on and after", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 1);
    await page.locator(".chip").first().click();
    await expectAccessible(page, "explore, a card open");
    await goToStep(page, 2);
    await button("Mark words one by one").click();
    await page.locator(".word-chooser").waitFor();
    await expectAccessible(page, "guess, choosing words");
    await page.keyboard.press("ArrowRight");
    await page.locator(".word-chooser").getByLabel("Technique").selectOption({ label: "Doubt" });
    await page.getByLabel(/Very sure/).check();
    await button("Mark these words").click();
    await page.locator("section[aria-labelledby=own-list] li").first().waitFor();
    await expectAccessible(page, "guess, marked");
    await page.locator("article[aria-labelledby=guessed] .chip").first().click();
    await expectAccessible(page, "guess, a mark open");
    await button("Compare").click();
    await page.getByRole("heading", { name: "You, the key and the machine" }).waitFor();
    await expectAccessible(page, "compared with a key");
    await goToStep(page, 3);
    await button("Compare").click();
    await page.getByText("neither is called right").waitFor();
    await expectAccessible(page, "compared without a key");
  });

  test("axe finds nothing in name it, clean, rewrite and discuss once they are answered, nor in the results", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 4);
    await answerItem(0, "Doubt");
    await answerItem(1, "Loaded Language");
    await expectAccessible(page, "name it, one wrong and one right");
    await goToStep(page, 5);
    await answerItem(0, "Not clean: I see at least one");
    await answerItem(1, "Clean: I see no technique");
    await expectAccessible(page, "clean, a false alarm and a miss");
    await goToStep(page, 6);
    await page.getByLabel("Say the marked words plainly, so that the facts stay").fill("members");
    await page.locator("button[aria-disabled=false]", { hasText: "Read my version" }).click();
    await page.getByRole("heading", { name: "What the machine marks, before and after" }).waitFor();
    await expectAccessible(page, "rewrite, read");
    await goToStep(page, 7);
    await page.getByLabel("Rather harmful").check();
    await page.getByLabel("Your reasons, and what others said").fill("It frightens people.");
    await expectAccessible(page, "discuss, answered");
    await button("That was the last step: back to the start").click();
    await page.getByRole("heading", { name: "So far" }).waitFor();
    await expectAccessible(page, "results");
  });

  test("a whole lesson by keyboard alone, from the first step to the results", async () => {
    await openLesson(page, sampleLesson());
    await page.locator("body").focus();
    await pressByKey(page, /^Begin with step 1$/);
    const arrive = async (step: number) => {
      await page.locator("#step-title:focus").waitFor();
      expect(await nameOfFocus(page)).toMatch(new RegExp(`^Step ${step} of 7`));
    };

    await arrive(1); // explore: a card opens and closes, and the focus is back at its mark
    await pressByKey(page, /^(Show why|LL|Loaded|Explain|.*Loaded Language)/);
    await page.locator("#explore-panel blockquote").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#explore-panel blockquote").waitFor({ state: "detached" });
    await pressByKey(page, /^Go on to step 2$/);

    await arrive(2); // guess
    await pressByKey(page, /^Mark words one by one$/);
    await page.locator(".word-chooser").waitFor();
    await page.keyboard.press("ArrowRight");
    await tabTo(page, /^Technique$/);
    await page.keyboard.type("Name");
    await chooseByKey(page, /^I am guessing/, /^Very sure/);
    await pressByKey(page, /^Mark these words$/);
    await page.locator(".word-chooser").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await pressByKey(page, /^Compare$/);
    await page.locator("#comparison-title:focus").waitFor();
    await page.getByText("You said Name Calling or Labeling, and the key accepts that.").waitFor();
    await pressByKey(page, /^Go on to step 3$/);

    await arrive(3); // guess where nobody decided
    await pressByKey(page, /^Compare$/);
    await page.getByText("neither is called right").waitFor();
    await pressByKey(page, /^Go on to step 4$/);

    await arrive(4); // name it
    await chooseByKey(page, /^Doubt$/, /^Black-and-White Fallacy$/);
    await chooseByKey(page, /^I am guessing/, /^Fairly sure/);
    await pressByKey(page, /^Check$/);
    await page.locator("#result-3-0:focus").waitFor();
    expect(await nameOfFocus(page)).toMatch(/^Right: Black-and-White Fallacy/);
    await pressByKey(page, /^Go on to step 5$/);

    await arrive(5); // clean or not
    await chooseByKey(page, /^Clean: /, /^Clean: /);
    await chooseByKey(page, /^I am guessing/, /^Unsure/);
    await pressByKey(page, /^Check$/);
    await page.locator("#result-4-0:focus").waitFor();
    await pressByKey(page, /^Go on to step 6$/);

    await arrive(6); // rewrite
    await tabTo(page, /^Say the marked words plainly/);
    await page.keyboard.type("members");
    await pressByKey(page, /^Go on to step 7$/);

    await arrive(7); // discuss
    await chooseByKey(page, /^Very harmful$/, /^Neither, or both alike$/);
    await tabTo(page, /^Your reasons/);
    await page.keyboard.type("Both sides have a point.");
    await pressByKey(page, /^That was the last step/);
    await page.getByRole("heading", { name: "So far" }).waitFor();
    expect(await page.getByText("· begun").count()).toBe(6); // all but explore, which asks nothing
  });

  test("guess first: marked, and every difference in words", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 2);
    expect(await page.locator(".lesson-hint li").allInnerTexts()).toHaveLength(2);
    const mark = async (moves: readonly string[], technique: string, sure: RegExp) => {
      await pressByKey(page, /^Mark words one by one/);
      await page.locator(".word-chooser").waitFor();
      for (const key of moves) await page.keyboard.press(key);
      await tabTo(page, /^Technique$/);
      await page.keyboard.type(technique);
      await chooseByKey(page, /^I am guessing/, sure);
      await pressByKey(page, /^Mark these words/);
      await page.locator(".word-chooser").waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
    };
    // The first word in sight is “The”: one on is “vultures”.
    await mark(["ArrowRight"], "Doubt", /^Very sure/);
    expect(await page.locator("section[aria-labelledby=own-list] li").allInnerTexts()).toEqual([
      expect.stringMatching(/^“vultures”: Doubt \(Very sure\)/),
    ]);
    await mark(["ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight"], "Black", /^Unsure/);
    await pressByKey(page, /^Compare$/);
    const outcomes = await page.locator(".outcome").allInnerTexts();
    expect(outcomes[0]).toMatch(
      /^Right place, other technique: “vultures”[\s\S]*Name Calling or Labeling or Loaded Language[\s\S]*birds of prey[\s\S]*The machine says: Loaded Language/,
    );
    expect(outcomes[1]).toMatch(/^Right technique, other words: “Either we stop”[\s\S]*you left out some words/);
    expect(outcomes.at(-1)).toMatch(/^Only the machine: “The board meets”/);
    expect(await page.locator(".layers.three > article").count()).toBe(3);
    expect(await button("Mark words one by one").count()).toBe(0);
  });

  test("a key pressed as soon as the chooser of words is there is heard", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 2);
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(".word-chooser") === null) return;
        observer.disconnect();
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    await button("Mark words one by one").click();
    await page.locator(".chosen-words", { hasText: "1 word: “vultures”" }).waitFor();
  });

  test("where nobody decided, neither student nor machine is called right", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 3);
    await button("Compare").click();
    await page.getByText("neither is called right").waitFor();
    expect(await page.locator(".layers > article").count()).toBe(2);
    expect(await page.locator(".outcome").innerText()).toContain("Only the machine: “Nobody with eyes”");
    expect(await page.locator(".lesson").innerText()).not.toMatch(/Missed|False alarm|Hint/);
  });

  test("a wrong name gets the reason, a clean text marked is a false alarm", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 4);
    await item(0).getByRole("button", { name: "Check" }).click();
    await page.getByText("Choose a technique first.").waitFor();
    await answerItem(0, "Doubt");
    await item(0).getByText("Not Doubt: the key says Black-and-White Fallacy.").waitFor();
    expect(await item(0).locator(".result").innerText()).toContain("A third way is not named.");
    await goToStep(page, 5);
    for (const index of [0, 1]) await answerItem(index, "Not clean: I see at least one");
    await page.getByText("A false alarm: the key has nothing in this text.").waitFor();
    await page.getByText("Right: the key has something in it.").waitFor();
  });

  test("the student's version is read by the model, and what changed is told", async () => {
    await openLesson(page, sampleLesson());
    await goToStep(page, 6);
    await page.getByLabel("Say the marked words plainly, so that the facts stay").fill("members");
    await page.locator("button[aria-disabled=false]", { hasText: "Read my version" }).click();
    await page.getByRole("heading", { name: "What the machine marks, before and after" }).waitFor();
    expect(await page.locator("article[aria-label=After] .marked-text").innerText()).toContain("members");
  });

  test.each(READY_LESSONS)("our lesson $name opens with one press", async ({ request }) => {
    await page.getByRole("button", { name: request.title ?? "" }).click();
    await page.getByRole("heading", { name: request.title ?? "", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Begin with step 1" }).click();
    await expectAccessible(page, "step 1");
  });
});
