/** Sizes: targets of 24 px, no sideways scrolling at 320 px, and room for wider spacing of text. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ROUTES } from "../../src/web/state/route.js";
import { describeInChromium, readText } from "./support/chromium.js";
import { SHORT } from "./support/texts.js";

const NARROW = { viewport: { width: 320, height: 640 } };

/** Controls smaller than 24 × 24 CSS pixels, but links in a sentence and what a larger label is pressed for. WCAG 2.5.8. */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.locator("button, input, select, textarea, summary, nav a").evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility())
      .map((control) => ({ control, target: control.closest("label") ?? control }))
      .filter(({ target }) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map(({ control }) => control.outerHTML.slice(0, 120)),
  );
}

/** What reaches past the right edge, but in a box that scrolls by itself. WCAG 1.4.10. */
function findWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll("main *, header *, footer *")].filter(
      (element) =>
        element.checkVisibility() &&
        element.closest(".table-scroll, .visually-hidden, .skip, svg") === null &&
        element.getBoundingClientRect().right > innerWidth + 1,
    );
    const isScrolled = document.documentElement.scrollWidth > innerWidth;
    return [
      ...(isScrolled ? ["the page scrolls sideways"] : []),
      ...wide.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ];
  });
}

/** Spacing that a reader may set; by a constructed sheet, which the page's policy allows. WCAG 1.4.12. */
function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Elements whose own content does not fit into them and is cut off. */
function findClipped(page: Page): Promise<string[]> {
  return page.locator("main *, header *, footer *").evaluateAll((elements) =>
    elements
      .filter(
        (element) => element.checkVisibility() && element.closest(".visually-hidden, .table-scroll, select") === null,
      )
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        if (display === "inline" || element.tagName === "TEXTAREA") return false;
        const isHidden = [overflowX, overflowY].some((overflow) => overflow === "hidden" || overflow === "clip");
        const isTight = element.tagName === "BUTTON" || isHidden;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        return isTight && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

describeInChromium("at any size", ({ open }) => {
  test("marks can be pressed, read and spaced, wide and at 320 px", async () => {
    const page = await open();
    await readText(page, SHORT);
    await page.locator(".chip").first().click();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect.soft(await findSmallTargets(page), `${width} px`).toEqual([]);
      expect.soft(await findWide(page), `${width} px`).toEqual([]);
    }
    await spaceText(page);
    expect.soft(await findWide(page), "spaced").toEqual([]);
    expect.soft(await findClipped(page), "spaced").toEqual([]);
  });

  test("a word without end breaks", async () => {
    const page = await open(NARROW);
    await readText(page, `Everyone knows that ${"shameless".repeat(40)} liars ruin us all.`);
    expect(await findWide(page)).toEqual([]);
  });

  test.each(ROUTES)("the screen %s fits 320 px, its text spaced too", async (route) => {
    const page = await open({ ...NARROW, route });
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle");
    expect.soft(await findSmallTargets(page)).toEqual([]);
    expect.soft(await findWide(page)).toEqual([]);
    await spaceText(page);
    expect.soft(await findWide(page), "spaced").toEqual([]);
    expect.soft(await findClipped(page), "spaced").toEqual([]);
  });
});
