/** Loading a model: what is missing, truncated or altered is said, and nothing is half loaded. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEngine } from "../../src/platform/engine.js";
import { DEFAULT_MODEL } from "../../src/platform/load.js";
import { loadAnalyzer } from "../../src/platform/node.js";
import { ENGINE } from "../support/model.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rhetoscope-model-"));
  for (const file of ["manifest.json", "vocab.txt", "weights.bin"])
    copyFileSync(join(DEFAULT_MODEL, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function alter(file: string, change: (bytes: Buffer) => Buffer | string): void {
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file))));
}

describe("a model is refused when", () => {
  test.each([
    { name: "a file is missing", spoil: () => rmSync(join(folder, "weights.bin")), found: /weights\.bin.*none/ },
    {
      name: "the weights are truncated",
      spoil: () => truncateSync(join(folder, "weights.bin"), 1000),
      found: /SHA-256.*1000 bytes/,
    },
    {
      name: "one byte of the weights is altered",
      spoil: () =>
        alter("weights.bin", (bytes) => {
          bytes[12345] = (bytes[12345] ?? 0) ^ 1;
          return bytes;
        }),
      found: /weights\.bin.*SHA-256/,
    },
    {
      name: "the vocabulary is altered",
      spoil: () => alter("vocab.txt", (bytes) => `${bytes}x`),
      found: /vocab\.txt.*SHA-256/,
    },
    { name: "the manifest is no JSON", spoil: () => alter("manifest.json", () => "{"), found: /manifest\.json.*JSON/ },
    {
      name: "the manifest lacks a field",
      spoil: () => alter("manifest.json", (bytes) => JSON.stringify({ ...JSON.parse(String(bytes)), decode: {} })),
      found: /manifest\.json: decode/,
    },
  ])("$name", async ({ spoil, found }) => {
    spoil();
    await expect(loadAnalyzer({ model: folder, engine: "wasm" })).rejects.toMatchObject({
      code: "model",
      message: expect.stringMatching(found),
    });
  });
});

test("the engine asked for is the engine in use", async () => {
  const engine = await startEngine(ENGINE);
  expect(engine.name).toBe(ENGINE);
  expect(engine.version).toBe("4.22.0");
});

test("auto always starts some engine, and says why", async () => {
  const engine = await startEngine("auto");
  expect(["wasm", "native"]).toContain(engine.name);
  expect(engine.reason).toMatch(/tfjs-node/);
});
