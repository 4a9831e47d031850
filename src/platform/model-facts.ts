/** What a model says of itself, read without its weights: its manifest and what was measured. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DecodeSettings } from "../decode/settings.js";
import { parseManifest } from "../encoder/manifest.js";
import { ModelError } from "../errors.js";
import { DEFAULT_MODEL, readModelFile } from "./load.js";

export interface ModelFacts {
  readonly name: string;
  /** ISO 639-3 of the language that it reads. */
  readonly language: string;
  /** Checksum of the weights, as the manifest has it. */
  readonly sha256: string;
  /** Ids of its techniques, in the order of its columns. */
  readonly techniques: readonly string[];
  readonly points: DecodeSettings["points"];
  /** Bounds for `confidenceOf`. */
  readonly confidence: DecodeSettings["confidence"];
  /** What it was trained on and how. */
  readonly training: Readonly<Record<string, unknown>>;
  /** The content of metrics.json; null for a model that was never measured. */
  readonly measured: Readonly<Record<string, unknown>> | null;
}

/** @throws ModelError when the manifest is missing or a file of the two is not what it should be */
export async function readModelFacts(folder: string = DEFAULT_MODEL): Promise<ModelFacts> {
  const manifest = parseManifest(new TextDecoder().decode(await readModelFile(join(folder, "manifest.json"))));
  const { name, language, weights, techniques, training, decode } = manifest;
  const { points, confidence } = decode;
  const measured = await readMeasured(join(folder, "metrics.json"));
  return { name, language, sha256: weights.sha256, techniques, points, confidence, training, measured };
}

async function readMeasured(path: string): Promise<ModelFacts["measured"]> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new ModelError(`${path}: expected JSON, found ${(cause as Error).message}`, { cause });
  }
}
