/** The model's weights in the engine, and nothing of the product around them: no checksum, no manifest checks, no decoding. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildNetwork } from "../dist/encoder/build-network.js";
import { readWeights } from "../dist/encoder/weights.js";
import { startEngine } from "../dist/platform/engine.js";
import { parseVocabulary } from "../dist/tokens/vocabulary.js";
import { ROOT } from "./texts.mjs";

export async function loadBare(engine = "wasm") {
  await startEngine(engine);
  const folder = join(ROOT, "models", "news-en");
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const weights = readWeights(manifest, readFileSync(join(folder, "weights.bin")));
  const size = manifest.windows.pieces - 2;
  return {
    network: buildNetwork(weights, manifest.network.layers),
    tables: { words: weights.table("words"), positions: weights.table("positions") },
    vocabulary: parseVocabulary(readFileSync(join(folder, "vocab.txt"), "utf8")),
    windows: { size, home: manifest.windows.home },
  };
}
