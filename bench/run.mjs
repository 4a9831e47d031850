/**
 * `npm run bench [-- --json FILE] [--quick] [--python PYTHON]`: speed and memory as ratios measured in one run.
 * Each line names its two sides; they take turns, and the figure is the ratio of their medians.
 * --quick leaves out the run of 1,000 texts. --python names a Python with torch; without it that row says so.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeText, ROOT } from "./texts.mjs";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    quick: { type: "boolean", default: false },
    python: { type: "string", default: process.env.RHETOSCOPE_PYTHON ?? "python3" },
  },
});
const CLI = join(ROOT, "dist", "cli", "main.js");
const work = mkdtempSync(join(tmpdir(), "rhetoscope-bench-"));
const rows = [];

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs the sides in turn after one warm-up each; their medians in milliseconds. */
function takeTurns(sides, runs) {
  const times = sides.map(() => []);
  for (let run = 0; run <= runs; run++) {
    sides.forEach((side, i) => {
      const start = performance.now();
      side();
      if (run > 0) times[i].push(performance.now() - start);
    });
  }
  return times.map(median);
}

function node(args, options = {}) {
  const result = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28, ...options });
  if (result.status !== 0) throw new Error(`${args.join(" ")}: exit ${result.status}\n${result.stderr}`);
  return result.stdout;
}

function row(name, value, bar, detail) {
  rows.push({ name, value: Number(value.toFixed(3)), bar, detail });
  console.error(`${name}: ${value.toFixed(3)} (bar ${bar}) ${detail}`);
}

function part(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

try {
  // 1. the pipeline and the bare forward pass of the same windows, in one process; PyTorch on the same windows
  const windows = join(work, "windows.json");
  const forward = JSON.parse(node([part("forward.mjs"), windows]));
  row(
    "pipeline / bare forward, tokens a second",
    forward.pipeline / forward.forward,
    ">= 0.9",
    `${Math.round(forward.forward)} tokens/s bare`,
  );
  const torch = spawnSync(values.python, [part("forward.py"), join(ROOT, "models", "news-en"), windows], {
    encoding: "utf8",
  });
  if (torch.status === 0) {
    const { tokensPerSecond, version } = JSON.parse(torch.stdout);
    row(
      "wasm forward / PyTorch, one thread",
      forward.forward / tokensPerSecond,
      ">= 0.25",
      `PyTorch ${version}: ${Math.round(tokensPerSecond)} tokens/s`,
    );
  } else {
    rows.push({
      name: "wasm forward / PyTorch, one thread",
      value: null,
      bar: ">= 0.25",
      detail: `not measured: ${values.python} has no torch`,
    });
  }

  // 2. from process start to the labels of 500 words, and the bare runtime that loads the weights and reads the windows
  const short = join(work, "short.txt");
  writeFileSync(short, makeText(500));
  const [label, bare] = takeTurns(
    [
      () => node([CLI, "label", "--engine", "wasm", "--format", "json", short]),
      () => node([part("bare-start.mjs"), short]),
    ],
    5,
  );
  row(
    "start to labels of 500 words / bare runtime",
    label / bare,
    "<= 1.6",
    `${Math.round(label)} ms and ${Math.round(bare)} ms`,
  );

  // 3. two jobs and one
  const folder = join(work, "texts");
  node([part("texts.mjs"), folder, "24", "300"]);
  const batch = (jobs) => () =>
    node([
      CLI,
      "label",
      "--engine",
      "wasm",
      "--jobs",
      jobs,
      "--format",
      "jsonl",
      "--output",
      join(work, `${jobs}.jsonl`),
      folder,
    ]);
  const [one, two] = takeTurns([batch("1"), batch("2")], 2);
  row("--jobs 1 / --jobs 2, wall time of 24 texts", one / two, ">= 1.7", `${availableParallelism()} cores`);

  // 4. memory
  const peak = JSON.parse(node([part("memory.mjs"), "peak"]));
  row("peak memory of 100,000 characters, MB", peak.megabytes, "<= 700", "wasm, one job");
  if (!values.quick) {
    const growth = JSON.parse(node([part("memory.mjs"), "growth"]));
    row(
      "memory after 1,000 texts / after 100",
      growth.ratio,
      "<= 1.05",
      `${growth.after100} MB and ${growth.after1000} MB`,
    );
  }

  // 5. the HTTP service: what it adds to labelling, and eight times the load that it can hold
  const { overhead, load } = JSON.parse(node([part("http.mjs"), "--seconds", values.quick ? "10" : "60"]));
  const answered = Object.entries(load.statuses).map(([status, count]) => `${count} times ${status}`);
  row(
    "what HTTP adds / labelling of 500 words",
    overhead.clock.added,
    "<= 0.1",
    `whole answers ${overhead.clock.http.toFixed(2)}, in processor time ${overhead.processor.http.toFixed(2)}`,
  );
  row(
    "HTTP at 8 times its load: p99 of accepted / what its queue allows",
    load.p99 / load.allowed,
    "<= 3",
    `${answered.join(", ")}, ${load.errors} errors`,
  );
  row(
    "HTTP at 8 times its load: memory late / early",
    load.memory.late / load.memory.early,
    "<= 1.1",
    `${Math.round(load.memory.early)} MB and ${Math.round(load.memory.late)} MB`,
  );

  // 6. a class of 200 files of 60 marks, and what reading and parsing them takes
  for (const { hasKey, reading, analysing } of JSON.parse(node([part("class.mjs")])))
    row(
      `class of 200, ${hasKey ? "with" : "without"} a key: analysed / read and parsed`,
      analysing / reading,
      "<= 3",
      `${Math.round(analysing)} ms and ${Math.round(reading)} ms`,
    );
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.table(Object.fromEntries(rows.map(({ name, ...rest }) => [name, rest])));
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ node: process.version, rows }, null, 1)}\n`);
