/** Compare, How far to trust this, Data sheet and Quick start in a real browser, and whether what they promise is true. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeEach, expect, inject, test } from "vitest";
import { AXE, findViolations } from "./support/axe.js";
import { describeInChromium } from "./support/chromium.js";
import { GERMAN } from "./support/texts.js";

const BUILT = fileURLToPath(new URL("../../dist/web/index.html", import.meta.url));

const PLAIN = "The library opens at nine on Monday. The old bridge closes for two weeks in May.";
const STRONG =
  "Those shameless vultures ate our savings. Either we stop them now, or this town dies. Nobody in their right mind could trust such a liar.";
describeInChromium("the other screens", ({ open }) => {
  let page: Page;
  beforeEach(async () => {
    page = await open({ before: AXE });
  });

  const goto = (screen: string) => page.goto(`${inject("pageAddress")}#/${screen}`);
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  async function readBoth(first: string, second: string): Promise<void> {
    await page.getByLabel("First text", { exact: true }).fill(first);
    await page.getByLabel("Second text", { exact: true }).fill(second);
    await button("Read both").click();
  }

  async function expectAccessible(): Promise<void> {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
      expect(await findViolations(page), `${width} px`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(page), "dark").toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  test("two texts are read, compared by technique, and explained by keyboard", async () => {
    await goto("compare");
    await readBoth(STRONG, PLAIN);
    await page.getByRole("heading", { name: "How often each technique was marked" }).waitFor();
    const table = page.getByRole("table");
    expect(await table.getByRole("row").count()).toBeGreaterThan(3);
    const [head] = await table.getByRole("columnheader", { name: /^First:/ }).allInnerTexts();
    expect(head).toContain(`${STRONG.match(/[\w’]+/g)?.length} words`);
    expect(await table.innerText()).not.toMatch(/\btotal\b|\ball techniques\b/i);
    expect(await table.locator("svg > title").count()).toBe((await table.getByRole("row").count()) - 2);
    await expectAccessible();

    const chip = page.locator(".chip").first();
    await chip.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Why this was marked" });
    await panel.getByRole("button", { name: "Close" }).waitFor();
    expect(await chip.getAttribute("aria-expanded")).toBe("true");
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await chip.getAttribute("aria-expanded")).toBe("false");
    expect(await chip.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);

    await page.getByRole("link", { name: "Quick start" }).click();
    await page.getByRole("link", { name: "Compare two", exact: true }).first().click();
    await table.waitFor(); // what was compared is still there
  });

  test("a text that is not English is said to be so, and read when asked for", async () => {
    await goto("compare");
    await readBoth(STRONG, GERMAN);
    await page.getByText("The second text looks like German.").waitFor();
    expect(await page.getByRole("table").count()).toBe(0);
    await button("Read both all the same").click();
    await page.getByRole("heading", { name: "How often each technique was marked" }).waitFor();
  });

  test("reading can be cancelled, and an empty text is named", async () => {
    await goto("compare");
    await readBoth(STRONG, "");
    await page.getByText("The second text is empty.").waitFor();
    await readBoth(`${STRONG}\n`.repeat(300), PLAIN);
    await button("Cancel").click();
    await button("Cancel").waitFor({ state: "detached" });
    expect(await page.locator(".marked-text").count()).toBe(0);
    expect(await page.getByLabel("Second text", { exact: true }).inputValue()).toBe(PLAIN);
  });

  test("the trust screen tells every figure and every card, and an address leads to a card", async () => {
    const metrics = JSON.parse(
      await readFile(fileURLToPath(new URL("../../models/news-en/metrics.json", import.meta.url)), "utf8"),
    );
    await goto("trust/doubt");
    const card = page.getByRole("region", { name: "Doubt DO", exact: true });
    await card.waitFor();
    await page.waitForFunction("document.activeElement?.id === 'doubt'");
    expect(await page.locator(".card.full").count()).toBe(18);
    const { marks, agreed } = metrics.points.balanced.techniques.Doubt;
    const row = page.getByRole("table", { name: /^Balanced choice/ }).getByRole("row", { name: /Doubt/ });
    expect(await row.innerText()).toContain(`${agreed} of ${marks}`);
    await card.getByRole("link", { name: "Whataboutism" }).click();
    await page.waitForFunction("document.activeElement?.id === 'whataboutism'");
    await expectAccessible();
  });

  test.each(["data-sheet", "quick-start"])("%s fits on one sheet of A4, and is accessible", async (screen) => {
    await goto(screen);
    await page.getByRole("button", { name: "Print this page" }).waitFor();
    await expectAccessible();
    const margin = { top: "12mm", bottom: "12mm", left: "12mm", right: "12mm" };
    const pdf = (await page.pdf({ format: "A4", margin })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test("the data sheet is true: requests, cookies, storage, and reading without a network", async () => {
    const requests: { readonly url: string; readonly method: string; readonly body: string | null }[] = [];
    page.context().on("request", (request) => {
      requests.push({ url: request.url(), method: request.method(), body: request.postData() });
    });
    await goto("data-sheet");
    const quoted = await page.locator(".policy").innerText();
    expect(await readFile(BUILT, "utf8")).toContain(quoted);
    await page.getByRole("link", { name: "Read a text" }).click();
    const read = async (text: string) => {
      await page.getByRole("textbox", { name: "Text in English" }).fill(text);
      await button("Read this text").click();
      await page.getByRole("status").filter({ hasText: "is a guess: press" }).waitFor();
    };
    await read(`${STRONG} secretword.`);
    expect(requests.length).toBeGreaterThan(4);
    for (const { url, method, body } of requests) {
      expect(url.startsWith(inject("pageAddress")) || url.startsWith("data:"), url).toBe(true);
      expect({ method, body }).toEqual({ method: "GET", body: null });
      expect(url).not.toMatch(/secretword|vultures/);
    }
    const asked = requests.length;
    await page.context().setOffline(true);
    await read(`${STRONG} The second one.`);
    expect(requests).toHaveLength(asked);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    expect(await page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)")).toBe(0);
  });
});
