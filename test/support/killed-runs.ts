/** Runs `label --resume` as a process that is killed again and again, until one run is left alone and ends. */
import { type ChildProcess, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

export interface KilledRuns {
  /** The last one. */
  readonly ended: Ended;
  /** Bytes of the partial output when each of the others was killed. */
  readonly killedAt: readonly number[];
}

interface Label {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** @param args what follows `label --format jsonl` */
export function startLabel(args: readonly string[]): Label {
  const env = {
    ...process.env,
    RHETOSCOPE_ENGINE: process.env.RHETOSCOPE_TEST_ENGINE ?? "wasm",
    XDG_CONFIG_HOME: "/nowhere",
  };
  const child = spawn(process.execPath, [PROGRAM, "label", "--format", "jsonl", ...args], { env });
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on("close", (code, signal) => resolve({ code, signal, err })));
  return { child, ended };
}

/**
 * @param args without --output and --resume
 * @param moments bytes of output at which to kill, ascending, all below the output's length; each a few milliseconds late
 */
export async function labelKilled(
  args: readonly string[],
  output: string,
  moments: readonly number[],
): Promise<KilledRuns> {
  const resume = [...args, "--resume", "--output", output];
  const killedAt: number[] = [];
  for (const [i, moment] of moments.entries()) {
    const { child, ended } = startLabel(resume);
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over && sizeOf(`${output}.partial`) < moment) await wait(5);
    await wait((i * 7) % 23);
    child.kill("SIGKILL");
    const { signal, code, err } = await ended;
    if (signal !== "SIGKILL") throw new Error(`expected a run to kill, found that it had ended with ${code}: ${err}`);
    killedAt.push(sizeOf(`${output}.partial`));
  }
  return { ended: await startLabel(resume).ended, killedAt };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
