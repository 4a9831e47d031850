import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { readText } from "../../src/decode/read-text.js";
import { createAnalyzer } from "../../src/index.js";
import { startEngine } from "../../src/platform/engine.js";
import { ENGINE, loadShipped } from "../support/model.js";

const TEXT = `The shameless council sold our harbour. Why should anybody believe the clerks? ${"They lied to us. ".repeat(60)}`;

describe(`the shipped model on ${ENGINE}`, () => {
  test("no tensor is left, loading included", async () => {
    await startEngine(ENGINE);
    const before = tf.memory().numTensors;
    const { model } = await loadShipped();
    const loaded = tf.memory().numTensors;
    const analyzer = createAnalyzer(model.parts);
    await analyzer.analyze(TEXT);
    await analyzer.classify(TEXT, [{ start: 4, end: 13 }]);
    expect(tf.memory().numTensors).toBe(loaded);
    analyzer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  test("a text of several windows: probabilities everywhere, context changes little", async () => {
    const { model } = await loadShipped();
    const read = await readText(model.parts, TEXT);
    expect(read.tokens.length).toBeGreaterThan(model.parts.windows.size);
    expect(read.inside).toHaveLength(read.tokens.length);
    expect(read.inside.every((score) => score >= 0 && score <= 1)).toBe(true);
    const rows = await read.encoded.nameSpans([{ first: 0, end: 3 }], [[0, 0, 0, 0, 0, 0]]);
    expect(rows[0]).toHaveLength(model.parts.techniques.length);
    expect(rows[0]?.reduce((sum, score) => sum + score)).toBeCloseTo(1, 4);
    model.parts.encoder.dispose();
  });

  test("the same result whatever was computed before, and for many spans at once or few", async () => {
    const { model } = await loadShipped();
    const read = await readText(model.parts, TEXT);
    const spans = Array.from({ length: 300 }, (_, i) => ({ first: i % 100, end: (i % 100) + 1 + (i % 7) }));
    const features = spans.map((_, i) => [i % 2, 0, 0, 0, 1, 0.5]);
    const together = await read.encoded.nameSpans(spans, features);
    expect(together).toHaveLength(300);
    for (const i of [0, 255, 256, 299]) {
      const [alone] = await read.encoded.nameSpans(spans.slice(i, i + 1), features.slice(i, i + 1));
      const distance = Math.max(
        ...Array.from(alone ?? [], (score, column) => Math.abs(score - (together[i]?.[column] ?? 9))),
      );
      expect(distance).toBeLessThan(1e-5);
    }
    model.parts.encoder.dispose();
  });

  test("so far, tokens of windows to come are outside every span", async () => {
    const { model } = await loadShipped();
    const long = `${TEXT} `.repeat(30);
    const counts: number[] = [];
    const whole = await readText(model.parts, long, {
      onProgress: (_done, _total, soFar) => void counts.push(soFar().inside.filter((score) => score > 0).length),
    });
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b)); // each window adds its own
    expect(counts.at(-1)).toBe(whole.tokens.length);
    model.parts.encoder.dispose();
  });

  test("an abort stops between windows", async () => {
    const { model } = await loadShipped();
    const controller = new AbortController();
    const reading = readText(model.parts, TEXT, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("enough")),
    });
    await expect(reading).rejects.toThrow("enough");
    model.parts.encoder.dispose();
  });
});
