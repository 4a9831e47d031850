/** Node's door to the library: model files from disk, the faster engine where it is installed. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Analyzer, createAnalyzer } from "../analyzer.js";
import { ModelError } from "../errors.js";
import { type EngineChoice, type EngineInUse, startEngine } from "./engine.js";
import { type LoadedModel, loadModel } from "./model-files.js";

export * from "../index.js";
export type { EngineChoice, EngineInUse } from "./engine.js";

export interface LoadOptions {
  /** Folder with manifest.json, vocabulary and weights. @default the model of this package */
  readonly model?: string;
  /** `auto` takes the native engine when it is installed and loads, else wasm. @default "auto" */
  readonly engine?: EngineChoice;
}

/** An analyzer that also says what it runs on. */
export interface NodeAnalyzer extends Analyzer {
  readonly engine: EngineInUse;
  readonly model: { readonly name: string; readonly sha256: string };
}

/** The package's own root, from dist/platform/. */
export const PACKAGE_ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const DEFAULT_MODEL = join(PACKAGE_ROOT, "models", "news-en");

/**
 * Loads the model and starts the engine; ready to use when it resolves.
 * @throws ModelError when a file of the model is missing, truncated or altered, or the engine asked for does not load
 */
export async function loadAnalyzer(options: LoadOptions = {}): Promise<NodeAnalyzer> {
  const { model, engine } = await loadParts(options);
  return {
    ...createAnalyzer(model.parts),
    engine,
    model: { name: model.manifest.name, sha256: model.manifest.weights.sha256 },
  };
}

/** The loaded model itself, for tuning and benchmarks. */
export async function loadParts(options: LoadOptions = {}): Promise<{ model: LoadedModel; engine: EngineInUse }> {
  const folder = options.model ?? DEFAULT_MODEL;
  const engine = await startEngine(options.engine ?? "auto");
  const read = async (file: string): Promise<Uint8Array> => {
    try {
      return await readFile(join(folder, file));
    } catch (cause) {
      throw new ModelError(`${join(folder, file)}: expected a file of the model, found none that can be read`, {
        cause,
      });
    }
  };
  const sha256 = async (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const manifest = new TextDecoder().decode(await read("manifest.json"));
  return { model: await loadModel({ manifest, read, sha256 }), engine };
}
