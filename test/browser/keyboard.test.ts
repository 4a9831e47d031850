/** Everything by keyboard alone, what is in focus always in sight; and what assistive technology is told of a marked sentence. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInChromium, readKeys, readText } from "./support/chromium.js";
import { SHORT } from "./support/texts.js";

interface Stop {
  /** Place among the elements that a keyboard must reach, in the order of the document; -1 for what may be reached besides. */
  readonly place: number;
  readonly name: string;
  readonly isSeen: boolean;
  readonly isOutlined: boolean;
}

// Of a group of radio buttons one is a stop; what is not drawn is none.
const DEFINE = `
  window.stopsOfPage = () => [...document.querySelectorAll("a[href], button, input, textarea, select, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
    .filter((one) => one.type !== "radio" || one.checked);
  window.readStop = () => {
    const one = document.activeElement;
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const points = [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3]];
    const hits = points.map(([x, y]) => document.elementFromPoint(x, y));
    return {
      place: stopsOfPage().indexOf(one),
      name: one.tagName + " " + (one.id || one.textContent.slice(0, 40)),
      isSeen: hits.some((hit) => hit !== null && one.contains(hit)),
      isOutlined: getComputedStyle(one).outlineStyle !== "none",
    };
  };`;

/** Where the focus stops from the top of the page to its end. */
async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate(
    "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); scrollTo(0, 0)",
  );
  const stops: Stop[] = [];
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate("document.activeElement === document.body")) break;
    stops.push(await page.evaluate<Stop>("readStop()"));
  }
  return stops;
}

function expectWhole(stops: readonly Stop[], count: number): void {
  const places = stops.map(({ place }) => place).filter((place) => place >= 0);
  expect(places).toEqual(Array.from({ length: count }, (_, place) => place));
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  expect(stops.filter(({ isOutlined }) => !isOutlined)).toEqual([]);
}

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const panel = (page: Page) => page.locator("#mark-panel");

describeInChromium("by keyboard", ({ open }) => {
  test("every control is reached in the order of the page, in sight and outlined", async () => {
    const page = await open({ before: DEFINE, reducedMotion: "reduce" });
    await readText(page, SHORT);
    expectWhole(await walk(page), await page.evaluate<number>("stopsOfPage().length"));
  });

  test("also on a small screen, with the panel open over the foot of the text", async () => {
    const page = await open({ before: DEFINE, reducedMotion: "reduce", viewport: { width: 320, height: 640 } });
    await readText(page, SHORT);
    await page.locator(".chip").first().click();
    expectWhole(await walk(page), await page.evaluate<number>("stopsOfPage().length"));
  });

  test("a text is read, a mark opened and closed, and the focus comes back to it", async () => {
    const page = await open();
    await page.getByLabel("Text in English").focus();
    await page.keyboard.insertText(SHORT);
    const readButton = page.getByRole("button", { name: "Read this text" });
    while (!(await readButton.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".reading[aria-busy=false] .chip").first().waitFor();
    const chip = page.locator(".chip").first();
    for (let presses = 0; !(await focusedId(page)).startsWith("chip-"); presses++) {
      expect(presses).toBeLessThan(100);
      await page.keyboard.press("Tab");
    }
    const id = await focusedId(page);
    expect(id).toBe(await chip.getAttribute("id"));
    for (const [opening, closing] of [
      ["Enter", "Escape"],
      ["Space", "Escape"],
    ] as const) {
      await page.keyboard.press(opening);
      await expect.poll(() => focusedId(page)).toBe("mark-panel-title");
      expect(await chip.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press(closing);
      await expect.poll(() => focusedId(page)).toBe(id);
      expect(await chip.getAttribute("aria-expanded")).toBe("false");
    }
    await page.keyboard.press("Enter");
    await panel(page).getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedId(page)).toBe(id);
  });

  test("next and previous go round the marks", async () => {
    const page = await open();
    await readText(page, SHORT);
    const keys = await readKeys(page);
    expect(keys.length).toBeGreaterThan(1);
    const press = async (name: string) => {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
    };
    for (const key of [...keys, keys[0]]) {
      await press("Next mark");
      await expect.poll(() => focusedId(page)).toBe(`chip-${key}`);
      expect(await page.locator(".chip[aria-expanded=true]").getAttribute("id")).toBe(`chip-${key}`);
    }
    await press("Previous mark");
    await expect.poll(() => focusedId(page)).toBe(`chip-${keys.at(-1)}`);
  });

  test("the list leads to the text", async () => {
    const page = await open();
    await readText(page, SHORT);
    const keys = await readKeys(page);
    await page
      .locator(".finding")
      .nth(1)
      .getByRole("button", { name: /^Go to/ })
      .focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedId(page)).toBe(`chip-${keys[1]}`);
  });

  test("point, slider and legend filter the marks", async () => {
    const page = await open();
    await readText(page, SHORT);
    const all = await readKeys(page);
    await page.getByRole("radio", { name: /^Balanced/ }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: /^Careful/ }).isChecked()).toBe(true);
    expect((await readKeys(page)).length).toBeLessThanOrEqual(all.length);
    await page.keyboard.press("ArrowUp");
    expect(await readKeys(page)).toEqual(all);
    await page.getByRole("slider").focus();
    await page.keyboard.press("End");
    expect(await readKeys(page)).toEqual([]);
    await page.keyboard.press("Home");
    expect(await readKeys(page)).toEqual(all);
    await page.locator(".legend label input").nth(1).focus();
    await page.keyboard.press("Space");
    expect((await readKeys(page)).length).toBeLessThan(all.length);
    await page.keyboard.press("Space");
    expect(await readKeys(page)).toEqual(all);
  });

  test("no key alone does anything while a text is typed", async () => {
    const page = await open();
    await readText(page, SHORT);
    const typed = "npaumr? ";
    await page.getByLabel("Text in English").fill("");
    await page.getByLabel("Text in English").pressSequentially(typed);
    expect(await page.getByLabel("Text in English").inputValue()).toBe(typed);
    expect(await page.locator(".chip[aria-expanded=true]").count()).toBe(0);
  });
});

describeInChromium("assistive technology", ({ open }) => {
  test("is told the words, that they are marked, and a button that says by what", async () => {
    const page = await open();
    await readText(page, SHORT);
    expect(await page.locator(".marked-text p").first().ariaSnapshot()).toMatchInlineSnapshot(`
      "- paragraph:
        - text: Those
        - mark: vultures ate our savings
        - button "NC , Name Calling or Labeling, weak"
        - text: ."
    `);
    expect(await page.locator(".finding").first().ariaSnapshot()).toMatchInlineSnapshot(`
      "- listitem:
        - heading "Name Calling or Labeling · weak" [level=3]
        - paragraph: “vultures ate our savings”
        - paragraph: "Sentence 1, “vultures ate our savings” (“Those vultures ate our savings.”): what weighed most is “vultures”."
        - paragraph:
          - 'button "Go to text: Name Calling or Labeling"': Go to text"
    `);
  });
});
