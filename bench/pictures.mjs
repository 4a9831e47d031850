/** Takes the pictures in docs/, of a sample of ours in the reading view and in a terminal: `npm run pictures`. Builds the page first. */
import { join } from "node:path";
import { build } from "vite";
import { takeTerminal } from "./terminal-picture.mjs";
import { ROOT } from "./texts.mjs";
import { launchChromium, PATIENCE, servePage } from "./web/browser.mjs";

const SAMPLE = "News report road charge";

/** Each at the scale of one pixel a CSS pixel, so that a picture stays small. */
const PICTURES = [
  { name: "light", viewport: { width: 1180, height: 860 }, at: ".reading" },
  { name: "dark", viewport: { width: 1180, height: 860 }, colorScheme: "dark", at: ".reading" },
  { name: "320", viewport: { width: 320, height: 720 }, at: ".marked-text" },
  { name: "print", viewport: { width: 794, height: 1123 }, isPrinted: true },
];

/** As the browser does before it prints. */
async function layOutForPaper(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => scrollTo(0, 0));
}

async function take(browser, address, { name, at, isPrinted, ...context }) {
  const page = await browser.newPage({ reducedMotion: "reduce", ...context });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.getByRole("button", { name: SAMPLE }).click();
  await page.locator(".reading[aria-busy=false]").waitFor();
  if (isPrinted) await layOutForPaper(page);
  else {
    await page.locator(".chip").nth(1).click();
    await page
      .locator(at)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: "start" }));
  }
  await page.screenshot({ path: join(ROOT, "docs", `reading-view-${name}.png`) });
  await page.close();
}

await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "error" });
const { address, close } = await servePage("vite.config.ts");
const browser = await launchChromium();
try {
  for (const picture of PICTURES) await take(browser, address, picture);
  await takeTerminal(browser, { viewport: { width: 880, height: 400 } });
} finally {
  await browser.close();
  await close();
}
