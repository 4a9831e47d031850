/** The public API on Node: everything of any platform, and a loader that finds the model and the faster engine. */
import { type Analyzer, createAnalyzer } from "../analyzer.js";
import { type DecodeSettings, type OperatingPoint, silentTechniques } from "../decode/settings.js";
import type { EngineInUse } from "./engine.js";
import { type LoadOptions, loadParts } from "./load.js";

export * from "../index.js";
export type { EngineChoice, EngineInUse } from "./engine.js";
export type { LoadOptions } from "./load.js";

/** An analyzer that also says what it runs on. */
export interface NodeAnalyzer extends Analyzer {
  readonly engine: EngineInUse;
  readonly model: ModelInfo;
}

/** What a caller may want to know of the model. */
export interface ModelInfo {
  readonly name: string;
  /** Checksum of the weights, verified. */
  readonly sha256: string;
  /** ISO 639-3 of the language that it reads. */
  readonly language: string;
  readonly techniques: readonly string[];
  /** Bounds for `confidenceOf`. */
  readonly confidence: DecodeSettings["confidence"];
  /** Techniques that a point never marks, since their marks did not prove right often enough. */
  readonly silent: Readonly<Record<OperatingPoint, readonly string[]>>;
}

/**
 * Loads the model and starts the engine; ready to use when it resolves.
 * @throws ModelError when a file of the model is missing, truncated or altered, or the engine asked for does not load
 */
export async function loadAnalyzer(options: LoadOptions = {}): Promise<NodeAnalyzer> {
  const { model, engine } = await loadParts(options);
  const { name, language, techniques, weights, decode } = model.manifest;
  const { confidence, points } = decode;
  const silent = {
    balanced: silentTechniques(points.balanced, techniques),
    careful: silentTechniques(points.careful, techniques),
  };
  return {
    ...createAnalyzer(model.parts),
    engine,
    model: { name, sha256: weights.sha256, language, techniques, confidence, silent },
  };
}
