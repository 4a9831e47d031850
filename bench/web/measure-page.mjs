/** The page's own client on the measuring worker; `measureLabels` is called from outside. */
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { createModelClient } from "../../src/web/model/model-client.ts";
import { TECHNIQUES } from "../../src/web/techniques.ts";

const absolute = (path) => new URL(path, document.baseURI).href;
const worker = new Worker(new URL("./measuring-worker.mjs", import.meta.url), { type: "module" });
const channel = new BroadcastChannel("bare");
const client = createModelClient(worker, TECHNIQUES);

function readBare(text, count) {
  return new Promise((resolve) => {
    const listen = ({ data }) => {
      if (data.kind !== "done") return;
      channel.removeEventListener("message", listen);
      resolve(data);
    };
    channel.addEventListener("message", listen);
    channel.postMessage({ kind: "read", address: absolute("model/"), text, count });
  });
}

/** Milliseconds to the first mark that the page is told, how many windows were read by then, and milliseconds to the last. */
async function readProduct(text) {
  const start = performance.now();
  let first;
  const onProgress = ({ done, soFar }) => {
    if (first === undefined && soFar !== undefined && soFar.findings.length > 0)
      first = { ms: performance.now() - start, done };
  };
  await client.read(text, { point: "balanced", force: false }, { onProgress });
  return { first, all: performance.now() - start };
}

/** One round for each run, the sides in turn, after one to warm up. */
globalThis.measureLabels = async (text, runs) => {
  const wasm = { "tfjs-backend-wasm.wasm": absolute(plain), "tfjs-backend-wasm-simd.wasm": absolute(simd) };
  await client.load({ kind: "address", model: absolute("model/"), wasm });
  const rounds = [];
  for (let run = 0; run <= runs; run++) {
    const { first, all } = await readProduct(text);
    if (first === undefined) throw new Error("expected a mark in the text, found none");
    const bareFirst = await readBare(text, first.done);
    const bareAll = await readBare(text);
    const round = { first: first.ms, done: first.done, all, bareFirst: bareFirst.ms, bareAll: bareAll.ms };
    if (run > 0) rounds.push({ ...round, windows: bareAll.windows });
  }
  return rounds;
};
globalThis.isReady = true;
