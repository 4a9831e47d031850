/** The same page from a school's server, from one without https, from a file on a stick; and nothing leaves any of them. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { ROUTES } from "../../src/web/state/route.js";
import { describeInChromium, readKeys, readShownText, readText } from "./support/chromium.js";
import { PLAIN_HOST } from "./support/served-page.js";
import { SHORT } from "./support/texts.js";

const FILE = pathToFileURL(fileURLToPath(new URL("../../dist/rhetoscope.html", import.meta.url))).href;

describeInChromium("a served page", ({ open }) => {
  test("asks nobody but its server, and of it nothing once the model is loaded, whatever is done", async () => {
    const page = await open();
    await readText(page, SHORT); // else the first visit may ask for the model after the second has begun
    const asked: string[] = [];
    page.context().on("request", (request) => asked.push(request.url()));
    await page.reload();
    await readText(page, SHORT);
    expect(asked.filter((url) => url.endsWith("/model/weights.bin"))).toHaveLength(1);
    expect(asked.filter((url) => !url.startsWith(inject("pageAddress")) && !/^(data|blob):/.test(url))).toEqual([]);
    asked.length = 0;
    await readText(page, `${SHORT}\n${SHORT}`);
    await page.locator(".chip").first().click();
    await page.getByRole("radio", { name: /^Careful/ }).check();
    expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([]);
    for (const route of ROUTES) {
      await page.evaluate((name) => (location.hash = `#/${name}`), route);
      await page.locator("h1").waitFor();
    }
    expect(asked.filter((url) => !url.startsWith(inject("pageAddress")) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.includes("vultures"))).toEqual([]);
  });

  test("is bound by its policy: neither a script in the page nor another machine", async () => {
    const page = await open({ mayComplain: /127\.0\.0\.1:9|Content Security Policy|^policy: / });
    const blocked = await page.evaluate(async () => {
      const found = new Set<string>();
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => found.add(effectiveDirective));
      new Image().src = "http://127.0.0.1:9/a.png";
      await fetch("http://127.0.0.1:9/").catch(() => undefined);
      document.body.append(Object.assign(document.createElement("script"), { textContent: "window.name = 'ran'" }));
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [...found].sort();
    });
    expect(blocked).toEqual(["connect-src", "img-src", "script-src-elem"]);
    expect(await page.evaluate(() => window.name)).toBe("");
  });
});

describeInChromium(
  "a page on plain http, which is no secure context",
  ({ open }) => {
    test("reads as any other", async () => {
      const page = await open({ address: inject("pageAddress").replace("127.0.0.1", PLAIN_HOST) });
      expect(new URL(page.url()).host).toContain(PLAIN_HOST);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await readText(page, SHORT);
      expect((await readKeys(page)).length).toBeGreaterThan(0);
    });
  },
  [`--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`, "--disable-features=HttpsUpgrades,HttpsFirstBalancedMode"],
);

describeInChromium("the page as a file", ({ open }) => {
  test("finds what the served page finds, and asks for nothing but its script", async () => {
    const served = await open();
    await readText(served, SHORT);
    const page = await open({ address: FILE });
    const asked: string[] = [];
    page.context().on("request", (request) => asked.push(request.url()));
    await page.reload();
    await readText(page, SHORT);
    expect(await readShownText(page)).toBe(SHORT);
    expect(await readKeys(page)).toEqual(await readKeys(served));
    expect(asked.filter((url) => url.startsWith("file:"))).toEqual([FILE, FILE.replace(/html$/, "js")]);
    await page.locator(".chip").first().click();
    await page.locator("#mark-panel-title").waitFor();
  });
});
