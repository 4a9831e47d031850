/** The public API in browsers: everything of any platform, and a loader that is handed the model's files. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { setWasmPaths, version_wasm } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import { type Analyzer, createAnalyzer } from "../analyzer.js";
import { ModelError } from "../errors.js";
import { type ExplanationData, parseExplanationData } from "./explanation-data.js";
import { loadModel } from "./model-files.js";
import { describeModel, type ModelInfo } from "./model-info.js";

export * from "../index.js";
export type { ExplanationData } from "./explanation-data.js";
export type { ModelInfo } from "./model-info.js";

export interface BrowserLoadOptions {
  /** Reads a file of the model's folder: manifest.json and those that it names. @throws whatever keeps it from doing so */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Addresses of the engine's files, by their names in `@tensorflow/tfjs-backend-wasm/dist/`. `data:` will do. */
  readonly wasm: Readonly<Record<"tfjs-backend-wasm.wasm" | "tfjs-backend-wasm-simd.wasm", string>>;
  /** What explanations are made of; asked for with the first explanation. */
  readonly explanation: () => Promise<ExplanationData>;
}

/** An analyzer that also says what it runs on. */
export interface BrowserAnalyzer extends Analyzer {
  readonly engine: { readonly name: "wasm"; readonly version: string };
  readonly model: ModelInfo;
}

/**
 * Starts the engine, on one thread: several need a page that is cross-origin isolated and looser policies. Meant to run
 * in a worker, since computing keeps a thread busy.
 * @throws ModelError when a file of the model is missing, truncated or altered, or WebAssembly does not start
 */
export async function loadAnalyzer(options: BrowserLoadOptions): Promise<BrowserAnalyzer> {
  await startWasm(options.wasm);
  const { manifest, parts } = await loadModel({
    manifest: new TextDecoder().decode(await options.read("manifest.json")),
    read: options.read,
    sha256: async (bytes) => bytesToHex(sha256(bytes)),
    readExplanation: async (parsed) => parseExplanationData(await options.explanation(), parsed),
  });
  return {
    ...createAnalyzer(parts),
    engine: { name: "wasm", version: version_wasm },
    model: describeModel(manifest),
  };
}

async function startWasm(paths: BrowserLoadOptions["wasm"]): Promise<void> {
  tf.enableProdMode();
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  const simd = paths["tfjs-backend-wasm-simd.wasm"];
  setWasmPaths({ ...paths, "tfjs-backend-wasm-threaded-simd.wasm": simd }); // it wants a name for each, and loads one
  try {
    if (await tf.setBackend("wasm")) {
      await tf.ready();
      return;
    }
  } catch (cause) {
    throw new ModelError("engine wasm: expected WebAssembly to start, it did not", { cause });
  }
  throw new ModelError("engine wasm: expected WebAssembly to start, it did not");
}
