/** axe-core finds nothing wrong, in every state that the page can be in. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ROUTES } from "../../src/web/state/route.js";
import { AXE, findViolations } from "./support/axe.js";
import { describeInChromium, readText } from "./support/chromium.js";
import { GERMAN, SHORT } from "./support/texts.js";

type State = readonly [name: string, enter: (page: Page) => Promise<unknown>];

/** Each goes on from the one before. */
const STATES: readonly State[] = [
  ["after reading", (page) => readText(page, SHORT)],
  ["a mark under the pointer", (page) => page.locator(".chip").first().hover()],
  ["a button under the pointer", (page) => page.getByRole("button", { name: "Next mark" }).hover()],
  ["a mark in focus", (page) => page.locator(".chip").first().focus()],
  ["a mark open", (page) => page.locator(".chip").first().click()],
  ["an open mark under the pointer", (page) => page.locator(".chip").first().hover()],
  ["dark", (page) => page.emulateMedia({ colorScheme: "dark" })],
  ["forced colours", (page) => page.emulateMedia({ forcedColors: "active" })],
  ["forced colours, light", (page) => page.emulateMedia({ colorScheme: "light" })],
  ["reduced motion", (page) => page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" })],
  ["320 px", (page) => page.setViewportSize({ width: 320, height: 640 })],
  ["320 px, dark", (page) => page.emulateMedia({ colorScheme: "dark" })],
  ["200 % zoom", (page) => zoom(page, 2)],
  ["print", (page) => page.emulateMedia({ media: "print", colorScheme: "light" })],
];

/** What the browser's zoom does: fewer CSS pixels, each of them larger. */
async function zoom(page: Page, factor: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [width, height] = [Math.round(1280 / factor), Math.round(900 / factor)];
  await session.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: factor, mobile: false });
}

describeInChromium("axe finds nothing", ({ open }) => {
  test("on the empty page, and with a message on it", async () => {
    const page = await open({ before: AXE });
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Read this text" }).click();
    await page.getByRole("alert").getByText("There is no text yet").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(page)).toEqual([]);
  });

  test("around marks, however they are looked at", async () => {
    const page = await open({ before: AXE });
    for (const [name, enter] of STATES) {
      await enter(page);
      expect.soft(await findViolations(page), name).toEqual([]);
    }
  });

  test("beside a text in another language, and a text without marks", async () => {
    const page = await open({ before: AXE });
    await readText(page, GERMAN);
    await page.getByText(/looks like German/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await readText(page, "The library opens at nine on Monday.");
    await page.getByText(/Nothing was marked/).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test.each(ROUTES)("on the screen %s: wide, narrow, dark, in forced colours, on paper", async (route) => {
    const page = await open({ before: AXE, route });
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle");
    expect.soft(await findViolations(page), "wide").toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await findViolations(page), "320 px").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await findViolations(page), "dark").toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    expect.soft(await findViolations(page), "forced colours").toEqual([]);
    await page.emulateMedia({ forcedColors: "none", colorScheme: "light", media: "print" });
    expect.soft(await findViolations(page), "print").toEqual([]);
  });
});
