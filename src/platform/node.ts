/** The public API on Node: everything of any platform, and a loader that finds the model and the faster engine. */
import { type Analyzer, createAnalyzer } from "../analyzer.js";
import type { EngineInUse } from "./engine.js";
import { type LoadOptions, loadParts } from "./load.js";
import { describeModel, type ModelInfo } from "./model-info.js";

export * from "../index.js";
export type { EngineChoice, EngineInUse } from "./engine.js";
export type { LoadOptions } from "./load.js";
export type { ModelInfo } from "./model-info.js";

/** An analyzer that also says what it runs on. */
export interface NodeAnalyzer extends Analyzer {
  readonly engine: EngineInUse;
  readonly model: ModelInfo;
}

/**
 * Loads the model and starts the engine; ready to use when it resolves.
 * @throws ModelError when a file of the model is missing, truncated or altered, or the engine asked for does not load
 */
export async function loadAnalyzer(options: LoadOptions = {}): Promise<NodeAnalyzer> {
  const { model, engine } = await loadParts(options);
  return { ...createAnalyzer(model.parts), engine, model: describeModel(model.manifest) };
}
