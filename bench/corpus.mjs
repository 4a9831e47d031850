/**
 * `node bench/corpus.mjs ARTICLES.jsonl.gz [--articles 1000] [--kills 20] [--jobs 2] [--seed 1]`: labels articles in one
 * run, then in a run that is killed at random moments and resumed, and compares the bytes. Prints the rate, the memory and
 * the price of being killed. The articles are lines with id, text and source; none of them is kept.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { ROOT } from "./texts.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: "string", default: "1000" },
    kills: { type: "string", default: "20" },
    jobs: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    words: { type: "string", default: "0" },
  },
});
const [corpus] = positionals;
if (corpus === undefined) throw new Error("expected a file of articles, found none");
const [articles, kills, words] = [values.articles, values.kills, values.words].map(Number);
const CLI = join(ROOT, "dist", "cli", "main.js");
const work = mkdtempSync(join(tmpdir(), "rhetoscope-corpus-"));
const input = join(work, "articles.jsonl");

/** The same numbers 0 <= x < 1 for a seed (Numerical Recipes' linear congruential generator). */
let state = Number(values.seed);
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

async function copyArticles() {
  const raw = createReadStream(corpus);
  const lines = createInterface({ input: corpus.endsWith(".gz") ? raw.pipe(createGunzip()) : raw });
  const file = createWriteStream(input);
  let count = 0;
  for await (const line of lines) {
    const article = JSON.parse(line);
    if (words > 0) article.text = article.text.split(/\s+/).slice(0, words).join(" ");
    file.write(`${JSON.stringify(article)}\n`);
    if (++count === articles) break;
  }
  file.end();
  await once(file, "finish");
  return count;
}

function start(output) {
  const options = [
    "--format",
    "jsonl",
    "--engine",
    "wasm",
    "--jobs",
    values.jobs,
    "--keep-columns",
    "source",
    "--quiet",
  ];
  const child = spawn(process.execPath, [CLI, "label", input, ...options, "--resume", "--output", output], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal }));
  return { child, ended };
}

const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const hashOf = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Resident memory of a process in MB, where the system tells it. */
function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** One run to the end: seconds, and memory at a tenth of the output and at its end. */
async function runOnce(output) {
  const begun = performance.now();
  const { child, ended } = start(output);
  const memory = [];
  const watch = setInterval(() => memory.push([sizeOf(`${output}.partial`), memoryOf(child.pid)]), 500);
  const { code } = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`expected exit 0, found ${code}`);
  const bytes = sizeOf(output);
  const most = (from, to) =>
    Math.round(
      Math.max(0, ...memory.filter(([size]) => size >= from * bytes && size <= to * bytes).map(([, mb]) => mb)),
    );
  return { seconds: (performance.now() - begun) / 1000, early: most(0.1, 0.3), late: most(0.8, 1) };
}

/** Runs that are killed at random places of the output, each some random milliseconds later, and one that ends. */
async function runKilled(output, bytes) {
  const begun = performance.now();
  const places = Array.from({ length: kills }, () => Math.floor(random() * 0.98 * bytes)).sort((a, b) => a - b);
  let killed = 0;
  for (const place of places) {
    const { child, ended } = start(output);
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over && sizeOf(`${output}.partial`) < place) await wait(5);
    await wait(random() * 500);
    child.kill("SIGKILL");
    if ((await ended).signal === "SIGKILL") killed++;
  }
  const { code } = await start(output).ended;
  if (code !== 0) throw new Error(`expected exit 0, found ${code}`);
  return { seconds: (performance.now() - begun) / 1000, killed };
}

try {
  const count = await copyArticles();
  const [whole, pieces] = [join(work, "whole.jsonl"), join(work, "pieces.jsonl")];
  const one = await runOnce(whole);
  const many = await runKilled(pieces, sizeOf(whole));
  console.table({
    articles: count,
    "texts a second": (count / one.seconds).toFixed(2),
    "memory early and late, MB": `${one.early} and ${one.late}`,
    kills: many.killed,
    "seconds in one run and in pieces": `${one.seconds.toFixed(0)} and ${many.seconds.toFixed(0)}`,
    "equal bytes": hashOf(whole) === hashOf(pieces),
  });
  if (hashOf(whole) !== hashOf(pieces)) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
