/** What explaining every mark of a text costs over labelling it, in one run: `node bench/explain.mjs`. */
import { loadAnalyzer } from "../dist/platform/node.js";
import { makeText } from "./texts.mjs";

const RUNS = 5;
const analyzer = await loadAnalyzer({ engine: "wasm" });
const text = makeText(1200);
const seconds = { plain: [], explained: [] };
let marks = 0;
for (let run = 0; run <= RUNS; run++) {
  for (const [side, explain] of [
    ["plain", false],
    ["explained", true],
  ]) {
    const start = performance.now();
    marks = (await analyzer.analyze(text, { explain })).annotations.length;
    if (run > 0) seconds[side].push((performance.now() - start) / 1000);
  }
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log(JSON.stringify({ marks, ratio: median(seconds.explained) / median(seconds.plain) }));
