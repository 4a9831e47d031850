/** Compare, How far to trust this, Data sheet and Quick start in a real browser, and whether what they promise is true. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { preview } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

const CHROMIUM = "/usr/bin/chromium";
const BUILT = fileURLToPath(new URL("../../dist/web/index.html", import.meta.url));
const AXE = fileURLToPath(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url));
const missing = [
  ...(existsSync(CHROMIUM) ? [] : [`${CHROMIUM} (install Debian's chromium)`]),
  ...(existsSync(BUILT) ? [] : ["dist/web (run npm run build:web)"]),
];

test("a browser and the built page are there, or the run says what is missing", ({ skip }) => {
  if (process.env.RHETOSCOPE_REQUIRE_BROWSER === "1") expect(missing).toEqual([]);
  else skip(missing.length > 0, `not here: ${missing.join(", ")}`);
});

const PLAIN = "The library opens at nine on Monday. The old bridge closes for two weeks in May.";
const STRONG =
  "Those shameless vultures ate our savings. Either we stop them now, or this town dies. Nobody in their right mind could trust such a liar.";
const GERMAN =
  "Der Gemeinderat hat gestern beschlossen, dass die alte Brücke im Frühjahr für zwei Wochen gesperrt wird, weil das Geländer erneuert werden muss.";

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
    page.setDefaultTimeout(90_000);
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  });
  afterEach(async () => {
    await context.close();
    expect(errors.splice(0)).toEqual([]);
  });

  const goto = (screen: string) => page.goto(`${address}#/${screen}`);
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  async function readBoth(first: string, second: string): Promise<void> {
    await page.getByLabel("First text", { exact: true }).fill(first);
    await page.getByLabel("Second text", { exact: true }).fill(second);
    await button("Read both").click();
  }

  /** Rules of axe that the page breaks now. Through the debugger, since the page's policy lets no script in. */
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

  async function expectAccessible(): Promise<void> {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
      expect(await findViolations(), `${width} px`).toBe("");
    }
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(), "dark").toBe("");
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
    expect(await findViolations()).toBe("");
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
    context.on("request", (request) => {
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
      expect(url.startsWith(address) || url.startsWith("data:"), url).toBe(true);
      expect({ method, body }).toEqual({ method: "GET", body: null });
      expect(url).not.toMatch(/secretword|vultures/);
    }
    const asked = requests.length;
    await context.setOffline(true);
    await read(`${STRONG} The second one.`);
    expect(requests).toHaveLength(asked);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    expect(await page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)")).toBe(0);
  });
});
