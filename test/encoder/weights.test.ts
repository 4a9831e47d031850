import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { parseManifest } from "../../src/encoder/manifest.js";
import { halfFloats, readWeights } from "../../src/encoder/weights.js";
import { startEngine } from "../../src/platform/engine.js";
import { TOY_DECODE, TOY_TECHNIQUES } from "../support/toy.js";

beforeAll(() => startEngine("wasm"));

test.each([
  { name: "zero", half: 0x0000, expected: 0 },
  { name: "one", half: 0x3c00, expected: 1 },
  { name: "minus two", half: 0xc000, expected: -2 },
  { name: "a third, rounded", half: 0x3555, expected: 0.333251953125 },
  { name: "least subnormal", half: 0x0001, expected: 2 ** -24 },
  { name: "greatest", half: 0x7bff, expected: 65504 },
  { name: "infinity", half: 0x7c00, expected: Number.POSITIVE_INFINITY },
])("float16 $name", ({ half, expected }) => {
  expect(Array.from(halfFloats(Uint16Array.of(half).buffer))).toEqual([expected]);
});

/** A file of two tensors: one row of 32 codes 0..31 with scale 0.5, and a vector [1, 2] in float32. */
const FILE = (() => {
  const bytes = new Uint8Array(44);
  for (let i = 0; i < 32; i++) bytes[i] = i;
  new Uint16Array(bytes.buffer, 32, 1)[0] = 0x3800;
  new Float32Array(bytes.buffer, 36, 2).set([1, 2]);
  return bytes;
})();

function manifestOf(tensors: readonly object[]) {
  const digest = "0".repeat(64);
  return parseManifest(
    JSON.stringify({
      schemaVersion: 1,
      name: "toy",
      language: "eng",
      tags: ["O", "I"],
      techniques: TOY_TECHNIQUES,
      network: { layers: 1, width: 32, heads: 1, inner: 1, hidden: 1, features: 1, context: 1 },
      windows: { pieces: 4, home: 2 },
      vocabulary: { file: "vocab.txt", sha256: digest },
      weights: { file: "weights.bin", bytes: FILE.length, sha256: digest, tensors },
      training: {},
      decode: TOY_DECODE,
    }),
  );
}

const TENSORS = [
  { name: "m", shape: [1, 32], type: "int8", offset: 0, scales: 32 },
  { name: "v", shape: [2], type: "float32", offset: 36 },
];

describe("readWeights", () => {
  test("dequantizes a block by its scale, from a view that does not start at the buffer's start", () => {
    const shifted = new Uint8Array(FILE.length + 5).subarray(5);
    shifted.set(FILE);
    const weights = readWeights(manifestOf(TENSORS), shifted);
    const matrix = weights.matrix("m");
    const vector = weights.vector("v");
    expect(matrix.shape).toEqual([1, 32]);
    expect(Array.from(matrix.dataSync())).toEqual(Array.from({ length: 32 }, (_, i) => i / 2));
    expect(Array.from(vector.dataSync())).toEqual([1, 2]);
    tf.dispose([matrix, vector]);
  });

  test("a table adds single rows", () => {
    const target = new Float32Array(33).fill(1);
    readWeights(manifestOf(TENSORS), FILE).table("m").addRow(0, target, 1);
    expect(target[0]).toBe(1);
    expect(target[32]).toBe(1 + 31 / 2);
  });

  test.each([
    { name: "a tensor that is not listed", run: () => readWeights(manifestOf(TENSORS), FILE).vector("w"), found: /w/ },
    {
      name: "another rank",
      run: () => readWeights(manifestOf(TENSORS), FILE).vector("m"),
      found: /1 dimensions, found 2/,
    },
    {
      name: "a file that ends early",
      run: () => readWeights(manifestOf(TENSORS), FILE.subarray(0, 40)).vector("v"),
      found: /36 to 44, found 40/,
    },
  ])("refuses $name", ({ run, found }) => {
    expect(run).toThrow(expect.objectContaining({ code: "model", message: expect.stringMatching(found) }));
  });
});

test("a manifest with a least score for a technique that it does not have is refused", () => {
  const careful = { threshold: 0.5, minimumScore: 0, minimumScores: { Sarcasm: 0.5 } };
  const decode = { ...TOY_DECODE, points: { ...TOY_DECODE.points, careful } };
  const text = JSON.stringify({ ...manifestOf(TENSORS), decode });
  expect(() => parseManifest(text)).toThrow(/decode.points.careful.minimumScores: .*Sarcasm/);
});

test.each([
  { name: "not JSON", text: "{", found: /JSON/ },
  { name: "another version", text: '{"schemaVersion": 9}', found: /schemaVersion/ },
])("a manifest that is $name is refused", ({ text, found }) => {
  expect(() => parseManifest(text)).toThrow(
    expect.objectContaining({ code: "model", message: expect.stringMatching(found) }),
  );
});
