/** The windows of a text as the network gets them, and the bare forward pass over them. */
import * as tf from "@tensorflow/tfjs-core";
import { embedPieces } from "../dist/encoder/embedding.js";
import { readWindow } from "../dist/encoder/network.js";
import { splitPassages } from "../dist/text/split-passages.js";
import { tokenize } from "../dist/tokens/tokenize.js";
import { cutWindows } from "../dist/tokens/window.js";

/** Ids of each window, opening and closing piece included; `tokens` is the number of tokens of the text. */
export function windowsOf(text, { vocabulary, windows }) {
  const passages = splitPassages(text);
  const tokens = passages.flatMap((passage) => tokenize(text, passage, vocabulary));
  const ids = cutWindows(tokens, passages, windows).map(({ first, end }) => [
    vocabulary.opening,
    ...tokens.slice(first, end).map(({ id }) => id),
    vocabulary.closing,
  ]);
  return { ids, tokens: tokens.length };
}

/** Windows of ids → nothing: embeds and reads each, and waits for its states. */
export async function readAll(network, { words, positions }, ids) {
  for (const window of ids) {
    const input = tf.tensor2d(embedPieces(window, words, positions), [window.length, words.width]);
    const states = readWindow(network, input);
    await states.data();
    tf.dispose([input, states]);
  }
}
