/** The service from its start to its end: it listens, loads the model, and finishes what it has taken when it is to stop. */
import { join } from "node:path";
import { InputError } from "../errors.js";
import type { AnalyzerPool, PoolOptions } from "../platform/analyzer-pool.js";
import { type LoadOptions, PACKAGE_ROOT } from "../platform/load.js";
import { readModelFacts } from "../platform/model-facts.js";
import { type App, type AppOptions, createApp } from "./app.js";
import { isLoopback } from "./guards.js";

export interface ServeOptions extends Omit<AppOptions, "model" | "queue" | "loopback" | "viewFolder"> {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Texts that are read at the same time. */
  readonly jobs: number;
  /** Texts that may wait for their turn. */
  readonly queue: number;
  readonly load: LoadOptions;
  readonly openPool: (options: PoolOptions) => Promise<AnalyzerPool>;
  /** Told the address once texts are taken; the server listens, and says that it is not ready, before. */
  readonly announce: (address: string) => void;
  /** Asks the server to stop. */
  readonly signal: AbortSignal;
}

/** Milliseconds in which connections may end by themselves once all is answered. */
const FAREWELL = 1_000;

/**
 * Runs until the signal, and until all that was taken then is answered.
 * @throws InputError when it cannot listen there, ModelError when the model does not load
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { load, host, jobs, queue } = options;
  const model = await readModelFacts(load.model);
  const loopback = isLoopback(host);
  const viewFolder = join(PACKAGE_ROOT, "dist", "web");
  const app = await createApp({ ...options, model, loopback, viewFolder, queue: { atOnce: jobs, longest: queue } });
  try {
    const address = await listen(app, options);
    if (!loopback)
      app.http.log.warn({ host }, "whoever reaches this address can use the service: it asks nobody for a password");
    await answer(app, address, options);
  } finally {
    await close(app);
  }
}

/** @returns the address. @throws InputError when it cannot listen there */
async function listen({ http }: App, { host, port }: ServeOptions): Promise<string> {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: "another program listening there",
    EACCES: "no permission for it",
    EADDRNOTAVAIL: "no such address of this machine",
    ENOTFOUND: "a name that nobody knows",
    EAI_AGAIN: "a name that nobody knows",
  };
  try {
    return await http.listen({ host, port });
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const found = reasons[code] ?? message;
    throw new InputError(`${host} port ${port}: expected an address to listen at, found ${found}`, { cause: error });
  }
}

async function answer(app: App, address: string, options: ServeOptions): Promise<void> {
  const { http, state, drain } = app;
  const { load, jobs, openPool, signal } = options;
  const loading = new AbortController();
  const giveUp = () => loading.abort(signal.reason);
  signal.addEventListener("abort", giveUp, { once: true });
  if (signal.aborted) return;
  const start = performance.now();
  const pool = await openPool({ ...load, jobs, apart: true, signal: loading.signal }).catch((error: unknown) => {
    if (signal.aborted) return undefined; // nothing was taken yet
    throw error;
  });
  signal.removeEventListener("abort", giveUp);
  if (pool === undefined) return;
  try {
    state.pool = pool;
    http.log.info({ engine: pool.engine.name, milliseconds: Math.round(performance.now() - start) }, "ready");
    options.announce(address);
    await aborted(signal);
    http.log.info("stopping");
    await drain();
  } finally {
    await pool.dispose();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

async function close({ http }: App): Promise<void> {
  const late = setTimeout(() => http.server.closeAllConnections(), FAREWELL);
  await http.close();
  clearTimeout(late);
}
