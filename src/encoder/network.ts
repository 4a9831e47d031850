/** The network: a 6-layer BERT encoder (Devlin et al. 2019; MiniLM, Wang et al. 2020) and its two heads, as plain
 * 2-D products, which the wasm backend computes an order of magnitude faster than batched or transposed ones. */
import * as tf from "@tensorflow/tfjs-core";

const EPSILON = 1e-12;

export interface Norm {
  readonly scale: tf.Tensor1D; // [width]
  readonly shift: tf.Tensor1D; // [width]
}

export interface Head {
  readonly query: tf.Tensor2D; // [width, d], 1/sqrt(d) folded in
  readonly queryBias: tf.Tensor1D; // [d]
  readonly key: tf.Tensor2D; // [d, width], without bias: softmax cancels it
  readonly value: tf.Tensor2D; // [width, d], its bias folded into the output bias
}

export interface Layer {
  readonly heads: readonly Head[];
  readonly output: tf.Tensor2D; // [width, width]
  readonly outputBias: tf.Tensor1D; // [width]
  readonly attentionNorm: Norm;
  readonly up: tf.Tensor2D; // [width, inner], 1.702 folded in
  readonly upBias: tf.Tensor1D; // [inner]
  readonly down: tf.Tensor2D; // [inner, width], 1/1.702 folded in
  readonly downBias: tf.Tensor1D; // [width]
  readonly norm: Norm;
}

/** The weights as tensors; the word and position embeddings stay outside, see `embed`. */
export interface Network {
  readonly norm: Norm;
  readonly layers: readonly Layer[];
  readonly tag: tf.Tensor2D; // [width, tags]
  readonly tagBias: tf.Tensor1D; // [tags]
  readonly spanHidden: tf.Tensor2D; // [4 width + features, hidden]
  readonly spanHiddenBias: tf.Tensor1D; // [hidden]
  readonly spanTechnique: tf.Tensor2D; // [hidden, techniques]
  readonly spanTechniqueBias: tf.Tensor1D; // [techniques]
}

/** Embedded window [tokens, width] → hidden states [tokens, width]. The caller disposes the result. */
export function readWindow(network: Network, embedded: tf.Tensor2D): tf.Tensor2D {
  let states = tf.tidy(() => normalize(embedded, network.norm));
  for (const layer of network.layers) {
    const next = tf.tidy(() => applyLayer(layer, states)); // a tidy a layer keeps peak memory at one layer's
    states.dispose();
    states = next;
  }
  return states;
}

/** Hidden states [tokens, width] → tag probabilities [tokens, tags]. */
export function tagTokens(network: Network, states: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.softmax(tf.add(tf.matMul(states, network.tag), network.tagBias)));
}

/** Span vectors [spans, 4 width + features] → technique probabilities [spans, techniques]. */
export function nameSpans(network: Network, vectors: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => {
    const hidden = gelu(tf.add(tf.matMul(vectors, network.spanHidden), network.spanHiddenBias)); // [spans, hidden]
    return tf.softmax(tf.add(tf.matMul(hidden, network.spanTechnique), network.spanTechniqueBias));
  });
}

function applyLayer(layer: Layer, states: tf.Tensor2D): tf.Tensor2D {
  const flipped = tf.transpose(states); // [width, tokens]
  const mixed = layer.heads.map((head) => attend(head, states, flipped));
  const joined = tf.concat2d(mixed, 1); // [tokens, width]
  const attended = normalize(
    tf.add(states, tf.add(tf.matMul(joined, layer.output), layer.outputBias)),
    layer.attentionNorm,
  ); // [tokens, width]
  const inner = gelu(tf.add(tf.matMul(attended, layer.up), layer.upBias)); // [tokens, inner]
  return normalize(tf.add(attended, tf.add(tf.matMul(inner, layer.down), layer.downBias)), layer.norm);
}

function attend(head: Head, states: tf.Tensor2D, flipped: tf.Tensor2D): tf.Tensor2D {
  const query = tf.add(tf.matMul(states, head.query), head.queryBias) as tf.Tensor2D; // [tokens, d]
  const key = tf.matMul(head.key, flipped); // [d, tokens]
  const attention = tf.softmax(tf.matMul(query, key)); // [tokens, tokens]
  return tf.matMul(attention, tf.matMul(states, head.value)); // [tokens, d]
}

/** GELU as x · sigmoid(1.702 x); the weights on both sides carry the 1.702, so this is x · sigmoid(x). */
function gelu(x: tf.Tensor): tf.Tensor2D {
  return tf.mul(x, tf.sigmoid(x)) as tf.Tensor2D;
}

function normalize(x: tf.Tensor, norm: Norm): tf.Tensor2D {
  const centred = tf.sub(x, tf.mean(x, 1, true)); // [tokens, width]
  const variance = tf.mean(tf.square(centred), 1, true); // [tokens, 1]
  const unit = tf.mul(centred, tf.rsqrt(tf.add(variance, EPSILON)));
  return tf.add(tf.mul(unit, norm.scale), norm.shift) as tf.Tensor2D;
}
