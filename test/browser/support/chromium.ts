/** Tests in Chromium: a browser per file, a fresh context per page, and no page that errs or asks another machine. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import { findBrowser, tellMissing } from "./browsers.js";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Longest wait for a model that is loaded or a text that is read, in milliseconds: machines that test are busy. */
export const PATIENCE = 180_000;

export interface OpenOptions extends BrowserContextOptions {
  /** @default the page that is served */
  readonly address?: string;
  /** Screen, by the name in the address. @default "read" */
  readonly route?: string;
  /** Script that runs before the page's own; the page's policy does not bind it. */
  readonly before?: string;
  /** What the page may complain of, since that is what is tested. @default nothing */
  readonly mayComplain?: RegExp;
}

export interface Chromium {
  /** Fails the test that opened it if the page errs, or asks for anything but its own files. */
  open(options?: OpenOptions): Promise<Page>;
}

/** @param flags of the browser, besides those of all tests */
export function describeInChromium(name: string, define: (chromium: Chromium) => void, flags: string[] = []): void {
  const missing = tellMissing("Chromium");
  describe.skipIf(missing !== undefined)(missing === undefined ? name : `${name} (${missing})`, () => {
    let browser: Browser | undefined;
    const complaints: string[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: findBrowser("Chromium") ?? "", args: [...FLAGS, ...flags] });
    });
    afterAll(() => browser?.close());
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
      expect(complaints.splice(0)).toEqual([]);
    });
    define({
      open: async ({ address = inject("pageAddress"), route, before, mayComplain, ...options } = {}) => {
        if (browser === undefined) throw new Error("the browser was not started");
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
        if (before !== undefined) await context.addInitScript({ content: before });
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE);
        await listenForComplaints(page, new URL(address), (complaint) => {
          if (!mayComplain?.test(complaint)) complaints.push(complaint);
        });
        await page.goto(route === undefined ? address : `${address}#/${route}`);
        return page;
      },
    });
  });
}

async function listenForComplaints(
  page: Page,
  { protocol, host }: URL,
  complain: (complaint: string) => void,
): Promise<void> {
  await page.exposeFunction("tellViolation", (directive: string) => complain(`policy: ${directive}`));
  await page.addInitScript("addEventListener('securitypolicyviolation', (e) => tellViolation(e.violatedDirective))");
  page.on("pageerror", ({ message }) => complain(message));
  page.on("console", (message) => message.type() === "error" && complain(message.text()));
  page.on("dialog", async (dialog) => {
    complain(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.protocol === protocol && url.host === host;
    if (!isOwn && !["blob:", "data:"].includes(url.protocol)) complain(`request to ${request.url()}`);
  });
}

/** Puts a text into the page and waits until it is read. */
export async function readText(page: Page, text: string): Promise<void> {
  await page.getByLabel("Text in English").fill(text);
  await page.getByRole("button", { name: "Read this text" }).click();
  await waitUntilRead(page);
}

/** Waits until the text that is open is read whole. */
export async function waitUntilRead(page: Page): Promise<void> {
  await page.locator(".reading[aria-busy=false]").waitFor();
}

/** The marks in the text, by the keys of `keyOf`, in order of place. */
export function readKeys(page: Page): Promise<string[]> {
  return page.locator(".reading .chip").evaluateAll((chips) => chips.map(({ id }) => id.replace(/^chip-/, "")));
}

/** What the page shows as the text that is open, without the letters after its marks. */
export function readShownText(page: Page): Promise<string> {
  return page.locator(".reading .marked-text").evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const chip of copy.querySelectorAll(".chip")) chip.remove();
    return copy.textContent ?? "";
  });
}
