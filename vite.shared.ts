/** What both builds of the reading view share: its folder, its way with JSX, and the files that its model is read from. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const inRepository = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const WEB = inRepository("src/web/");
export const DIST = inRepository("dist/");

/** For an import of one file, not of the whole library. */
export const JSX = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

/** Of the browsers that read the page: no older than 2023. */
export const TARGET = "es2022";

/** By the name that the worker asks for: the model, and the data that explanations are made of. */
const MODEL_FILES: Readonly<Record<string, string>> = {
  "manifest.json": "models/news-en/manifest.json",
  "vocab.txt": "models/news-en/vocab.txt",
  "weights.bin": "models/news-en/weights.bin",
  "metrics.json": "models/news-en/metrics.json",
  "cues.json": "seeds/cues.json",
  "plain-words.json": "seeds/plain-words.json",
  "attribution.json": "seeds/attribution.json",
};

export function readModelFiles(): Map<string, Buffer> {
  return new Map(Object.entries(MODEL_FILES).map(([name, path]) => [name, readFileSync(inRepository(path))]));
}
