/** Files in and sheets out, in a real browser on the built page. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sheetTextOf } from "../../src/reading/sheet-text.js";
import { createHtmlWriter } from "../../src/reading/standalone-html.js";
import { makeLabelled, type Row, RUN } from "../support/labelled-text.js";
import { describeInChromium } from "./support/chromium.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
let page: Page;
let folder = "";

const pageFile = (article: string) => `<!doctype html><html><head><meta charset="windows-1252">
<title>A bridge too many - Gazette</title><script>window.name = "ran"; fetch("http://127.0.0.1:9/script")</script>
<link rel="stylesheet" href="http://127.0.0.1:9/style.css"></head><body onload="window.name = 'ran'">
<header>Gazette</header><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>
<main><article><h1>A bridge too many</h1>${article}
<figure><img src="http://127.0.0.1:9/a.png" onerror="window.name = 'ran'"><figcaption>The old bridge</figcaption></figure>
<p style="display: none">A hidden sentence, written at some length, that no reader of the page has ever seen, and never will.</p>
<ul><li><a href="/1">Ferries to be cut</a></li><li><a href="/2">Five walks</a></li></ul></article></main>
<aside>Most read: a cat</aside><iframe src="http://127.0.0.1:9/frame"></iframe><footer>All rights reserved</footer></body></html>`;
const PARAGRAPHS = [
  "The council calls the new bridge a gift. It is nothing of the kind, and every trader on the quay knows it, whatever the mayor\x92s friends may say in their leaflets.",
  "A caf\xe9 owner told us that she would have to close within the year, if the works went on as planned, and that she was by no means alone in this part of the town.",
  "There is another way,<br>and it costs a tenth: mend the old one. Three surveys since the spring have said so, and all three of them were put away into a drawer.",
];
const LATIN_PAGE = Buffer.from(
  pageFile([...PARAGRAPHS, ...PARAGRAPHS].map((one) => `<p>${one}</p>`).join("")),
  "latin1",
);

describeInChromium("files", ({ open }) => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rhetoscope-files-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    // A page that is taken apart has this page's policy: what it keeps from running is told.
    page = await open({ mayComplain: /^policy: (script|style)-src-attr$|^(Executing|Applying) inline/ });
  });

  const draft = () => page.locator("#text").inputValue();
  const message = () => page.getByRole("alert").innerText();
  const button = (name: string) => page.getByRole("button", { name });

  async function choose(name: string, content: string | Buffer): Promise<void> {
    const chooser = page.waitForEvent("filechooser");
    await button("Open a file").click();
    await (await chooser).setFiles({ name, mimeType: "", buffer: Buffer.from(content) });
    await page
      .getByRole("alert")
      .filter({ hasText: /^(?!Opening).*“|^There/ })
      .waitFor();
  }

  async function readText(text: string): Promise<void> {
    await page.locator("#text").fill(text);
    await button("Read this text").click();
    await page.locator(".take-away").waitFor();
  }

  describe("opening", () => {
    test("a saved page gives its article; nothing of it runs or is fetched", async () => {
      await choose("bridge.html", LATIN_PAGE);
      const text = await draft();
      expect(text.startsWith("A bridge too many\n\nThe council calls")).toBe(true);
      expect(text).toContain("the mayor’s friends");
      expect(text).toContain("A café owner");
      expect(text).toContain("another way,\nand it costs");
      expect(text).toMatch(/into a drawer\.$/);
      for (const other of ["Gazette", "News", "The old bridge", "hidden sentence", "Five walks", "Most read", "rights"])
        expect(text).not.toContain(other);
      expect(await page.evaluate(() => window.name)).toBe("");
    });

    test("what was left out is told and shown, and together with the article it is the whole", async () => {
      await choose("bridge.html", LATIN_PAGE);
      const article = await draft();
      expect(await page.locator(".left-out").innerText()).toContain(
        "a navigation menu, a page header, a page footer, a side note, a caption, a list of links and a hidden part.",
      );
      await page.locator(".left-out summary").click();
      const left = (await page.locator(".left-out .as-written").allInnerTexts()).join(" ");
      await button("Take the whole text instead").click();
      const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).sort();
      expect(wordsOf(await draft())).toEqual(wordsOf(`${article} ${left}`));
      await button("Take the article alone").click();
      expect(await draft()).toBe(article);
    });

    test("a file that cannot be opened leaves the text alone", async () => {
      await page.locator("#text").fill("Typed before.");
      await choose("a.html", "<!doctype html><script>document.write(1)</script><div id=root></div>");
      expect(await message()).toContain("holds no text");
      await choose("a.txt", Buffer.from([137, 80, 129, 0]));
      expect(await message()).toContain("not a text");
      expect(await draft()).toBe("Typed before.");
    });

    test("Windows-1252 is offered, not guessed", async () => {
      await choose("a.txt", Buffer.from("caf\xe9 \x93never\x94", "latin1"));
      expect(await draft()).toBe("");
      await button("Open it as Windows-1252").click();
      await expect.poll(draft).toBe("café “never”");
    });

    test("a page too short for an article is taken whole, which is said", async () => {
      await choose("a.html", "<pre>one\n  <b>two</b>\n</pre><table><tr><td>a<td>b<tr><td>c</table>");
      expect(await draft()).toBe("one\n  two\n\na\tb\nc");
      expect(await message()).toContain("No article could be told");
    });
  });

  describe("dropping", () => {
    /** @returns whether the browser was kept from opening the file itself */
    function drop(target: string, files: readonly string[], until: "dragover" | "drop"): Promise<boolean> {
      return page.evaluate(
        ([selector, names, last]) => {
          const dataTransfer = new DataTransfer();
          for (const name of names) dataTransfer.items.add(new File([`Words of ${name}.`], name));
          const types = last === "drop" ? ["dragover", "drop"] : ["dragover"];
          const element = document.querySelector(selector);
          return types.every((type) => {
            const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
            element?.dispatchEvent(event);
            return event.defaultPrevented;
          });
        },
        [target, files, until] as const,
      );
    }

    test("a file held over the form is seen to be welcome, and opens", async () => {
      expect(await drop("#text", ["a.txt"], "dragover")).toBe(true);
      await page.locator(".input-form.is-target").waitFor();
      expect(await drop("#text", ["a.txt"], "drop")).toBe(true);
      await expect.poll(draft).toBe("Words of a.txt.");
      expect(await page.locator(".is-target").count()).toBe(0);
    });

    test("several files are refused; one beside the form does not take the page away", async () => {
      await drop(".input-form", ["a.txt", "b.txt"], "drop");
      await expect.poll(message).toContain("You dropped 2 files");
      expect(await drop("h1", ["a.txt"], "drop")).toBe(true);
      expect(await draft()).toBe("");
    });
  });

  describe("reading", () => {
    test("markup that was pasted is shown as text", async () => {
      const text =
        "<script>window.name = 'ran'</script> Traitors, <b>all</b> of them, and &amp; their friends as well.";
      await readText(text);
      expect(await page.locator("article").evaluate(textWithoutChips)).toBe(text);
      expect(await page.evaluate(() => window.name)).toBe("");
    });

    test("an address is no text", async () => {
      await page.locator("#text").fill(" https://example.org/a ");
      await button("Read this text").click();
      await expect.poll(message).toContain("fetches nothing");
    });

    test("another language is said, and the text that is open is read all the same", async () => {
      const text =
        "Die Brücke ist ein Geschenk, sagt der Rat. Das ist Unsinn, und jeder ehrliche Händler am Hafen weiß das auch.";
      await readText(text);
      await page.getByText("looks like German, and the model reads English").waitFor();
      await page.locator("#text").fill("Something else.");
      await button("Read it all the same").click();
      await page.getByText("looks like German").waitFor({ state: "detached" });
      await page.locator(".take-away").waitFor();
      expect(await page.locator("article").evaluate(textWithoutChips)).toBe(text);
      expect(await draft()).toBe("Something else.");
    });

    test("a model that did not load is tried again", async () => {
      page = await open({ mayComplain: /404/ });
      await page.route("**/model/weights.bin", (route) => route.fulfill({ status: 404 }));
      await page.reload();
      await page.getByText("The model could not be loaded").waitFor();
      await page.unroute("**/model/weights.bin");
      await button("Try again").click();
      await button("Try again").waitFor({ state: "detached" });
      await readText("Traitors, all of them, and the whole nation knows it by now.");
    });
  });

  describe("taking away", () => {
    const TEXT =
      "Traitors, all of them!\r\n\r\nWe must crush this disgusting madness now, or our nation is lost for ever.";

    beforeEach(async () => {
      await choose("Über uns.txt", TEXT);
      await button("Read this text").click();
      await page.locator(".take-away").waitFor();
      expect(await page.locator(".chip").count()).toBeGreaterThan(0);
    });

    test("a web page of one file, readable without script", async () => {
      const marks = await page.locator("article .chip").count();
      const saving = page.waitForEvent("download");
      await button("Save as a web page").click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe("über-uns-marks.html");
      const path = join(folder, "saved.html");
      await saved.saveAs(path);
      const address = pathToFileURL(path).href;
      const sheet = await open({ address, javaScriptEnabled: false, viewport: { width: 320, height: 600 } });
      expect(await sheet.locator("h1").innerText()).toBe("Über uns.txt");
      expect(await sheet.locator("article .chip").count()).toBe(marks);
      await sheet.locator("article .chip").first().click();
      expect(new URL(sheet.url()).hash).toMatch(/^#finding-t1-/);
      await sheet.locator(".finding:target").getByRole("link", { name: "Back to" }).click();
      expect(await sheet.locator("article .chip:target").count()).toBe(1);
      page = await open({ address: pathToFileURL(path).href });
      expect(await page.locator("article").evaluate(textWithoutChips)).toBe(TEXT);
    });

    test("on paper stands the sheet alone, with marks told by line and letters", async () => {
      await page.evaluate(() => {
        window.print = () => window.dispatchEvent(new Event("beforeprint"));
      });
      await button("Print").click();
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.locator("#app").isVisible()).toBe(false);
      const sheet = page.locator(".print-sheet");
      for (const title of ["How to read the marks", "All marks, in order", "The techniques found", "What a mark means"])
        expect(await sheet.getByRole("heading", { name: title }).isVisible()).toBe(true);
      const lane = sheet.locator("article .lane").first();
      expect(await lane.evaluate((one) => getComputedStyle(one).borderBottomStyle)).not.toBe("none");
      expect(await sheet.locator("article .chip").first().innerText()).toMatch(/^[A-Z/]+ 1/);
      expect(
        await sheet
          .locator("article p")
          .first()
          .evaluate((one) => getComputedStyle(one).color),
      ).toBe("rgb(26, 26, 26)");
      await page.emulateMedia({ media: "screen" });
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      expect(await page.locator(".print-sheet").count()).toBe(0);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    });
  });

  test("law: hostile text of a saved file stays text", async () => {
    const style = readFileSync(join(ROOT, "src/reading/styles/sheet.css"), "utf8");
    const { version, techniques, engine, model } = RUN;
    const labelling = { engine, model, language: "eng", confidence: { likely: 0.6, possible: 0.3 } };
    const run = { version, techniques, labelling, style, date: new Date(0) };
    const hostile = fc.constantFrom(
      ...[
        "</mark><script>alert(1)</script>",
        "</article></main></body>",
        "<!--",
        "--!>",
        "<![CDATA[",
        "&#60;b",
        "&lt",
        '"',
      ],
      ...[
        "<img src=http://127.0.0.1:9/x onerror=alert(1)>",
        "<plaintext>",
        "<table><td>",
        "<select>",
        "</p><p>",
        "\u202eשלום",
      ],
      ...["\r\n", "\r", "\n\n ", "e\u0301\u0327", "😀👩🏾‍🚀", "\u00a0\u2028\u0085\t\f", "\ufeff", "\u0001\u007f"],
    );
    const texts = fc.sample(fc.tuple(fc.array(hostile, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat()), {
      seed: 11,
      numRuns: 150,
    });
    const writer = createHtmlWriter({ ...run, title: "</title><script>alert(2)</script>" });
    const sections = texts.map(([parts, a, b]) => {
      const text = parts.join("");
      const ends = [...text.matchAll(/./gsu)].map(({ index, 0: character }) => index + character.length);
      const [first = 0, last = 0] = [a % ends.length, b % ends.length].sort((x, y) => x - y);
      const rows: Row[] = [[ends[first - 1] ?? 0, ends[last] ?? 0, "Doubt", 0.5]];
      return writer.write(sheetTextOf(makeLabelled(text, text, rows)));
    });
    const path = join(folder, "hostile.html");
    writeFileSync(path, [writer.open(), ...sections, writer.close()].join(""));
    page = await open({ address: pathToFileURL(path).href });
    const shown: string[] = [];
    for (const article of await page.locator("article").all()) shown.push(await article.evaluate(textWithoutChips));
    expect(shown).toEqual(texts.map(([parts]) => parts.join("")));
    expect(await page.locator("body > *").count()).toBe(1);
    expect(await page.locator("script, img, plaintext, table, select").count()).toBe(0);
  });
});

function textWithoutChips(article: Element): string {
  const copy = article.cloneNode(true) as Element;
  for (const chip of copy.querySelectorAll(".chip")) chip.remove();
  return copy.textContent ?? "";
}
