/** The shipped model on the engine under test (RHETOSCOPE_TEST_ENGINE, wasm by default). */
import type { EngineChoice } from "../../src/platform/engine.js";
import { loadParts } from "../../src/platform/load.js";

export const ENGINE = (process.env.RHETOSCOPE_TEST_ENGINE ?? "wasm") as EngineChoice;

export function loadShipped() {
  return loadParts({ engine: ENGINE });
}
