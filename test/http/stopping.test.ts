/** Texts that take their time: a full queue, clients that go, time that is over, and a service that stops. */
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/analyzer.js";
import type { AnalyzerPool } from "../../src/platform/analyzer-pool.js";
import { ask, later, makeApp, type TestApp } from "./make-app.js";

const FOUND: Analysis = { language: "eng", readable: true, annotations: [] };
const LABEL = "POST /v1/label";

/** A pool that answers when it is told to, and leaves off what is aborted, unless it is stubborn. */
function makeSlowPool({ stubborn = false } = {}) {
  const begun: { readonly text: string; answer(): void; readonly signal: AbortSignal | undefined }[] = [];
  const analyze: AnalyzerPool["analyze"] = (text, _options, signal) => {
    const { promise, resolve, reject } = later<Analysis>();
    signal?.addEventListener("abort", () => stubborn || reject(signal.reason));
    begun.push({ text, signal, answer: () => resolve(FOUND) });
    return promise;
  };
  return { begun, analyze };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > 500) throw new Error("expected it within 5 s");
    await sleep(10);
  }
}

const textsOf = async (app: TestApp) => (await ask(app, "GET /readyz")).json.texts as number;

describe("the queue", () => {
  test("one is read, two wait, the fourth is turned away; health answers all the while", async () => {
    const pool = makeSlowPool();
    const app = await makeApp({}, pool);
    const taken = ["a", "b", "c"].map((text) => ask(app, LABEL, { body: { text } }));
    await until(async () => (await textsOf(app)) === 3);
    const turnedAway = await ask(app, LABEL, { body: { text: "d" } });
    expect(turnedAway).toMatchObject({
      status: 503,
      json: { code: "queue-full", detail: expect.stringContaining("3") },
    });
    expect(Number(turnedAway.headers["retry-after"])).toBeGreaterThanOrEqual(1);
    expect((await ask(app, "GET /healthz")).status).toBe(200);
    for (let i = 0; i < 3; i++) {
      await until(() => pool.begun.length > i);
      pool.begun[i]?.answer();
    }
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(pool.begun.map(({ text }) => text)).toEqual(["a", "b", "c"]);
    expect(await textsOf(app)).toBe(0);
  });

  test("time is over: what waits is never begun, what is read keeps its place until it is left off", async () => {
    const pool = makeSlowPool({ stubborn: true });
    const app = await makeApp({ timeout: 100 }, pool);
    const [read, waited] = await Promise.all(["a", "b"].map((text) => ask(app, LABEL, { body: { text } })));
    const timedOut = (found: string) => ({ code: "timed-out", detail: expect.stringContaining(found) });
    expect(read).toMatchObject({ status: 503, json: timedOut("being read") });
    expect(waited).toMatchObject({ status: 503, json: timedOut("waiting"), headers: { "retry-after": "2" } });
    expect(pool.begun[0]?.signal?.aborted).toBe(true);
    expect(await textsOf(app)).toBe(1);
    pool.begun[0]?.answer();
    await sleep(20);
    expect(await textsOf(app)).toBe(0);
    expect(pool.begun).toHaveLength(1);
  });
});

describe("over a connection", () => {
  async function listen(app: TestApp) {
    await app.http.listen({ port: 0, host: "127.0.0.1" });
    const { port } = app.http.server.address() as AddressInfo;
    const post = (text: string) => {
      const sent = request({
        port,
        host: "127.0.0.1",
        path: "/v1/label",
        method: "POST",
        headers: { "content-type": "application/json" },
      });
      const status = new Promise<number | string>((resolve) => {
        sent.on("response", (response) => response.resume().on("end", () => resolve(response.statusCode ?? 0)));
        sent.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"));
      });
      sent.end(JSON.stringify({ text }));
      return { sent, status };
    };
    return { port, post };
  }

  test("clients that go give their places back, and their texts are left off", async () => {
    const pool = makeSlowPool();
    const app = await makeApp({}, pool);
    const { post } = await listen(app);
    const first = post("a");
    await until(async () => (await textsOf(app)) === 1);
    const second = post("b");
    await until(async () => (await textsOf(app)) === 2);
    const third = post("c");
    await until(async () => (await textsOf(app)) === 3);
    second.sent.destroy();
    await until(async () => (await textsOf(app)) === 2);
    first.sent.destroy();
    await until(() => pool.begun.length === 2);
    expect(pool.begun[0]?.signal?.aborted).toBe(true);
    expect(pool.begun[1]?.text).toBe("c");
    pool.begun[1]?.answer();
    expect(await third.status).toBe(200);
    await until(() => app.log.filter((line) => line.includes("client gone")).length === 2);
  });

  test("stopping: what was taken is answered, what comes is told so, and then it ends", async () => {
    const pool = makeSlowPool();
    const app = await makeApp({}, pool);
    const { post, port } = await listen(app);
    const taken = [post("a"), post("b")];
    await until(async () => (await textsOf(app)) === 2);
    let drained = false;
    const draining = app.drain().then(() => {
      drained = true;
    });
    const late = await fetch(`http://127.0.0.1:${port}/v1/label`, { method: "POST", body: "{}" });
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([503, "stopping"]);
    expect(late.headers.get("connection")).toBe("close");
    expect(await ask(app, "GET /readyz")).toMatchObject({ status: 503, json: { code: "stopping" } });
    expect((await ask(app, "GET /healthz")).status).toBe(200);
    expect(drained).toBe(false);
    pool.begun[0]?.answer();
    await until(() => pool.begun.length === 2);
    pool.begun[1]?.answer();
    expect(await Promise.all(taken.map(({ status }) => status))).toEqual([200, 200]);
    await draining;
  });

  test("stopping with nothing to do ends at once", async () => {
    const app = await makeApp();
    await app.drain();
  });

  test("what is no HTTP is told so, as problem details", async () => {
    const app = await makeApp();
    const { port } = await listen(app);
    const { connect } = await import("node:net");
    const socket = connect(port, "127.0.0.1");
    socket.write("SECRET\r\n\r\n");
    let answer = "";
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json\r\n/);
    expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({ status: 400, code: "invalid-request" });
    expect(app.log.join("")).not.toContain("SECRET");
  });
});
