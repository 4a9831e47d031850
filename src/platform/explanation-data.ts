/** The data that explanations are made of, from the texts of the files that hold it, wherever they were read. */
import type { Manifest } from "../encoder/manifest.js";
import { parseCues } from "../explain/cues/parse-cues.js";
import { parsePlainWords } from "../explain/cues/parse-plain-words.js";
import type { ExplanationParts } from "../explain/explanation.js";
import { parseMetrics } from "../explain/metrics.js";
import { parseAttribution } from "../explain/voice/lexicon.js";

/** Contents of cues.json, plain-words.json and attribution.json of seeds/, and of the model's metrics.json. */
export interface ExplanationData {
  readonly cues: string;
  readonly plainWords: string;
  readonly attribution: string;
  /** Empty for a model that was never measured. */
  readonly metrics: string;
}

/** @throws InputError that names file and place of what is wrong in the data */
export function parseExplanationData(data: ExplanationData, manifest: Manifest): ExplanationParts {
  const measured = parseMetrics(data.metrics, manifest.weights.sha256)?.points.balanced;
  return {
    rules: parseCues(data.cues, manifest.techniques),
    plainWords: parsePlainWords(data.plainWords),
    lexicon: parseAttribution(JSON.parse(data.attribution)),
    ...(measured && { measured }),
    techniques: manifest.techniques,
    confidence: manifest.decode.confidence,
  };
}
