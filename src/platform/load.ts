/** Reads a model's files from disk and starts an engine for it. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Manifest } from "../encoder/manifest.js";
import { ModelError } from "../errors.js";
import { type EngineChoice, type EngineInUse, startEngine } from "./engine.js";
import { readExplanationParts } from "./explanation-files.js";
import { type LoadedModel, loadModel } from "./model-files.js";

/** The package's own root, seen from dist/platform/. */
export const PACKAGE_ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const DEFAULT_MODEL = join(PACKAGE_ROOT, "models", "news-en");

const SEEDS = join(PACKAGE_ROOT, "seeds");

export interface LoadOptions {
  /** Folder with manifest.json, vocabulary and weights. @default the model of this package */
  readonly model?: string;
  /** `auto` takes the native engine when it is installed and loads, else wasm. @default "auto" */
  readonly engine?: EngineChoice;
}

/** @throws ModelError when a file of the model is missing, truncated or altered, or the engine asked for does not load */
export async function loadParts(options: LoadOptions = {}): Promise<{ model: LoadedModel; engine: EngineInUse }> {
  const folder = options.model ?? DEFAULT_MODEL;
  const engine = await startEngine(options.engine ?? "auto");
  const read = (file: string) => readModelFile(join(folder, file));
  const manifest = new TextDecoder().decode(await read("manifest.json"));
  const readExplanation = (parsed: Manifest) => readExplanationParts(SEEDS, folder, parsed);
  return { model: await loadModel({ manifest, read, sha256, readExplanation }), engine };
}

/** @throws ModelError when it is missing or cannot be read */
export async function readModelFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ModelError(`${path}: expected a file of the model, found none that can be read`, { cause });
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash("sha256").update(bytes).digest("hex");
}
