/** Reads a text's windows through the network and keeps what later stages ask for; no tensor outlives a call. */
import * as tf from "@tensorflow/tfjs-core";
import type { EncodedText, EncodeOptions, Encoder } from "../decode/encoder.js";
import { ModelError } from "../errors.js";
import type { Vocabulary } from "../tokens/vocabulary.js";
import type { Window } from "../tokens/window.js";
import type { Manifest } from "./manifest.js";
import { buildNetwork, disposeNetwork, type Network, nameSpans, readWindow, tagTokens } from "./network.js";
import { joinSpanVectors } from "./span-vectors.js";
import { type RowTable, readWeights } from "./weights.js";

const SPANS_AT_ONCE = 256;

/** @throws ModelError when the weights do not fit the manifest or the vocabulary */
export function createEncoder(manifest: Manifest, vocabulary: Vocabulary, bytes: Uint8Array): Encoder {
  const weights = readWeights(manifest, bytes);
  const words = weights.table("words");
  const positions = weights.table("positions");
  if (words.length !== vocabulary.ids.size)
    throw new ModelError(
      `vocab.txt: expected ${words.length} word pieces, as the weights have, found ${vocabulary.ids.size}`,
    );
  const network = buildNetwork(weights, manifest.network.layers);
  const { width } = manifest.network;
  return {
    encode: async (tokens, windows, options = {}) => {
      const states = new Float32Array(tokens.length * width); // [tokens, width]
      const tagScores = new Float32Array(tokens.length * manifest.tags.length); // [tokens, tags]
      for (const [i, window] of windows.entries()) {
        options.signal?.throwIfAborted();
        const ids = [
          vocabulary.opening,
          ...tokens.slice(window.first, window.end).map((token) => token.id),
          vocabulary.closing,
        ];
        await readInto({ network, embedded: embed(ids, words, positions, width), width, window, states, tagScores });
        report(options, i + 1, windows.length);
      }
      return encodedText(network, manifest, { states, tagScores });
    },
    dispose: () => disposeNetwork(network),
  };
}

function report(options: EncodeOptions, done: number, total: number): void {
  options.onProgress?.(done, total);
}

/** Word piece ids → sum of word and position embeddings, [tokens, width]. */
function embed(ids: readonly number[], words: RowTable, positions: RowTable, width: number): Float32Array {
  const embedded = new Float32Array(ids.length * width);
  ids.forEach((id, position) => {
    words.addRow(id, embedded, position * width);
    positions.addRow(position, embedded, position * width);
  });
  return embedded;
}

interface WindowReading {
  readonly network: Network;
  readonly embedded: Float32Array; // [window tokens + 2, width]
  readonly width: number;
  readonly window: Window;
  readonly states: Float32Array; // [tokens, width], written
  readonly tagScores: Float32Array; // [tokens, tags], written
}

async function readInto({ network, embedded, width, window, states, tagScores }: WindowReading): Promise<void> {
  const input = tf.tensor2d(embedded, [embedded.length / width, width]);
  const hidden = readWindow(network, input);
  const tags = tagTokens(network, hidden);
  const [hiddenValues, tagValues] = await Promise.all([hidden.data(), tags.data()]);
  tf.dispose([input, hidden, tags]);
  const skip = window.homeFirst - window.first + 1; // the opening piece
  const length = window.homeEnd - window.homeFirst;
  const columns = tagScores.length / (states.length / width);
  states.set(hiddenValues.subarray(skip * width, (skip + length) * width), window.homeFirst * width);
  tagScores.set(tagValues.subarray(skip * columns, (skip + length) * columns), window.homeFirst * columns);
}

interface Reading {
  readonly states: Float32Array;
  readonly tagScores: Float32Array;
}

function encodedText(network: Network, manifest: Manifest, { states, tagScores }: Reading): EncodedText {
  const { width, context } = manifest.network;
  const techniques = manifest.techniques.length;
  return {
    tagScores,
    nameSpans: async (spans, features) => {
      const scores: Float32Array[] = [];
      for (let first = 0; first < spans.length; first += SPANS_AT_ONCE) {
        const some = spans.slice(first, first + SPANS_AT_ONCE);
        const vectors = joinSpanVectors(states, width, context, some, features.slice(first, first + SPANS_AT_ONCE));
        const input = tf.tensor2d(vectors, [some.length, vectors.length / some.length]);
        const output = nameSpans(network, input);
        const values = (await output.data()) as Float32Array;
        tf.dispose([input, output]);
        for (let i = 0; i < some.length; i++) scores.push(values.slice(i * techniques, (i + 1) * techniques));
      }
      return scores;
    },
  };
}
