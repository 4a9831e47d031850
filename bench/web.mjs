/**
 * The bars of the page, measured in one Chromium: `node bench/web.mjs [--quick] [--only NAME] [--json FILE]`. Builds what it
 * measures. Each figure is a ratio of one run, so that it holds on slow and busy machines. --quick: fewer runs and texts.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { makeText, ROOT } from "./texts.mjs";
import { launchChromium, PATIENCE, servePage } from "./web/browser.mjs";
import { makePassages } from "./web/passages.mjs";

const { values } = parseArgs({
  options: { json: { type: "string" }, quick: { type: "boolean", default: false }, only: { type: "string" } },
});
const WEB = join(ROOT, "dist", "web");
const rows = [];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function row(name, value, bar, detail) {
  rows.push({ name, value: Number(value.toFixed(4)), bar, detail });
  console.error(`${name}: ${value.toFixed(4)} (bar ${bar}) ${detail}`);
}

async function read(page, text) {
  await page.getByLabel("Text in English").fill(text);
  await page.getByRole("button", { name: "Read this text" }).click();
  await page.locator(".reading[aria-busy=true]").waitFor();
  await page.locator(".reading[aria-busy=false]").waitFor();
}

async function measureLabels(browser) {
  await build({ configFile: join(ROOT, "bench/web/vite.config.mjs"), logLevel: "error" });
  const { address, close } = await servePage("bench/web/vite.config.mjs");
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(address);
  await page.waitForFunction("globalThis.isReady");
  const runs = values.quick ? 3 : 9;
  const rounds = await page.evaluate(([text, count]) => globalThis.measureLabels(text, count), [makeText(500), runs]);
  const [{ done, windows }] = rounds;
  const ratio = (product, bare) => median(rounds.map((round) => round[product] / round[bare]));
  const tell = (product, bare) =>
    `${Math.round(median(rounds.map((round) => round[product])))} and ${Math.round(median(rounds.map((round) => round[bare])))} ms`;
  const first = tell("first", "bareFirst");
  row(
    "first mark of 500 words / bare encoder",
    ratio("first", "bareFirst"),
    "<= 1.5",
    `${first}, ${done} of ${windows} windows`,
  );
  const all = tell("all", "bareAll");
  row("all marks, explained / bare encoder", ratio("all", "bareAll"), "<= 1.5", `${all}, ${windows} windows`);
  await page.close();
  await close();
}

async function measureLongTasks(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await read(page, makeText(50)); // the model is in memory
  const text = makePassages(values.quick ? 1500 : 5000);
  await page.getByLabel("Text in English").fill(text);
  await page.evaluate(() => {
    window.longTasks = [];
    const keep = (list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(keep).observe({ type: "longtask" });
  });
  const start = performance.now();
  await page.getByRole("button", { name: "Read this text" }).click();
  await page.locator(".reading[aria-busy=true]").waitFor();
  await page.locator(".reading[aria-busy=false]").waitFor();
  const elapsed = performance.now() - start;
  const tasks = await page.evaluate(() => window.longTasks);
  const sum = tasks.reduce((total, duration) => total + duration, 0);
  const detail = `${tasks.length} tasks, ${Math.round(sum)} of ${Math.round(elapsed)} ms, longest ${Math.round(Math.max(0, ...tasks))} ms`;
  row(`long tasks / time, ${text.split(/\s+/).length} words`, sum / elapsed, "<= 0.01", detail);
  await page.close();
}

/** Scripts of the served page; the engine is no part of the sum, nor are the trigrams by which a language is told. */
async function measureScripts(browser, address) {
  const first = await listFirstScripts(browser, address);
  const folder = join(WEB, "assets");
  const sizes = readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({
      script: file.replace(/-[\w-]{8}\.js$/, ""),
      isFirst: first.has(file),
      bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    }))
    .sort((a, b) => b.bytes - a.bytes);
  console.table(sizes.map(({ bytes, ...rest }) => ({ ...rest, "KB gzipped": Number((bytes / 1024).toFixed(1)) })));
  const sum = (counts) => sizes.filter(counts).reduce((total, { bytes }) => total + bytes, 0) / 1024;
  const isOurs = ({ script }) => script !== "engine" && script !== "languages";
  row(
    "scripts to read a text, KB",
    sum((one) => isOurs(one) && one.isFirst),
    "<= 150",
    "gzipped, no engine, no trigrams",
  );
  row("all scripts, KB", sum(isOurs), "<= 150", "gzipped, no engine, no trigrams");
  row(
    "all scripts with trigrams, KB",
    sum(({ script }) => script !== "engine"),
    "<= 150",
    "gzipped, no engine",
  );
}

/** Names of the scripts that the page fetches until it has read a text; the others wait for a screen or a button. */
async function listFirstScripts(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const fetched = new Set();
  page.context().on("request", (request) => fetched.add(new URL(request.url()).pathname.replace(/^.*\//, "")));
  await page.goto(address);
  await read(page, makeText(50));
  await page.close();
  return fetched;
}

/** Bytes of page and worker together, what nothing refers to collected. */
async function measureMemory(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  const [early, late] = values.quick ? [5, 15] : [5, 50];
  const after = {};
  for (let i = 1; i <= late; i++) {
    await read(page, makeText(150, i));
    if (i === early || i === late) {
      for (const thread of [page, ...page.workers()]) await thread.evaluate("gc()");
      after[i] = await page.evaluate(async () => {
        const { bytes, breakdown } = await performance.measureUserAgentSpecificMemory();
        return {
          bytes,
          parts: breakdown
            .filter(({ bytes: part }) => part > 0)
            .map(({ bytes: part, types, attribution }) => `${attribution[0]?.scope} ${types} ${part}`),
        };
      });
      console.error(JSON.stringify(after[i]));
    }
  }
  const megabytes = (count) => (after[count].bytes / 1e6).toFixed(1);
  row(
    `page memory after ${late} texts / after ${early}`,
    after[late].bytes / after[early].bytes,
    "<= 1.05",
    `${megabytes(late)} and ${megabytes(early)} MB`,
  );
  await page.close();
}

const wanted = (name) => values.only === undefined || values.only === name;
await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "error" });
const { address, close } = await servePage("vite.config.ts");
const browser = await launchChromium(["--enable-blink-features=ForceEagerMeasureMemory", "--js-flags=--expose-gc"]);
try {
  if (wanted("scripts")) await measureScripts(browser, address);
  if (wanted("labels")) await measureLabels(browser);
  if (wanted("long-tasks")) await measureLongTasks(browser, address);
  if (wanted("memory")) await measureMemory(browser, address);
} finally {
  await browser.close();
  await close();
}
console.table(Object.fromEntries(rows.map(({ name, ...rest }) => [name, rest])));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 1)}\n`);
