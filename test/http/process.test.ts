/** The service as users run it: the built program in a process of its own, with the model that ships. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = join(ROOT, "dist", "cli", "main.js");
const ENGINE = process.env.RHETOSCOPE_TEST_ENGINE ?? "wasm";
const env = { ...process.env, RHETOSCOPE_ENGINE: ENGINE, XDG_CONFIG_HOME: "/nowhere" };
const TEXT = readFileSync(join(ROOT, "samples", "speech-harbour-vote.txt"), "utf8");

interface Server {
  readonly address: string;
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** Resolves when it has said its address: it is ready for texts then. */
async function start(args: readonly string[] = []): Promise<Server> {
  const child = spawn(process.execPath, [PROGRAM, "serve", "--port", "0", ...args], { cwd: ROOT, env });
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (out.endsWith("\n")) resolve(out.trim());
    });
    child.on("close", () => reject(new Error(`expected an address, found: ${err}`)));
  });
  const ended = new Promise<Awaited<Server["ended"]>>((resolve) =>
    child.on("close", (code) => resolve({ code, out, err })),
  );
  return { address: await address, child, ended };
}

function label(address: string, body: object): Promise<Response> {
  return fetch(`${address}/v1/label`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

test("labels as the command line does, stays alive while it reads, and stops when all is answered", async () => {
  const { address, child, ended } = await start();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);

  const labelled = await label(address, { text: TEXT, id: "stdin", explain: true });
  const flags = ["label", "--format", "json", "--explain", "--quiet"];
  const expected = execFileSync(process.execPath, [PROGRAM, ...flags], {
    cwd: ROOT,
    env,
    input: TEXT,
    encoding: "utf8",
  });
  expect(await labelled.text()).toBe(expected);
  expect(JSON.parse(expected).texts[0].annotations.length).toBeGreaterThan(1);

  let answered = false;
  const long = label(address, { text: TEXT.repeat(6) }).then(async (response) => {
    answered = true;
    return { status: response.status, annotations: (await response.json()).texts[0].annotations.length };
  });
  await sleep(300);
  for (let i = 0; i < 10; i++) expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect(answered).toBe(false);

  child.kill("SIGTERM");
  await sleep(200);
  const late = await label(address, { text: TEXT });
  expect([late.status, (await late.json()).code]).toEqual([503, "stopping"]);
  expect(answered).toBe(false);
  const { status, annotations } = await long;
  expect(status).toBe(200);
  expect(annotations).toBeGreaterThan(6);
  const { code, err } = await ended;
  expect(code).toBe(0);
  const lines = err
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.filter(({ route }) => route === "/v1/label").map(({ status }) => status)).toEqual([200, 503, 200]);
  expect(err).not.toContain(TEXT.slice(0, 20));
});

test("a port that is taken: 2, and a sentence", async () => {
  const { address, child } = await start(["--quiet"]);
  const { port } = new URL(address);
  const second = spawn(process.execPath, [PROGRAM, "serve", "--port", port], { cwd: ROOT, env });
  let err = "";
  second.stderr.on("data", (chunk) => {
    err += chunk;
  });
  expect(await new Promise((resolve) => second.on("close", resolve))).toBe(2);
  expect(err).toContain(`port ${port}: expected an address to listen at, found another program listening there`);
  child.kill("SIGKILL");
});

test("a signal while the model is loaded stops at once, with 0", async () => {
  const child = spawn(process.execPath, [PROGRAM, "serve", "--port", "0"], { cwd: ROOT, env });
  onTestFinished(() => void child.kill("SIGKILL"));
  await new Promise((resolve) => child.stderr.once("data", resolve)); // it listens
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
});
