/** Reads several texts at a time: one analyzer here, or one in each of several worker threads. */
import { Worker } from "node:worker_threads";
import type { Analysis, AnalyzeOptions } from "../analyzer.js";
import { isRhetoscopeError, RhetoscopeError } from "../errors.js";
import type { LoadOptions } from "./load.js";
import { loadAnalyzer, type NodeAnalyzer } from "./node.js";
import type { WorkerAnswer, WorkerReady, WorkerTask } from "./worker-messages.js";

export interface PoolOptions extends LoadOptions {
  /** Number of worker threads; with one the work is done in this thread. */
  readonly jobs: number;
  /** Ends the workers and rejects what they were asked. */
  readonly signal?: AbortSignal;
}

/** Analyses do not depend on the number of jobs: texts are never mixed. */
export interface AnalyzerPool extends Pick<NodeAnalyzer, "engine" | "model"> {
  /** As `Analyzer.analyze`. More texts than there are jobs wait for their turn. */
  analyze(text: string, options: Omit<AnalyzeOptions, "signal" | "onProgress">): Promise<Analysis>;
  dispose(): Promise<void>;
}

/** @throws ModelError as `loadAnalyzer` */
export async function openPool({ jobs, signal, ...load }: PoolOptions): Promise<AnalyzerPool> {
  if (jobs > 1) return openWorkers(load, jobs, signal);
  const analyzer = await loadAnalyzer(load);
  const { engine, model } = analyzer;
  return {
    engine,
    model,
    analyze: (text, options) =>
      analyzer.analyze(text, { ...options, ...(signal === undefined ? {} : { signal }), onProgress: letOthersRun }),
    dispose: async () => analyzer.dispose(),
  };
}

/** Computing keeps the thread busy: without a pause Ctrl-C would wait for the end of the text. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface Job {
  readonly task: WorkerTask;
  readonly resolve: (analysis: Analysis) => void;
  readonly reject: (error: unknown) => void;
}

async function openWorkers(load: LoadOptions, jobs: number, signal?: AbortSignal): Promise<AnalyzerPool> {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let failure: { readonly error: unknown } | undefined;
  const fail = (error: unknown) => {
    failure ??= { error };
    for (const { reject } of [...busy.values(), ...waiting.splice(0)]) reject(error);
    busy.clear();
  };
  const startNext = () => {
    while (idle.length > 0 && waiting.length > 0) {
      const [worker, job] = [idle.shift() as Worker, waiting.shift() as Job];
      busy.set(worker, job);
      worker.postMessage(job.task);
    }
  };
  const finish = (worker: Worker, answer: WorkerAnswer) => {
    const job = busy.get(worker);
    busy.delete(worker);
    idle.push(worker);
    if ("analysis" in answer) job?.resolve(answer.analysis);
    else job?.reject(rebuildError(answer));
    startNext();
  };
  const workers = Array.from({ length: jobs }, () => startWorker(load));
  const dispose = async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  const stop = () => {
    fail(signal?.reason);
    void dispose();
  };
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const [ready] = await Promise.all(workers.map((worker) => awaitReady(worker, () => failure)));
    for (const worker of workers) {
      worker.on("message", (answer: WorkerAnswer) => finish(worker, answer));
      worker.on("error", fail);
      worker.on("exit", (code) => fail(new Error(`a worker thread ended with ${code} before its work was done`)));
      idle.push(worker);
    }
    const analyze: AnalyzerPool["analyze"] = (text, options) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure.error);
        waiting.push({ task: { text, options }, resolve, reject });
        startNext();
      });
    return { ...(ready as WorkerReady), analyze, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
