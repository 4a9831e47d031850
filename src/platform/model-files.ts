/** A model's files, wherever they came from, become the parts of an analyzer. */
import type { AnalyzerParts } from "../analyzer.js";
import { createEncoder } from "../encoder/encoder.js";
import { type Manifest, parseManifest } from "../encoder/manifest.js";
import { ModelError } from "../errors.js";
import type { ExplanationParts } from "../explain/explanation.js";
import { parseVocabulary } from "../tokens/vocabulary.js";

export interface ModelFiles {
  /** manifest.json as text. */
  readonly manifest: string;
  /** Reads a file that the manifest names. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Reads what explanations are made of. */
  readonly readExplanation: (manifest: Manifest) => Promise<ExplanationParts>;
}

export interface LoadedModel {
  readonly manifest: Manifest;
  readonly parts: AnalyzerParts;
}

/** @throws ModelError when a file is missing, truncated or altered */
export async function loadModel(files: ModelFiles): Promise<LoadedModel> {
  const manifest = parseManifest(files.manifest);
  const [vocabularyBytes, weights] = await Promise.all([
    readChecked(files, manifest.vocabulary),
    readChecked(files, manifest.weights),
  ]);
  const vocabulary = parseVocabulary(new TextDecoder().decode(vocabularyBytes));
  const size = manifest.windows.pieces - 2;
  return {
    manifest,
    parts: {
      vocabulary,
      encoder: createEncoder(manifest, vocabulary, weights),
      language: manifest.language,
      techniques: manifest.techniques,
      tags: manifest.tags.length,
      windows: { size, home: Math.min(size, manifest.windows.home) },
      decode: manifest.decode,
      explanation: once(() => files.readExplanation(manifest)),
    },
  };
}

async function readChecked(
  files: ModelFiles,
  entry: { readonly file: string; readonly sha256: string },
): Promise<Uint8Array> {
  const bytes = await files.read(entry.file);
  const found = await files.sha256(bytes);
  if (found !== entry.sha256)
    throw new ModelError(
      `${entry.file}: expected SHA-256 ${entry.sha256}, found ${found} (${bytes.length} bytes): truncated or altered`,
    );
  return bytes;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
