/** The network computes what PyTorch computes from the same weights (training/golden_network.py). */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { LoadedModel } from "../../src/platform/model-files.js";
import { ENGINE, loadShipped } from "../support/model.js";

interface Case {
  readonly name: string;
  readonly ids: number[];
  readonly tags: number[][];
  readonly spans: [number, number][];
  readonly features: number[][];
  readonly techniques: number[][];
}

const golden: { weights: string; cases: Case[] } = JSON.parse(
  readFileSync(new URL("../golden/network.json", import.meta.url), "utf8"),
);
const TOLERANCE = 1e-3;

function furthest(found: ArrayLike<number>, expected: readonly number[]): number {
  return Math.max(...expected.map((value, i) => Math.abs(value - (found[i] ?? Number.NaN))));
}

describe(`parity with PyTorch on ${ENGINE}`, () => {
  let model: LoadedModel;
  beforeAll(async () => {
    model = (await loadShipped()).model;
  });

  test("the golden table was made from the shipped weights", () => {
    expect(golden.weights).toBe(model.manifest.weights.sha256);
  });

  test.each(golden.cases)("$name", async ({ ids, tags, spans, features, techniques }) => {
    const tokens = ids.map((id, i) => ({ id, start: i, end: i + 1 }));
    const whole = { first: 0, end: ids.length, homeFirst: 0, homeEnd: ids.length };
    const encoded = await model.parts.encoder.encode(tokens, [whole]);
    expect(encoded.tagScores).toHaveLength(ids.length * model.parts.tags);
    expect(furthest(encoded.tagScores, tags.flat())).toBeLessThan(TOLERANCE);
    const rows = await encoded.nameSpans(
      spans.map(([first, end]) => ({ first, end })),
      features,
    );
    expect(rows).toHaveLength(spans.length);
    rows.forEach((row, i) => {
      expect(furthest(row, techniques[i] ?? [])).toBeLessThan(TOLERANCE);
    });
  });
});
