/** Makes the network's tensors out of the weights, and frees them. */
import * as tf from "@tensorflow/tfjs-core";
import type { Layer, Network, Norm } from "./network.js";
import type { Weights } from "./weights.js";

/** Makes the tensors. The caller disposes them with `disposeNetwork`. */
export function buildNetwork(weights: Weights, layers: number): Network {
  const { matrix, vector, stack, rows } = weights;
  const norm = (name: string): Norm => ({ scale: vector(`${name}.scale`), shift: vector(`${name}.shift`) });
  return {
    norm: norm("norm"),
    layers: Array.from({ length: layers }, (_, i): Layer => {
      const at = (name: string) => `layers.${i}.${name}`;
      const queries = stack(at("query"));
      const queryBiases = rows(at("query.bias"));
      const keys = stack(at("key"));
      const values = stack(at("value"));
      return {
        heads: queries.map((query, head) => ({
          query,
          queryBias: queryBiases[head] as tf.Tensor1D,
          key: keys[head] as tf.Tensor2D,
          value: values[head] as tf.Tensor2D,
        })),
        output: matrix(at("output")),
        outputBias: vector(at("output.bias")),
        attentionNorm: norm(at("attention-norm")),
        up: matrix(at("up")),
        upBias: vector(at("up.bias")),
        down: matrix(at("down")),
        downBias: vector(at("down.bias")),
        norm: norm(at("norm")),
      };
    }),
    tag: matrix("tag"),
    tagBias: vector("tag.bias"),
    spanHidden: matrix("span-hidden"),
    spanHiddenBias: vector("span-hidden.bias"),
    spanTechnique: matrix("span-technique"),
    spanTechniqueBias: vector("span-technique.bias"),
  };
}

/** Frees every tensor of the network. */
export function disposeNetwork(network: Network): void {
  tf.dispose(network as unknown as tf.TensorContainer);
}
