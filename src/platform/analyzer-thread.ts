/** A worker thread with an analyzer of its own, as the thread that starts it sees it. */
import { Worker } from "node:worker_threads";
import { RhetoscopeError } from "../errors.js";
import type { Analysis } from "../index.js";
import type { ThreadAnswer, ThreadError, ThreadTask } from "./analyzer-worker.js";
import type { LoadOptions } from "./load.js";
import type { NodeAnalyzer } from "./node.js";

export interface AnalyzerThread {
  /** Settles when the model is loaded. */
  readonly ready: Promise<Pick<NodeAnalyzer, "engine" | "model">>;
  /** One text at a time. @throws what the analyzer throws, or what ended the thread */
  analyze(task: ThreadTask): Promise<Analysis>;
  /** Ends the thread; what it was asked is rejected with the reason. */
  stop(reason: unknown): Promise<void>;
}

export function startThread(load: LoadOptions): AnalyzerThread {
  const worker = new Worker(new URL("./analyzer-worker.js", import.meta.url), { workerData: load });
  let asked: PromiseWithResolvers | undefined;
  let ended: { readonly reason: unknown } | undefined;
  const end = (reason: unknown) => {
    ended ??= { reason };
    asked?.reject(ended.reason);
  };
  const awaitAnswer = <T>() =>
    new Promise<T>((resolve, reject) => {
      if (ended !== undefined) return reject(ended.reason);
      asked = { resolve: resolve as (value: unknown) => void, reject };
    });
  worker.on("message", (answer: ThreadAnswer) => {
    if ("error" in answer) asked?.reject(unpackError(answer.error));
    else asked?.resolve(answer.value);
  });
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`a worker thread ended with status ${code} before its work was done`)));
  return {
    ready: awaitAnswer(),
    analyze: (task) => {
      const answer = awaitAnswer<Analysis>();
      worker.postMessage(task);
      return answer;
    },
    stop: async (reason) => {
      end(reason);
      await worker.terminate();
    },
  };
}

interface PromiseWithResolvers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function unpackError({ code, message, stack }: ThreadError): Error {
  const error = code === undefined ? new Error(message) : new RhetoscopeError(code, message);
  error.stack = stack;
  return error;
}
