/** Tokens a second of the whole pipeline and of the bare forward pass of the same windows: `node forward.mjs WINDOWS.json`. */
import { writeFileSync } from "node:fs";
import { loadAnalyzer } from "../dist/platform/node.js";
import { loadBare } from "./bare-model.mjs";
import { makeText } from "./texts.mjs";
import { readAll, windowsOf } from "./windows.mjs";

const RUNS = 7;
const text = makeText(1200);
const analyzer = await loadAnalyzer({ engine: "wasm" });
const bare = await loadBare();
const { ids, tokens } = windowsOf(text, bare);
writeFileSync(process.argv[2], JSON.stringify({ ids, tokens }));

const seconds = { pipeline: [], forward: [] };
for (let run = 0; run <= RUNS; run++) {
  for (const [side, measure] of [
    ["pipeline", () => analyzer.analyze(text)],
    ["forward", () => readAll(bare.network, bare.tables, ids)],
  ]) {
    const start = performance.now();
    await measure();
    if (run > 0) seconds[side].push((performance.now() - start) / 1000);
  }
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log(JSON.stringify({ pipeline: tokens / median(seconds.pipeline), forward: tokens / median(seconds.forward) }));
