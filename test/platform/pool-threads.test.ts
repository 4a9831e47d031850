/** How a pool hands texts to its threads, with threads that are not there: turns, deaths, and an end. */
import { EventEmitter } from "node:events";
import { beforeEach, expect, test, vi } from "vitest";
import type { ThreadMessage } from "../../src/platform/analyzer-worker.js";

const workers: FakeWorker[] = [];

/** Answers a text with itself as the language; "die" ends it, and "wait" is answered when it is told to leave off. */
class FakeWorker extends EventEmitter {
  readonly asked: ThreadMessage[] = [];

  constructor() {
    super();
    workers.push(this);
    setImmediate(() => this.emit("message", { value: { engine: { name: "wasm" }, model: { name: "fake" } } }));
  }

  postMessage(message: ThreadMessage): void {
    this.asked.push(message);
    setImmediate(() => {
      if (message === "leave off") this.emit("message", { error: { message: "left off", stack: "" } });
      else if (message.text === "die") this.emit("exit", 134);
      else if (message.text !== "wait")
        this.emit("message", { value: { language: message.text, readable: true, annotations: [] } });
    });
  }

  async terminate(): Promise<void> {
    this.emit("exit", 1);
  }
}

vi.mock("node:worker_threads", () => ({ Worker: FakeWorker }));
const { openPool } = await import("../../src/platform/analyzer-pool.js");

beforeEach(() => {
  workers.length = 0;
});

test("a text each, the others in their turn", async () => {
  const pool = await openPool({ jobs: 2 });
  const texts = ["a", "b", "c", "d", "e"];
  const found = await Promise.all(texts.map((text) => pool.analyze(text, {})));
  expect(found.map(({ language }) => language)).toEqual(texts);
  expect(workers).toHaveLength(2);
  expect(workers.map(({ asked }) => asked.length).sort()).toEqual([2, 3]);
  await pool.dispose();
});

test("a thread that a text brings down is replaced: only that text fails", async () => {
  const pool = await openPool({ jobs: 1, apart: true });
  const [died, next] = await Promise.allSettled([pool.analyze("die", {}), pool.analyze("a", {})]);
  expect(died).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("status 134") } });
  expect(next).toMatchObject({ status: "fulfilled", value: { language: "a" } });
  expect(workers).toHaveLength(2);
  await pool.dispose();
});

test("what is left off frees its thread for the next", async () => {
  const pool = await openPool({ jobs: 1, apart: true });
  const controller = new AbortController();
  const left = expect(pool.analyze("wait", {}, controller.signal)).rejects.toThrow("gone");
  const next = pool.analyze("a", {});
  await new Promise(setImmediate);
  controller.abort(new Error("gone"));
  await left;
  expect((await next).language).toBe("a");
  expect(workers[0]?.asked).toContain("leave off");
  await pool.dispose();
});

test("after the end no thread is started", async () => {
  const pool = await openPool({ jobs: 2 });
  const pending = expect(pool.analyze("wait", {})).rejects.toThrow("disposed");
  await pool.dispose();
  await pending;
  await expect(pool.analyze("a", {})).rejects.toThrow("disposed");
  expect(workers).toHaveLength(2);
});
