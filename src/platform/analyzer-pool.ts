/** Reads several texts at a time: with one analyzer here, or with one in each of several worker threads. */
import { InputError } from "../errors.js";
import type { Analysis } from "../index.js";
import { type AnalyzerThread, startThread } from "./analyzer-thread.js";
import type { ThreadOptions } from "./analyzer-worker.js";
import { silenceNative } from "./engine.js";
import type { LoadOptions } from "./load.js";
import { loadAnalyzer, type NodeAnalyzer } from "./node.js";

export interface PoolOptions extends LoadOptions {
  /** Number of worker threads; with one the work is done in this thread. */
  readonly jobs: number;
  /** Ends the work; what was asked is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What it finds does not depend on the number of jobs: texts are never mixed. */
export interface AnalyzerPool extends Pick<NodeAnalyzer, "engine" | "model"> {
  /** As `Analyzer.analyze`; when all threads are busy the text waits for its turn. */
  analyze(text: string, options: ThreadOptions): Promise<Analysis>;
  dispose(): Promise<void>;
}

/** @throws ModelError as `loadAnalyzer` does */
export async function openPool({ jobs, signal, ...load }: PoolOptions): Promise<AnalyzerPool> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new InputError(`jobs: expected a whole number from 1, found ${jobs}`);
  return jobs === 1 ? openHere(load, signal) : openThreads(load, jobs, signal);
}

async function openHere(load: LoadOptions, signal?: AbortSignal): Promise<AnalyzerPool> {
  const analyzer = await loadAnalyzer(load);
  const { engine, model } = analyzer;
  const running = { ...(signal === undefined ? {} : { signal }), onProgress: letOthersRun };
  return {
    engine,
    model,
    analyze: (text, options) => analyzer.analyze(text, { ...options, ...running }),
    dispose: async () => analyzer.dispose(),
  };
}

/** Computing keeps the thread busy: without a pause, Ctrl-C would wait for the end of the text. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function openThreads(load: LoadOptions, jobs: number, signal?: AbortSignal): Promise<AnalyzerPool> {
  silenceNative();
  const threads = Array.from({ length: jobs }, () => startThread(load));
  const stopAll = async (reason: unknown) => {
    signal?.removeEventListener("abort", interrupt);
    await Promise.all(threads.map((thread) => thread.stop(reason)));
  };
  const interrupt = () => void stopAll(signal?.reason);
  signal?.addEventListener("abort", interrupt, { once: true });
  try {
    const [ready] = await Promise.all(threads.map((thread) => thread.ready));
    const { engine, model } = ready as Awaited<AnalyzerThread["ready"]>;
    return { engine, model, analyze: shareOut(threads), dispose: () => stopAll(new Error("the pool was disposed of")) };
  } catch (error) {
    await stopAll(error);
    throw error;
  }
}

/** Hands each text to a thread that is free, first come first served. */
function shareOut(threads: readonly AnalyzerThread[]): AnalyzerPool["analyze"] {
  const free = [...threads];
  const waiting: ((thread: AnalyzerThread) => void)[] = [];
  const acquire = async () => free.pop() ?? (await new Promise<AnalyzerThread>((resolve) => waiting.push(resolve)));
  const release = (thread: AnalyzerThread) => {
    const next = waiting.shift();
    if (next === undefined) free.push(thread);
    else next(thread);
  };
  return async (text, options) => {
    const thread = await acquire();
    try {
      return await thread.analyze({ text, options });
    } finally {
      release(thread);
    }
  };
}
