/** Memory on wasm in one process: `node memory.mjs peak` (100,000 characters), `node memory.mjs growth` (1,000 texts of 300 words). */
import { loadAnalyzer } from "../dist/platform/node.js";
import { makeText } from "./texts.mjs";

const megabytes = (bytes) => Math.round(bytes / 1e6);
const analyzer = await loadAnalyzer({ engine: "wasm" });
if (process.argv[2] === "peak") {
  await analyzer.analyze(makeText(20_000).slice(0, 100_000));
  console.log(JSON.stringify({ megabytes: megabytes(process.resourceUsage().maxRSS * 1024) }));
} else {
  const after = {};
  for (let i = 1; i <= 1000; i++) {
    await analyzer.analyze(makeText(300, i));
    if (i === 100 || i === 1000) {
      globalThis.gc?.();
      after[i] = process.memoryUsage().rss;
    }
  }
  console.log(
    JSON.stringify({
      after100: megabytes(after[100]),
      after1000: megabytes(after[1000]),
      ratio: after[1000] / after[100],
    }),
  );
}
