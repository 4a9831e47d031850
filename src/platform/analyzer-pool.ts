/** Reads several texts at a time: with one analyzer here, or with one in each of several worker threads. */
import { InputError } from "../errors.js";
import type { Analysis, Annotation, Span } from "../index.js";
import { type AnalyzerThread, startThread, type ThreadResult } from "./analyzer-thread.js";
import type { ThreadOptions, ThreadTask } from "./analyzer-worker.js";
import { silenceNative } from "./engine.js";
import { letOthersRun } from "./let-others-run.js";
import type { LoadOptions } from "./load.js";
import { loadAnalyzer, type NodeAnalyzer } from "./node.js";

export interface PoolOptions extends LoadOptions {
  /** Number of worker threads; with one the work is done in this thread. */
  readonly jobs: number;
  /** Also one job gets a thread of its own, so that this one is always free. @default false */
  readonly apart?: boolean;
  /** Ends the work; what was asked is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What it finds does not depend on the number of jobs: texts are never mixed. */
export interface AnalyzerPool extends Pick<NodeAnalyzer, "engine" | "model"> {
  /**
   * As `Analyzer.analyze`; when all threads are busy the text waits for its turn.
   * @param signal leaves this text off; settles, with the signal's reason, when the thread is free again
   */
  analyze(text: string, options: ThreadOptions, signal?: AbortSignal): Promise<Analysis>;
  /** As `Analyzer.classify`, in its turn. @param signal as for `analyze` */
  classify(text: string, spans: readonly Span[], signal?: AbortSignal): Promise<Annotation[]>;
  dispose(): Promise<void>;
}

/** @throws ModelError as `loadAnalyzer` does */
export async function openPool({ jobs, apart = false, signal, ...load }: PoolOptions): Promise<AnalyzerPool> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new InputError(`jobs: expected a whole number from 1, found ${jobs}`);
  return jobs === 1 && !apart ? openHere(load, signal) : openThreads(load, jobs, signal);
}

async function openHere(load: LoadOptions, signal?: AbortSignal): Promise<AnalyzerPool> {
  const analyzer = await loadAnalyzer(load);
  const { engine, model } = analyzer;
  const running = (own?: AbortSignal) => {
    const throwIfAborted = () => {
      signal?.throwIfAborted();
      own?.throwIfAborted();
    };
    return { signal: { throwIfAborted }, onProgress: letOthersRun };
  };
  return {
    engine,
    model,
    analyze: (text, options, own) => analyzer.analyze(text, { ...options, ...running(own) }),
    classify: (text, spans, own) => analyzer.classify(text, spans, running(own)),
    dispose: async () => analyzer.dispose(),
  };
}

async function openThreads(load: LoadOptions, jobs: number, signal?: AbortSignal): Promise<AnalyzerPool> {
  silenceNative();
  const threads = new Set(Array.from({ length: jobs }, () => startThread(load)));
  let stopped = false;
  const stopAll = async (reason: unknown) => {
    stopped = true;
    signal?.removeEventListener("abort", interrupt);
    await Promise.all([...threads].map((thread) => thread.stop(reason)));
  };
  const interrupt = () => void stopAll(signal?.reason);
  signal?.addEventListener("abort", interrupt, { once: true });
  // a thread that a text brought down must not take the texts after it down too
  const renew = (thread: AnalyzerThread) => {
    if (thread.alive() || stopped) return thread;
    const fresh = startThread(load);
    fresh.ready.catch(() => {}); // whoever asks it is told
    threads.delete(thread);
    threads.add(fresh);
    return fresh;
  };
  try {
    const [ready] = await Promise.all([...threads].map((thread) => thread.ready));
    const { engine, model } = ready as Awaited<AnalyzerThread["ready"]>;
    const ask = shareOut([...threads], renew);
    return {
      engine,
      model,
      analyze: (text, options, own) => ask({ text, options }, own),
      classify: (text, spans, own) => ask({ text, spans }, own),
      dispose: () => stopAll(new Error("the pool was disposed of")),
    };
  } catch (error) {
    await stopAll(error);
    throw error;
  }
}

/** Hands each text to a thread that is free, first come first served. */
function shareOut(threads: readonly AnalyzerThread[], renew: (thread: AnalyzerThread) => AnalyzerThread) {
  const free = [...threads];
  const waiting: ((thread: AnalyzerThread) => void)[] = [];
  const acquire = async () => free.pop() ?? (await new Promise<AnalyzerThread>((resolve) => waiting.push(resolve)));
  const release = (thread: AnalyzerThread) => {
    const next = waiting.shift();
    if (next === undefined) free.push(thread);
    else next(thread);
  };
  return async <Task extends ThreadTask>(task: Task, signal?: AbortSignal): Promise<ThreadResult<Task>> => {
    const thread = await acquire();
    try {
      await thread.ready;
      return await thread.ask(task, signal);
    } finally {
      release(renew(thread));
    }
  };
}
