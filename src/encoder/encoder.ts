/** Reads a text's windows through the network and keeps what later stages ask for; no tensor outlives a call. */
import * as tf from "@tensorflow/tfjs-core";
import type { EncodedText, Encoder } from "../decode/encoder.js";
import { ModelError } from "../errors.js";
import type { Token } from "../tokens/token.js";
import type { Vocabulary } from "../tokens/vocabulary.js";
import type { Window } from "../tokens/window.js";
import { buildNetwork, disposeNetwork } from "./build-network.js";
import { embedPieces } from "./embedding.js";
import type { Manifest } from "./manifest.js";
import { type Network, nameSpans, readWindow, tagTokens } from "./network.js";
import { joinSpanVectors } from "./span-vectors.js";
import { type RowTable, readWeights } from "./weights.js";

const SPANS_AT_ONCE = 256;

/** A model as this room holds it. */
interface Model {
  readonly manifest: Manifest;
  readonly vocabulary: Vocabulary;
  readonly network: Network;
  readonly words: RowTable; // [vocabulary, width]
  readonly positions: RowTable; // [pieces, width]
}

/** What reading a text fills in, window by window. */
interface Reading {
  readonly states: Float32Array; // [tokens, width]
  readonly tagScores: Float32Array; // [tokens, tags]
}

/** @throws ModelError when the weights do not fit the manifest or the vocabulary */
export function createEncoder(manifest: Manifest, vocabulary: Vocabulary, bytes: Uint8Array): Encoder {
  const weights = readWeights(manifest, bytes);
  const [words, positions] = [weights.table("words"), weights.table("positions")];
  const known = vocabulary.ids.size;
  if (words.length !== known)
    throw new ModelError(`vocab.txt: expected ${words.length} word pieces, as the weights have, found ${known}`);
  if (positions.length < manifest.windows.pieces)
    throw new ModelError(`weights.bin: expected ${manifest.windows.pieces} positions, found ${positions.length}`);
  const network = buildNetwork(weights, manifest.network.layers);
  const model: Model = { manifest, vocabulary, network, words, positions };
  return {
    encode: async (tokens, windows, options = {}) => {
      const reading = {
        states: new Float32Array(tokens.length * manifest.network.width),
        tagScores: outsideAll(tokens.length, manifest.tags.length),
      };
      const encoded = encodedText(model, reading);
      for (const [i, window] of windows.entries()) {
        options.signal?.throwIfAborted();
        await readInto(reading, { model, tokens, window });
        await options.onProgress?.(i + 1, windows.length, () => encoded);
      }
      return encoded;
    },
    dispose: () => disposeNetwork(network),
  };
}

/** The first tag of every token is sure: outside every span. */
function outsideAll(tokens: number, tags: number): Float32Array {
  const scores = new Float32Array(tokens * tags);
  for (let at = 0; at < scores.length; at += tags) scores[at] = 1;
  return scores;
}

async function readInto(
  { states, tagScores }: Reading,
  { model, tokens, window }: { model: Model; tokens: readonly Token[]; window: Window },
): Promise<void> {
  const { manifest, vocabulary, network, words, positions } = model;
  const { width } = manifest.network;
  const own = tokens.slice(window.first, window.end).map((token) => token.id);
  const ids = [vocabulary.opening, ...own, vocabulary.closing];
  const input = tf.tensor2d(embedPieces(ids, words, positions), [ids.length, width]);
  const hidden = readWindow(network, input); // [pieces, width]
  const tags = tagTokens(network, hidden); // [pieces, tags]
  const [hiddenValues, tagValues] = await Promise.all([hidden.data(), tags.data()]);
  tf.dispose([input, hidden, tags]);
  const first = window.homeFirst - window.first + 1; // after the opening piece
  const end = window.homeEnd - window.first + 1;
  const columns = manifest.tags.length;
  states.set(hiddenValues.subarray(first * width, end * width), window.homeFirst * width);
  tagScores.set(tagValues.subarray(first * columns, end * columns), window.homeFirst * columns);
}

function encodedText({ manifest, network }: Model, { states, tagScores }: Reading): EncodedText {
  const { width, context } = manifest.network;
  return {
    tagScores,
    nameSpans: async (spans, features) => {
      const rows: Float32Array[] = [];
      for (let first = 0; first < spans.length; first += SPANS_AT_ONCE) {
        const end = Math.min(spans.length, first + SPANS_AT_ONCE);
        const vectors = joinSpanVectors({ states, width }, spans.slice(first, end), {
          context,
          features: features.slice(first, end),
        });
        const input = tf.tensor2d(vectors, [end - first, vectors.length / (end - first)]);
        const output = nameSpans(network, input); // [spans, techniques]
        const values = await output.data();
        tf.dispose([input, output]);
        const columns = values.length / (end - first);
        for (let at = 0; at < values.length; at += columns)
          rows.push(Float32Array.from(values.subarray(at, at + columns)));
      }
      return rows;
    },
  };
}
