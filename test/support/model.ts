/** The shipped model, loaded once a test file on the engine under test (RHETOSCOPE_TEST_ENGINE, wasm by default). */
import { type EngineChoice, loadParts } from "../../src/platform/node.js";

export const ENGINE = (process.env.RHETOSCOPE_TEST_ENGINE ?? "wasm") as EngineChoice;

export function loadShipped() {
  return loadParts({ engine: ENGINE });
}
