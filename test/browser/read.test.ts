/** Reading a text: what is said of texts that cannot be read, and what is never lost. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInChromium, readKeys, readShownText, readText, waitUntilRead } from "./support/chromium.js";
import { GERMAN, makeLongText, SAMPLE, SHORT } from "./support/texts.js";

const HOSTILE = [
  `<script>alert("script")</script><img src=x onerror="alert('image')"><mark>shameless</mark> vultures`,
  `</p></div><iframe src="javascript:alert(1)"></iframe> <a href="javascript:alert(2)">Press here</a> {{7*7}} \${7*7} &lt;b&gt;`,
  "\u202Eevil\u202C \u0000 \uD800 e\u0301 İ 😡 עברית <!-- ]]> '\"--",
].join("\n");

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const alertOf = (page: Page) => page.locator(".message-place[role=alert]");

describeInChromium("reading", ({ open }) => {
  test("a sample takes one click", async () => {
    const page = await open();
    await press(page, SAMPLE.name);
    await waitUntilRead(page);
    expect(await page.getByLabel("Text in English").inputValue()).toBe(SAMPLE.text);
    const keys = await readKeys(page);
    expect(keys.length).toBeGreaterThan(3);
    expect(await page.locator(".finding").count()).toBe(keys.length);
    expect(await page.locator(".reading [role=status].count").innerText()).toContain(`${keys.length} marks`);
  });

  test("hostile text stays text", async () => {
    const page = await open();
    await readText(page, HOSTILE);
    expect(await readShownText(page)).toBe(await page.getByLabel("Text in English").inputValue());
    expect(await readShownText(page)).toContain("<script>alert(");
    expect(await page.locator("main :is(script, img, iframe, a[href^=javascript])").count()).toBe(0);
  });

  test("another language is named, and can be read all the same", async () => {
    const page = await open();
    await readText(page, GERMAN);
    await page.getByText(/looks like German/).waitFor();
    expect(await readShownText(page)).toBe(GERMAN);
    await press(page, "Read it all the same");
    await page.getByText(/looks like German/).waitFor({ state: "detached" });
    await waitUntilRead(page);
    expect(await readShownText(page)).toBe(GERMAN);
  });

  test("nothing, white space or too much is refused in a sentence, and what is open stays", async () => {
    const page = await open();
    await readText(page, SHORT);
    const keys = await readKeys(page);
    for (const [text, says] of [
      ["", "There is no text yet"],
      [" \n\t ", "There is no text yet"],
      ["no ".repeat(66_667), "200,001 characters, and the page reads at most 200,000"],
    ] as const) {
      await page.getByLabel("Text in English").fill(text);
      await press(page, "Read this text");
      await alertOf(page).getByText(says).waitFor();
      expect(await readKeys(page)).toEqual(keys);
      expect(await readShownText(page)).toBe(SHORT);
      await press(page, "Dismiss");
      expect(await alertOf(page).innerText()).toBe("");
    }
  });

  test("a long text shows marks while it is read; cancelled, what was open is back", async () => {
    const page = await open();
    await readText(page, SHORT);
    const keys = await readKeys(page);
    const long = makeLongText(5000);
    await page.getByLabel("Text in English").fill(long);
    await press(page, "Read this text");
    await page.locator(".reading[aria-busy=true] .chip").first().waitFor();
    expect(await readShownText(page)).toBe(long);
    expect(await page.locator(".progress").innerText()).toMatch(/^Reading… \d+ %$/);
    await press(page, "Cancel");
    await waitUntilRead(page);
    expect(await readShownText(page)).toBe(SHORT);
    expect(await readKeys(page)).toEqual(keys);
    expect(await page.getByLabel("Text in English").inputValue()).toBe(long);
    await readText(page, SAMPLE.text);
    expect(await readShownText(page)).toBe(SAMPLE.text);
  });

  test("a text that is read while another is, takes its place", async () => {
    const page = await open();
    await page.getByLabel("Text in English").fill(makeLongText(2000));
    await press(page, "Read this text");
    await page.locator(".reading[aria-busy=true]").waitFor();
    await press(page, SAMPLE.name);
    await waitUntilRead(page);
    expect(await readShownText(page)).toBe(SAMPLE.text);
    expect(await alertOf(page).innerText()).toBe("");
  });
});
