/** One path through Firefox, from a server and from a file. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, launch, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findBrowser, tellMissing } from "./support/browsers.js";
import { PATIENCE } from "./support/chromium.js";
import { SAMPLE } from "./support/texts.js";

const FILE = pathToFileURL(fileURLToPath(new URL("../../dist/rhetoscope.html", import.meta.url))).href;
const missing = tellMissing("Firefox");

describe.skipIf(missing !== undefined)(missing === undefined ? "in Firefox" : `in Firefox (${missing})`, () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = findBrowser("Firefox") ?? "";
    browser = await launch({ browser: "firefox", executablePath, headless: true, timeout: PATIENCE });
  });
  afterAll(() => browser?.close());

  async function open(address: string, errors: string[]): Promise<Page> {
    if (browser === undefined) throw new Error("the browser was not started");
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(address);
    return page;
  }

  test.each([
    ["a server", () => inject("pageAddress")],
    ["a file", () => FILE],
  ])("from %s, a sample is read, a mark opened, and closed again", async (_name, address) => {
    const errors: string[] = [];
    const page = await open(address(), errors);
    await page.locator(`::-p-aria([name="${SAMPLE.name}"][role="button"])`).click();
    await page.waitForSelector(".reading[aria-busy=false] .chip");
    expect(await page.$$eval(".chip", (chips) => chips.length)).toBeGreaterThan(3);
    await page.click(".chip");
    await page.waitForFunction(() => document.activeElement?.id === "mark-panel-title");
    expect(await page.$eval("#mark-panel blockquote", (quote) => quote.textContent)).toBeTruthy();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.classList.contains("chip"));
    expect(errors).toEqual([]);
    await page.close();
  });
});
