/** The data that explanations are made of, read from the package when the first explanation is asked for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../encoder/manifest.js";
import { parseCues } from "../explain/cues/parse-cues.js";
import { parsePlainWords } from "../explain/cues/parse-plain-words.js";
import type { ExplanationParts } from "../explain/explanation.js";
import { parseMetrics } from "../explain/metrics.js";
import { parseAttribution } from "../explain/voice/lexicon.js";

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
  const measured = parseMetrics(metrics, manifest.weights.sha256)?.points.balanced;
  return {
    rules: parseCues(cues, manifest.techniques),
    plainWords: parsePlainWords(plainWords),
    lexicon: parseAttribution(JSON.parse(attribution)),
    ...(measured && { measured }),
    techniques: manifest.techniques,
    confidence: manifest.decode.confidence,
  };
}
