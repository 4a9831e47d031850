/** The product's worker, and in the same thread and engine the bare encoder: it reads the same windows when asked to. */
import "../../src/web/model/model-worker.ts";
import { buildNetwork } from "../../dist/encoder/build-network.js";
import { readWeights } from "../../dist/encoder/weights.js";
import { parseVocabulary } from "../../dist/tokens/vocabulary.js";
import { readAll, windowsOf } from "../windows.mjs";

let bare;

async function loadBare(address) {
  const read = async (file) => (await fetch(new URL(file, address))).arrayBuffer();
  const text = async (file) => new TextDecoder().decode(await read(file));
  const manifest = JSON.parse(await text("manifest.json"));
  const weights = readWeights(manifest, new Uint8Array(await read("weights.bin")));
  return {
    network: buildNetwork(weights, manifest.network.layers),
    tables: { words: weights.table("words"), positions: weights.table("positions") },
    vocabulary: parseVocabulary(await text("vocab.txt")),
    windows: { size: manifest.windows.pieces - 2, home: manifest.windows.home },
  };
}

const channel = new BroadcastChannel("bare"); // the worker's own messages are the product's
channel.addEventListener("message", async ({ data }) => {
  if (data.kind !== "read") return;
  bare ??= loadBare(data.address); // the engine is the product's: it must be loaded before
  const { network, tables, ...rest } = await bare;
  const { ids } = windowsOf(data.text, rest);
  const start = performance.now();
  await readAll(network, tables, ids.slice(0, data.count));
  channel.postMessage({ kind: "done", windows: ids.length, ms: performance.now() - start });
});
