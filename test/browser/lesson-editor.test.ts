/** A teacher edits a lesson in a real browser: its key in the text, its steps, by keyboard alone, and nothing is lost. */
import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import { type Lesson, lessonFile } from "../../src/lessons/lesson-schema.js";
import { readLesson } from "../../src/lessons/read-lesson.js";
import { CARDS } from "../support/labelled-text.js";
import { sampleLesson } from "../support/some-lesson.js";
import { AXE } from "./support/axe.js";
import { type Chromium, describeInChromium } from "./support/chromium.js";
import { expectAccessible, goToStep, openLesson, pressByKey, tabTo } from "./support/lesson-page.js";

const LESSON = sampleLesson();

async function openEditor(open: Chromium["open"], lesson: Lesson = LESSON): Promise<Page> {
  const page = await open({ route: "lesson", before: AXE });
  page.setDefaultTimeout(60_000);
  await openLesson(page, lesson);
  await pressByKey(page, /^For the teacher: edit this lesson/);
  await page.getByRole("heading", { name: "For the teacher: edit this lesson" }).waitFor();
  return page;
}

async function contentOf(download: Download): Promise<Lesson> {
  const content = await readFile(await download.path(), "utf8");
  expect(readLesson({ name: "saved.json", content }, CARDS)).toBeDefined();
  return lessonFile.parse(JSON.parse(content));
}

