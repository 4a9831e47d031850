/** Disagreeing in a real browser: by mouse, by keyboard alone, over a reload, and with files. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { labelFile } from "../../src/formats/label-schema.js";
import { describeInChromium, readText } from "./support/chromium.js";

const TEXT = "Those vultures ate our savings.\n\nEveryone knows that they will never stop, and never pay.";

describeInChromium("disagreeing", ({ open }) => {
  let page: Page;
  beforeEach(async () => {
    page = await open();
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const read = (text = TEXT) => readText(page, text);
  const said = () => page.locator("aside .said").innerText();
  const quotes = () => page.locator(".finding .quote").allInnerTexts();
  const focusName = () => page.evaluate(() => document.activeElement?.textContent ?? "");

  /** A mark over words that the model does not mark as this. */
  const markByKeys = async () => {
    await page.locator("#choose-words").focus();
    await page.keyboard.press("Enter");
    await page.locator(".word-chooser").waitFor();
    for (const key of ["ArrowDown", "ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
  };

  test("a mark is set with the keyboard alone, told as it is chosen, and undone", async () => {
    await read();
    await markByKeys();
    expect(await page.locator(".chosen-words").innerText()).toBe("2 words: “knows that”");
    expect(await page.locator(".chosen-words").getAttribute("role")).toBe("status");
    await button("Mark these words").focus();
    await page.keyboard.press("Enter");
    expect(await said()).toBe("Choose a technique first.");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("own-technique");
    await page.keyboard.type("Obf");
    await button("Mark these words").focus();
    await page.keyboard.press("Enter");
    await expect.poll(quotes).toContain("“knows that”");
    await expect.poll(focusName).toMatch(/Obfuscation/);
    await page.keyboard.press("u");
    await expect.poll(quotes).not.toContain("“knows that”");
  });

  test("Escape leaves choosing and gives the focus back", async () => {
    await read();
    await markByKeys();
    await page.keyboard.press("Escape");
    await expect.poll(focusName).toBe("Mark words one by one");
    expect(await page.locator(".is-chosen").count()).toBe(0);
  });

  test("a mark is set from a selection that crosses marks and lines, and by pressing two words", async () => {
    await read();
    await page.evaluate(() => {
      const pieces = [...document.querySelectorAll("[data-start]")];
      const first = pieces.find((piece) => piece.textContent?.includes("vultures")) as Element;
      const deepest = (node: Node): Node => (node.firstChild ? deepest(node.firstChild) : node);
      const word = deepest(first);
      const inside = (word.nodeValue ?? "").indexOf("vultures") + 2; // wherever the model's marks cut the text
      document.getSelection()?.setBaseAndExtent(word, inside, deepest(pieces.at(-1) as Element), 3);
    });
    await page.locator("aside .primary").click();
    const chosen = await page.locator(".chosen-words").innerText();
    expect(chosen).toMatch(/^\d+ words: “vultures ate our savings\. Everyone/);
    expect(chosen).not.toMatch(/[A-Z]{2}/); // no letters of chips

    const box = async (word: string) =>
      page.evaluate((wanted) => {
        const walker = document.createTreeWalker(
          document.querySelector(".marked-text") as Element,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        throw new Error(`no ${wanted}`);
      }, word);
    for (const word of ["savings", "ate"]) {
      const { x, y } = await box(word);
      await page.mouse.click(x, y);
    }
    expect(await page.locator(".chosen-words").innerText()).toBe("3 words: “ate our savings”");
    await page.getByLabel("Technique").selectOption("Doubt");
    await button("Mark these words").click();
    await expect.poll(quotes).toContain("“ate our savings”");
  });

  test("keys rest while typing, and can be switched off for good", async () => {
    await read();
    await page.getByLabel("Text in English").focus();
    await page.keyboard.type("nmu");
    expect(await page.locator(".word-chooser").count()).toBe(0);
    expect(await page.getByLabel("Text in English").inputValue()).toMatch(/nmu/);

    await page.locator("#choose-words").focus();
    await page.keyboard.press("?");
    await expect.poll(focusName).toBe("Settings and keys");
    await page.keyboard.press("n");
    expect(await page.locator(".chip[aria-expanded=true]").count()).toBe(1);
    await page.getByLabel(/Single-key shortcuts/).uncheck();
    await page.keyboard.press("m");
    expect(await page.locator(".word-chooser").count()).toBe(0);
    await page.reload();
    await page.getByText("Settings and keys").click();
    await expect.poll(() => page.getByLabel(/Single-key shortcuts/).isChecked()).toBe(false);
  });

  test("decisions outlast the page until one button deletes them", async () => {
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThan(2);
    await read();
    await page.keyboard.press("n");
    await page.keyboard.press("r");
    expect(await said()).toMatch(/^Removed/);
    const chips = await page.locator(".chip").count();
    await page.getByText("Show removed marks (1)").click();
    expect(await page.locator(".chip").count()).toBe(chips + 1);
    expect(await page.locator(".lane.removed").count()).toBeGreaterThan(0);

    await page.reload();
    await page.getByText("Kept on this device (1)").click();
    await button("Open Pasted text").click();
    await page.locator(".reading[aria-busy=false]").waitFor({ timeout: 120_000 });
    await page.getByText("Show removed marks (1)").waitFor();

    await button("Delete everything kept on this device").click();
    await button("Delete it all").click();
    await page.getByText("Nothing is kept on this device now.").waitFor();
    await page.reload();
    await page.getByText("Kept on this device", { exact: true }).click();
    await page.getByText("No text is kept now.").waitFor();
  });

  test("marks are saved as the command line's JSON, and opened again in an empty page", async () => {
    await read();
    await page.keyboard.press("n");
    await button("I see it differently").click();
    await page.getByLabel("Note").fill("Who says so?");
    await button("Save the note").click();
    await button("Remove the mark").click();
    const [download] = await Promise.all([page.waitForEvent("download"), button("Save marks (JSON)").click()]);
    expect(download.suggestedFilename()).toBe("pasted-text-marks.json");
    const path = await download.path();
    const file = labelFile.parse(JSON.parse(await readFile(path, "utf8")));
    expect(file.texts[0]).toMatchObject({ text: TEXT, annotations: expect.arrayContaining([expect.anything()]) });
    expect(file.texts[0]?.annotations[0]?.review).toEqual({ status: "removed", note: "Who says so?" });

    page = await open(); // of another reader
    await page.getByText("Kept on this device", { exact: true }).click();
    await page.getByLabel("File of marks").setInputFiles(path);
    await page.getByText(/marks? (is|are) open, 1 of them reviewed/).waitFor({ timeout: 120_000 });
    await page.getByText("Show removed marks (1)").waitFor();
  });

  test("a browser that forbids storage is told of once, and all goes on", async () => {
    page = await open({ before: "Object.defineProperty(globalThis, 'indexedDB', { value: undefined })" });
    await read();
    await page.keyboard.press("n");
    await page.keyboard.press("a");
    await page
      .getByRole("alert")
      .getByText(/does not let the page keep anything/)
      .waitFor();
    expect(await page.locator(".chip.agreed").count()).toBe(1);
  });

  test("what is pressed is at least 24 px high and wide (2.5.8)", async () => {
    await read();
    await page.keyboard.press("n");
    await button("I see it differently").click();
    await page.getByText("Kept on this device", { exact: true }).click();
    await page.getByText("Settings and keys").click();
    for (const state of ["panel", "chooser"]) {
      if (state === "chooser") await page.locator("#choose-words").click();
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, select, summary, label:has(input)")]
          .filter((element) => element.checkVisibility())
          .map((element) => ({ name: element.innerText, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name }) => name),
      );
      expect(small).toEqual([]);
    }
  });
});
