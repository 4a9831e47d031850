/** Reads weights.bin: int8 codes in blocks of 32 with a float16 scale each, vectors in float32, all little-endian. */
import * as tf from "@tensorflow/tfjs-core";
import { ModelError } from "../errors.js";
import type { Manifest, TensorEntry } from "./manifest.js";

const BLOCK = 32;

/** The tensors of a model file by name; each call makes new tensors, which the caller owns. */
export interface Weights {
  readonly vector: (name: string) => tf.Tensor1D;
  readonly matrix: (name: string) => tf.Tensor2D;
  /** A [n, a, b] entry as n matrices [a, b]. */
  readonly stack: (name: string) => tf.Tensor2D[];
  /** An [n, a] entry as n vectors [a]. */
  readonly rows: (name: string) => tf.Tensor1D[];
  /** A [n, width] entry of which single rows are read on demand, without ever holding it as float32. */
  readonly table: (name: string) => RowTable;
}

/** Adds row `row` of the table to `target[at ..< at + width]`. */
export interface RowTable {
  readonly length: number;
  readonly width: number;
  addRow(row: number, target: Float32Array, at: number): void;
}

/**
 * @param bytes the whole of weights.bin
 * @throws ModelError when an entry is missing, has another shape than asked for, or leaves the file
 */
export function readWeights(manifest: Manifest, bytes: Uint8Array): Weights {
  const entries = new Map(manifest.weights.tensors.map((entry) => [entry.name, entry]));
  const find = (name: string, rank: number): TensorEntry => {
    const entry = entries.get(name);
    if (entry === undefined) throw new ModelError(`manifest.json: expected a tensor ${name}, found none`);
    if (entry.shape.length !== rank)
      throw new ModelError(`manifest.json: tensor ${name}: expected ${rank} dimensions, found ${entry.shape.length}`);
    return entry;
  };
  const parts = (name: string, rank: number): { shape: readonly number[]; values: Float32Array[] } => {
    const entry = find(name, rank);
    const [count = 0, ...shape] = entry.shape;
    const values = dequantize(entry, bytes);
    const size = values.length / count;
    return { shape, values: Array.from({ length: count }, (_, i) => values.slice(i * size, (i + 1) * size)) };
  };
  return {
    vector: (name) => tf.tensor1d(dequantize(find(name, 1), bytes)),
    matrix: (name) => {
      const entry = find(name, 2);
      return tf.tensor2d(dequantize(entry, bytes), entry.shape as [number, number]);
    },
    stack: (name) => {
      const { shape, values } = parts(name, 3);
      return values.map((value) => tf.tensor2d(value, shape as [number, number]));
    },
    rows: (name) => parts(name, 2).values.map((value) => tf.tensor1d(value)),
    table: (name) => readTable(find(name, 2), bytes),
  };
}

function dequantize(entry: TensorEntry, bytes: Uint8Array): Float32Array {
  const size = entry.shape.reduce((product, length) => product * length, 1);
  if (entry.type === "float32") return new Float32Array(cut(entry, bytes, entry.offset, size * 4));
  const codes = new Int8Array(cut(entry, bytes, entry.offset, size));
  const scales = halfFloats(cut(entry, bytes, entry.scales, (size / BLOCK) * 2));
  const values = new Float32Array(size);
  for (let block = 0; block < scales.length; block++) {
    const scale = scales[block] as number;
    const end = (block + 1) * BLOCK;
    for (let i = block * BLOCK; i < end; i++) values[i] = (codes[i] as number) * scale;
  }
  return values;
}

function readTable(entry: TensorEntry, bytes: Uint8Array): RowTable {
  const [length, width] = entry.shape as [number, number];
  const add = entry.type === "int8" ? quantizedRows(entry, bytes) : plainRows(dequantize(entry, bytes));
  return {
    length,
    width,
    addRow: (row, target, at) => {
      for (let i = 0; i < width; i++) target[at + i] = (target[at + i] as number) + add(row * width + i);
    },
  };
}

function plainRows(values: Float32Array): (place: number) => number {
  return (place) => values[place] as number;
}

function quantizedRows(entry: TensorEntry & { type: "int8" }, bytes: Uint8Array): (place: number) => number {
  const size = entry.shape.reduce((product, length) => product * length, 1);
  const codes = new Int8Array(cut(entry, bytes, entry.offset, size));
  const scales = halfFloats(cut(entry, bytes, entry.scales, (size / BLOCK) * 2));
  return (place) => (codes[place] as number) * (scales[Math.floor(place / BLOCK)] as number);
}

/** A copy, so that the parts are aligned and the file's buffer can be let go. */
function cut(entry: TensorEntry, bytes: Uint8Array, offset: number, length: number): ArrayBuffer {
  if (offset + length > bytes.length)
    throw new ModelError(
      `weights.bin: tensor ${entry.name} needs bytes ${offset} to ${offset + length}, found ${bytes.length} bytes`,
    );
  const first = bytes.byteOffset + offset; // not bytes.slice: a Buffer of Node would give a view
  return bytes.buffer.slice(first, first + length) as ArrayBuffer;
}

/** IEEE 754 binary16 → float32 (Float16Array is not in Node 20). */
export function halfFloats(buffer: ArrayBuffer): Float32Array {
  return Float32Array.from(new Uint16Array(buffer), (half) => {
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >>> 10) & 0x1f;
    const fraction = half & 0x3ff;
    if (exponent === 0) return sign * fraction * 2 ** -24;
    if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  });
}
