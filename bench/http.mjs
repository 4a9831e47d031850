/**
 * The service under load: `node http.mjs [--seconds 60] [--jobs 1] [--queue 16] [--rounds 16]`.
 * First one text of 500 words at a time, over HTTP and in this process in turn; then, with short texts, eight times as many
 * as it can label, from eight times as many clients as it has places. Prints one line of JSON.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { readCards } from "../dist/cli/package-files.js";
import { serve } from "../dist/http/server.js";
import { openPool } from "../dist/platform/analyzer-pool.js";
import { makeText, ROOT } from "./texts.mjs";

const OVERLOAD = 8;
const number = (fallback) => ({ type: "string", default: String(fallback) });
const { values } = parseArgs({
  options: { seconds: number(60), jobs: number(1), queue: number(16), rounds: number(16) },
});
const [seconds, jobs, queue, rounds] = ["seconds", "jobs", "queue", "rounds"].map((name) => Number(values[name]));

const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor(share * (numbers.length - 1))];
const median = (numbers) => quantile(numbers, 0.5);

async function startServer() {
  const main = join(ROOT, "dist", "cli", "main.js");
  const args = [
    main,
    "serve",
    "--port",
    "0",
    "--engine",
    "wasm",
    "--jobs",
    `${jobs}`,
    "--queue",
    `${queue}`,
    "--quiet",
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const address = String((await once(child.stdout, "data"))[0]).trim();
  return { child, address };
}

const bodyOf = (text) => JSON.stringify({ text });

async function post(address, text) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${address}/v1/label`, { method: "POST", headers, body: bodyOf(text) });
  if (response.status !== 200) throw new Error(`expected 200, found ${response.status}: ${await response.text()}`);
  return response.json();
}

function later() {
  let resolve;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Milliseconds by the clock. */
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of processor time of this process, all its threads together: a busy machine does not count. */
async function worked(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The service in this process, over a pool that may be told to answer with what it has found already. */
async function serveHere(pool) {
  const stop = new AbortController();
  const announced = later();
  const serving = serve({
    host: "127.0.0.1",
    port: 0,
    jobs: 1,
    queue: 1,
    timeout: 600_000,
    bodyLimit: 1_000_000,
    corsOrigins: [],
    version: "bench",
    techniques: await readCards(),
    load: {},
    openPool: async () => pool,
    announce: announced.resolve,
    log: { quiet: true, write: (line) => process.stderr.write(line) },
    signal: stop.signal,
  });
  const close = () => {
    stop.abort();
    return serving;
  };
  return { address: await announced.promise, close };
}

/**
 * A text of 500 words, read by the same worker thread in turn: `library` without HTTP, `http` with it, and `found` over HTTP
 * when its techniques are found already, which is all that HTTP adds. Client and server are this process, so that the ratios
 * of processor time hold the client's part too.
 */
async function measureOverhead() {
  const pool = await openPool({ jobs: 1, apart: true, engine: "wasm" });
  const text = makeText(500);
  let found;
  const server = await serveHere({ ...pool, analyze: (...asked) => found ?? pool.analyze(...asked) });
  const analysis = pool.analyze(text, {});
  const sides = {
    library: () => pool.analyze(text, {}),
    http: () => post(server.address, text),
    found: async () => {
      found = analysis;
      await post(server.address, text);
      found = undefined;
    },
  };
  const names = Object.keys(sides);
  const clock = Object.fromEntries(names.map((name) => [name, []]));
  const processor = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      let time = 0;
      const work = await worked(async () => {
        time = await timed(sides[name]);
      });
      if (round === 0) continue; // to warm up
      clock[name].push(time);
      processor[name].push(work);
    }
  }
  await server.close();
  const ratiosOf = ({ library, http, found: added }) => ({
    http: median(http) / median(library),
    added: median(added) / median(library),
  });
  return { milliseconds: median(clock.library), clock: ratiosOf(clock), processor: ratiosOf(processor) };
}

/** Megabytes that the process has in memory; undefined where there is no /proc. */
function memoryOf(pid) {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096) / 1e6;
  } catch {
    return undefined;
  }
}

/**
 * Seconds that accepted texts took. They may take `allowed`: as long as all places of the queue take, each as long as a text
 * alone; `held` is the same at the speed that the load left.
 */
async function measureLoad({ child, address }) {
  const text = makeText(60);
  const alone = [];
  const readAlone = async () => {
    for (let i = 0; i < 10; i++) alone.push(await timed(() => post(address, text)));
    return median(alone) / 1000;
  };
  await post(address, text);
  const one = await readAlone();
  const places = jobs + queue;
  const clients = OVERLOAD * places;
  const statuses = {};
  const accepted = [];
  const memory = [];
  const watch = setInterval(() => memory.push(memoryOf(child.pid)), 500);
  const load = autocannon({
    url: `${address}/v1/label`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: bodyOf(text),
    connections: clients,
    overallRate: Math.max(clients, Math.ceil((OVERLOAD * jobs) / one)), // each client at least once a second
    duration: seconds,
    timeout: 120,
  });
  load.on("response", (_client, status, _bytes, milliseconds) => {
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status === 200) accepted.push(milliseconds / 1000);
  });
  const { errors, timeouts } = await load;
  clearInterval(watch);
  const after = await timed(async () => {
    while ((await (await fetch(`${address}/readyz`)).json()).texts > 0) await sleep(50);
  });
  const allowed = ((await readAlone()) * places) / jobs; // a text alone before and after, for a machine that is not ours alone
  const part = Math.floor(memory.length / 4);
  return {
    statuses,
    errors,
    timeouts,
    allowed,
    held: (seconds * places) / accepted.length,
    p50: median(accepted),
    p99: quantile(accepted, 0.99),
    drained: after / 1000,
    memory: {
      early: median(memory.slice(part, 2 * part)),
      late: median(memory.slice(-part)),
      most: Math.max(...memory),
    },
  };
}

const overhead = await measureOverhead();
const server = await startServer();
const load = await measureLoad(server);
server.child.kill("SIGTERM");
const [code] = await once(server.child, "close");
console.log(JSON.stringify({ overhead, load, code }));
