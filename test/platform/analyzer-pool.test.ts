/** Worker threads, with the model that ships: they leave this thread free, and what is left off frees them. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
// the built one: a worker thread runs JavaScript
import { openPool } from "../../dist/platform/analyzer-pool.js";
import type { AnalyzerPool } from "../../src/platform/analyzer-pool.js";
import { ENGINE } from "../support/model.js";

const TEXT = "Those shameless crooks have betrayed us. ";

describe("one thread apart", () => {
  let pool: AnalyzerPool;
  beforeAll(async () => {
    pool = await openPool({ jobs: 1, apart: true, engine: ENGINE });
  });
  afterAll(() => pool.dispose());

  test("computes while this thread goes on", async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 5);
    const { annotations } = await pool.analyze(TEXT.repeat(20), {});
    clearInterval(turning);
    expect(annotations.length).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(5);
  });

  test("names spans, one answer a span", async () => {
    const spans = [
      { start: 6, end: 22 },
      { start: 6, end: 22 },
    ];
    const named = await pool.classify(TEXT, spans);
    expect(named.map(({ start, end }) => TEXT.slice(start, end))).toEqual(["shameless crooks", "shameless crooks"]);
    expect(new Set(named.map(({ technique }) => technique)).size).toBe(2);
  });

  test("errors keep their code", async () => {
    await expect(pool.classify(TEXT, [{ start: 5, end: 5 }])).rejects.toMatchObject({ code: "input" });
  });

  test("a text that is left off is not read to its end, and the next one gets the thread", async () => {
    const start = performance.now();
    await pool.analyze(TEXT.repeat(50), {});
    const short = performance.now() - start;
    const controller = new AbortController();
    const long = pool.analyze(TEXT.repeat(10_000), {}, controller.signal); // 200 times as long
    const after = pool.analyze(TEXT, {});
    await sleep(50);
    controller.abort(new Error("gone"));
    await expect(long).rejects.toThrow("gone");
    expect((await after).annotations.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(60 * Math.max(short, 200));
  });

  test("a text that nobody wants any more is not begun", async () => {
    const controller = new AbortController();
    controller.abort(new Error("gone"));
    await expect(pool.analyze(TEXT, {}, controller.signal)).rejects.toThrow("gone");
  });
});

test("a disposed pool says so", async () => {
  const pool: AnalyzerPool = await openPool({ jobs: 1, apart: true, engine: ENGINE });
  const pending = pool.analyze(TEXT.repeat(100), {});
  const failed = expect(pending).rejects.toThrow("disposed");
  await pool.dispose();
  await failed;
});
