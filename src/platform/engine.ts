/** Starts TensorFlow.js on the engine that is asked for: native where it is installed, WebAssembly everywhere else. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import util from "node:util";
import * as wasm from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import { ModelError } from "../errors.js";

export type EngineChoice = "auto" | "wasm" | "native";

export interface EngineInUse {
  readonly name: "wasm" | "native";
  /** Version of the package that computes. */
  readonly version: string;
  /** Why this one, in a sentence for people. */
  readonly reason: string;
}

const require = createRequire(import.meta.url);

/** Engines are one a process: the last one started computes. @throws ModelError when the one asked for does not load */
export async function startEngine(choice: EngineChoice): Promise<EngineInUse> {
  tf.enableProdMode(); // or it warns on stderr when two copies of its core meet
  if (choice === "wasm") return startWasm("asked for");
  const native = await tryNative();
  if (native.loaded)
    return { name: "native", version: native.version, reason: "@tensorflow/tfjs-node is installed and loads" };
  if (choice === "auto") return startWasm(native.reason);
  throw new ModelError(`engine native: expected @tensorflow/tfjs-node to load, found: ${native.reason}`);
}

async function startWasm(reason: string): Promise<EngineInUse> {
  const folder = dirname(require.resolve("@tensorflow/tfjs-backend-wasm/package.json"));
  wasm.setWasmPaths(`${join(folder, "dist")}/`);
  if (!(await tf.setBackend("wasm"))) throw new ModelError("engine wasm: expected WebAssembly to start, it did not");
  await tf.ready();
  return { name: "wasm", version: wasm.version_wasm, reason };
}

type NativeAttempt =
  | { readonly loaded: true; readonly version: string }
  | { readonly loaded: false; readonly reason: string };

async function tryNative(): Promise<NativeAttempt> {
  try {
    require.resolve("@tensorflow/tfjs-node/package.json");
  } catch {
    return { loaded: false, reason: "@tensorflow/tfjs-node is not installed" };
  }
  try {
    silenceNative();
    restoreUtil();
    const native = require("@tensorflow/tfjs-node") as { version: Record<string, string> };
    if (!(await tf.setBackend("tensorflow")))
      return { loaded: false, reason: "@tensorflow/tfjs-node registered no engine" };
    await tf.ready();
    return { loaded: true, version: native.version["tfjs-node"] ?? "unknown" };
  } catch (cause) {
    const [line] = String(cause instanceof Error ? cause.message : cause).split("\n");
    return { loaded: false, reason: `@tensorflow/tfjs-node is installed but does not load: ${line}` };
  }
}

/**
 * TensorFlow greets on stderr otherwise. A worker thread has a copy of the environment, which the library does not see:
 * the main thread must call this before it starts one.
 */
export function silenceNative(): void {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= "2";
}

/** tfjs-node calls three functions that Node 23 removed from `util`. */
function restoreUtil(): void {
  const legacy = util as unknown as Record<string, unknown>;
  legacy.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  legacy.isUndefined ??= (value: unknown) => value === undefined;
  legacy.isNull ??= (value: unknown) => value === null;
}