async function saveByKey(page: Page): Promise<Lesson> {
  await tabTo(page, /^Save the lesson$/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return contentOf(download);
}

const said = (page: Page) => page.locator("#key-panel > .said").innerText();
const keyWords = ({ texts }: Lesson, index: number) =>
  texts[index]?.key?.map(({ start, end, techniques }) => [texts[index]?.text.slice(start, end), ...techniques]);

describeInChromium("the lesson editor", ({ open }) => {
  test("a key is changed in the text with the keyboard alone: places added, moved, refused, undone, saved", async () => {
    const page = await openEditor(open);
    await expectAccessible(page, "editor");

    // a word is chosen and marked
    await pressByKey(page, /^Mark words one by one/);
    for (const key of ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"])
      await page.keyboard.press(key);
    await page.keyboard.press("Shift+ArrowRight");
    await page.locator(".chosen-words", { hasText: "harbour board" }).waitFor();
    await expectAccessible(page, "editor, choosing");
    await tabTo(page, /^Choose a technique|^Technique/);
    await page.keyboard.type("Doubt");
    await pressByKey(page, /^Mark these words/);
    await page.getByText("In the key: Doubt.").waitFor();
    await page.locator("#key-text option:checked", { hasText: "3 places" }).waitFor({ state: "attached" });
    await expectAccessible(page, "editor, a place open");

    // its ends go word by word; into another place they do not
    await pressByKey(page, /^Begin a word earlier/);
    await page.getByText("Moved by a word.").waitFor();
    expect(await page.locator("#key-panel blockquote").innerText()).toBe("the harbour board");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText(/“vultures of the harbour board” shares words with “vultures”/).waitFor();
    expect(await page.locator("#key-panel blockquote").innerText()).toBe("of the harbour board");
    await pressByKey(page, /^Begin a word later/);
    await page.keyboard.press("Enter");
    await pressByKey(page, /^End a word earlier/);
    expect(await page.locator("#key-panel blockquote").innerText()).toBe("harbour");
    await page.keyboard.press("Enter");
    await page.getByText(/One word is left/).waitFor();

    // another technique is right too, and the reason is told
    await tabTo(page, /^Choose a technique|^Another technique/);
    await page.keyboard.type("Slogans");
    await pressByKey(page, /^Accept it too/);
    await pressByKey(page, /^Slogans is what most would say/);
    await tabTo(page, /^Why, told to a student/);
    await page.keyboard.type("A <b>place</b>, no person.");
    await tabTo(page, /^Take this place out of the key/);
    await page.keyboard.press("Enter");
    await page.getByText("Taken out of the key. Undo brings it back.").waitFor();
    await tabTo(page, /^Undo$/);
    await page.keyboard.press("Enter");
    expect(await said(page)).toBe("Undone.");

    const lesson = await saveByKey(page);
    expect(keyWords(lesson, 0)).toEqual([
      ["vultures", "name-calling-labeling", "loaded-language"],
      ["harbour", "slogans", "doubt"],
      ["Either we stop them tonight, or Pellbrook dies", "black-and-white-fallacy"],
    ]);
    expect(lesson.texts[0]?.key?.[1]?.reason).toBe("A <b>place</b>, no person.");
    expect(hashLesson(lesson)).toBe(hashLesson(LESSON));
    expect(await page.getByText("You changed what is asked").count()).toBe(0);
    await page.getByText("There is nothing unsaved.").waitFor();
  });

  test("words that the mouse selects go into the key, or are refused where it has them", async () => {
    const page = await openEditor(open);
    const select = (from: string, to: string) =>
      page.evaluate(
        ([first, last]) => {
          const walker = document.createTreeWalker(
            document.querySelector(".marked-text") as Node,
            NodeFilter.SHOW_TEXT,
          );
          const find = (words: string, atEnd: boolean) => {
            walker.currentNode = walker.root;
            for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
              const at = node.nodeValue?.indexOf(words) ?? -1;
              if (at >= 0) return [node, at + (atEnd ? words.length : 0)] as const;
            }
            throw new Error(`${words} is not shown`);
          };
          getSelection()?.setBaseAndExtent(...find(first, false), ...find(last, true));
        },
        [from, to] as const,
      );
    await select("have sold", "our orc");
    await page.getByRole("button", { name: "Mark “have sold our orchard”" }).click();
    await page.getByLabel("Technique", { exact: true }).selectOption("doubt");
    await page.getByRole("button", { name: "Mark these words" }).click();
    await page.getByText("In the key: Doubt.").waitFor();
    await select("Either", "them");
    await page.getByRole("button", { name: "Mark the selected words" }).click();
    await page.getByLabel("Technique", { exact: true }).selectOption("doubt");
    await page.getByRole("button", { name: "Mark these words" }).click();
    await page.getByText(/“Either we stop them” shares words with “Either we stop them tonight/).waitFor();
    await page.locator(".word-chooser").waitFor(); // what was chosen is not lost
    await page.locator("#key-text option:checked", { hasText: "3 places" }).waitFor({ state: "attached" });
  });

  test("by touch on a small screen: a first word and a last one are pressed, then the place is moved", async () => {
    const page = await open({ route: "lesson", before: AXE, hasTouch: true, viewport: { width: 390, height: 800 } });
    page.setDefaultTimeout(60_000);
    await openLesson(page, LESSON);
    const tap = (name: RegExp | string) => page.getByRole("button", { name }).first().tap();
    await tap("For the teacher: edit this lesson");
    await tap("Mark words one by one");
    const plain = page.locator(".marked-text p", { hasText: "meets on Tuesday" });
    await plain.scrollIntoViewIfNeeded();
    const tapWord = async (words: string) => {
      const box = await plain.evaluate((element, wanted) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode() && !walker.currentNode.nodeValue?.includes(wanted));
        const node = walker.currentNode as Text;
        const range = document.createRange();
        const at = node.data.indexOf(wanted);
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, words);
      await page.touchscreen.tap(box.x, box.y);
    };
    await tapWord("board");
    await tapWord("Tuesday");
    await page.locator(".chosen-words", { hasText: "“board meets on Tuesday”" }).waitFor();
    await page.getByLabel("Technique", { exact: true }).selectOption("doubt");
    await tap("Mark these words");
    await page.getByText("In the key: Doubt.").waitFor();
    await tap("End a word earlier");
    expect(await page.locator("#key-panel blockquote").innerText()).toBe("board meets on");
  });

  test("who tried out a question can go on editing, sees what became of the answers, and saves on the first sheet", async () => {
    const page = await open({ route: "lesson", before: AXE });
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await openLesson(page, LESSON);
    await goToStep(page, 7);
    await page.getByLabel("Rather harmful").check();
    await button("Start").click();
    await button("For the teacher: the class’s answers").waitFor();
    await button("For the teacher: edit this lesson").click();
    await button("Earlier: step 7, Discuss: A step").click();
    await page.getByText("The answers that you gave here are to the lesson as it was").waitFor();
    await expectAccessible(page, "editor, answers that no longer fit");
    await button("Leave editing").click();
    expect(await page.getByText("· begun").count()).toBe(0);
    await expectAccessible(page, "first sheet of an unsaved lesson");
    const saved = await saveByKey(page);
    expect(saved.steps[5]?.kind).toBe("discuss");
    await page.getByText("The lesson is saved as two-ways-only-lesson.json.").waitFor();
    await button("For the teacher: edit this lesson").click();
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await button("Leave editing").click();
    await page.getByText("· begun").waitFor();
  });

  test("techniques taught and what is said of the texts are changed with the keyboard, and a copy goes without the key", async () => {
    const page = await openEditor(open);
    await pressByKey(page, /^Techniques that it teaches \(3\)/);
    await tabTo(page, /^Doubt/);
    await page.keyboard.press("Space");
    await page.getByText("No key of the lesson has Doubt: mark it in a text, or add a step below.").waitFor();
    await page.getByText("Techniques that it teaches (4)").waitFor();
    await expectAccessible(page, "editor, techniques");
    for (const name of ["Name Calling or Labeling", "Black-and-White Fallacy", "Loaded Language"])
      await page.getByRole("checkbox", { name }).uncheck();
    const doubt = page.getByRole("checkbox", { name: "Doubt" });
    await doubt.click(); // the last one stays
    await page.getByText("A lesson teaches at least one technique: choose another one first.").waitFor();
    expect(await doubt.isChecked()).toBe(true);

    await pressByKey(page, /^Text orchard$/);
    await tabTo(page, /^Under which licence it may be copied$/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Backspace");
    await page.getByText("Text 1 does not say under which licence it may be copied.").waitFor();
    await page.keyboard.type("with <b>permission</b>");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("The Pellbrook Post, 1 May");
    await expectAccessible(page, "editor, a text");

    await tabTo(page, /^Save a copy without the key$/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("two-ways-only-without-key.json");
    const copy = await contentOf(download);
    expect(copy.texts.map(({ key }) => key)).toEqual([null, null, null]);
    expect(hashLesson(copy)).toBe(hashLesson(LESSON));
    await page.getByText("The lesson itself, with the key, is not saved by that: save it too.").waitFor();
    await tabTo(page, /^Save the lesson$/, "Shift+Tab");
    const [itself] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const lesson = await contentOf(itself);
    expect(lesson.techniques).toEqual(["doubt"]);
    expect(lesson.texts[0]).toMatchObject({
      source: "The Pellbrook Post, 1 May",
      licence: "with <b>permission</b>",
      key: LESSON.texts[0]?.key,
    });
  });

  test("a key is begun from the machine's marks, from nothing, or by hand, and given up again", async () => {
    const page = await openEditor(open);
    const pick = async () => page.getByLabel("Text", { exact: true }).selectOption("ferry");
    await pick();
    await page.getByText("Nobody has decided what counts as right in this text").waitFor();
    await expectAccessible(page, "editor, no key");
    await page.getByRole("button", { name: "Begin with the machine’s marks" }).click();
    await page.getByText("Each is a guess: look at all of them.").waitFor();
    expect(await page.getByLabel(/^Change the place/).allInnerTexts()).toEqual(["Change"]);
    await page.getByRole("button", { name: "Do without a key for this text" }).click();
    await page.getByRole("button", { name: "I decide: this text is clean" }).click();
    await page.getByText("this text counts as clean. Mark words below").waitFor();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByRole("button", { name: "Mark words one by one" }).click();
    await page.getByLabel("Technique", { exact: true }).selectOption("doubt");
    await page.getByRole("button", { name: "Mark these words" }).click();
    await page.getByText("In the key: Doubt.").waitFor();
    expect(keyWords(await saveByKey(page), 2)).toEqual([["Nobody", "doubt"]]);
  });

  test("steps by keyboard: order, words, minutes, one more, one less, and it is told that answers no longer fit", async () => {
    const page = await openEditor(open);
    await page.getByRole("heading", { name: "Steps: 21 minutes in all" }).waitFor();
    await pressByKey(page, /^Later: step 1, Explore/);
    await page.getByText("Step 1 is step 2 now.").waitFor();
    await page.getByText("You changed what is asked.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
      /^Later: step 2, Explore/,
    );
    await tabTo(page, /^Undo$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("You changed what is asked.").waitFor({ state: "detached" });

    await pressByKey(page, /^Discuss: A step/);
    await tabTo(page, /^Title$/);
    await page.keyboard.press("End");
    await page.keyboard.type(" to talk");
    await tabTo(page, /^Minutes$/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("0");
    await page.getByText("Type a number of minutes above 0").waitFor();
    await expectAccessible(page, "editor, a step open, minutes wrong");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("12");
    await page.getByRole("heading", { name: "Steps: 30 minutes in all" }).waitFor();
    await tabTo(page, /^Prompts for the talk/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Who gains?\n\nWho loses?");
    expect(await page.getByText("You changed what is asked.").count()).toBe(0);

    await tabTo(page, /^Kind$/);
    await page.keyboard.type("Clean");
    await pressByKey(page, /^Add this step/);
    await page.getByText("Added as step 8, the last.").waitFor();
    await pressByKey(page, /^Remove step 1, Explore/);
    await page.getByText("Step 1 is removed.").waitFor();
    const lesson = await saveByKey(page);
    expect(lesson.steps.map(({ kind }) => kind)).toEqual([...LESSON.steps.slice(1).map(({ kind }) => kind), "clean"]);
    expect(lesson.steps[5]).toMatchObject({
      title: "A step to talk",
      minutes: 12,
      prompts: ["Who gains?", "Who loses?"],
    });
    expect(lesson.minutes).toBe(30);
    await page.getByText("Answers to the file before this one do not fit it.").waitFor();
  });

  test("a key that leaves a question without a right answer keeps the lesson from being saved, in words", async () => {
    const page = await openEditor(open);
    await page.locator(".lesson-editor .chip").first().click();
    await page.getByRole("button", { name: "Do not accept Loaded Language" }).click();
    await page.getByText("Step 4, question 2: none of its answers is right for “vultures” by the key.").waitFor();
    await expectAccessible(page, "editor, with a fault");
    await page.getByRole("button", { name: "Save the lesson" }).click();
    await page.getByText("The lesson is not saved yet").waitFor();
    await page.getByRole("button", { name: "Choose answers that fit the key" }).click();
    const lesson = await saveByKey(page);
    const [, item] = lesson.steps[3]?.kind === "name" ? lesson.steps[3].items : [];
    expect(item?.options).toContain("name-calling-labeling");
  });

  test("markup in every string of a lesson is text in the editor too", async () => {
    const evil = "<img src=x onerror=document.title='executed'>";
    const texts = LESSON.texts.map((text) => {
      return { ...text, title: evil, key: text.key?.map((span) => ({ ...span, reason: evil })) ?? null };
    });
    const steps = LESSON.steps.map((step) => ({ ...step, title: evil, instruction: evil }));
    const page = await openEditor(open, { ...LESSON, title: evil, texts, steps });
    await page.locator(".lesson-editor .chip").first().click();
    await page
      .getByRole("button", { name: /^Guess first/ })
      .first()
      .click();
    expect(await page.locator(".lesson img").count()).toBe(0);
    expect(await page.title()).not.toContain("executed");
  });
});
