/** Reads what explanations are made of from the package, when the first explanation is asked for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../encoder/manifest.js";
import type { ExplanationParts } from "../explain/explanation.js";
import { parseExplanationData } from "./explanation-data.js";

/**
 * @param seeds folder with cues.json, plain-words.json and attribution.json
 * @param model folder of the model, whose metrics.json may be missing
 * @throws InputError that names file and place of what is wrong in the data
 */
export async function readExplanationParts(
  seeds: string,
  model: string,
  manifest: Manifest,
): Promise<ExplanationParts> {
  const [cues, plainWords, attribution, metrics] = await Promise.all([
    readFile(join(seeds, "cues.json"), "utf8"),
    readFile(join(seeds, "plain-words.json"), "utf8"),
    readFile(join(seeds, "attribution.json"), "utf8"),
    readFile(join(model, "metrics.json"), "utf8").catch(() => ""),
  ]);
  return parseExplanationData({ cues, plainWords, attribution, metrics }, manifest);
}
