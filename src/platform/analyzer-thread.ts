/** A worker thread with an analyzer of its own, as the thread that starts it sees it. */
import { Worker } from "node:worker_threads";
import { RhetoscopeError } from "../errors.js";
import type { Analysis, Annotation } from "../index.js";
import type { ThreadAnswer, ThreadError, ThreadMessage, ThreadTask } from "./analyzer-worker.js";
import type { LoadOptions } from "./load.js";
import type { NodeAnalyzer } from "./node.js";

/** What a task is answered. */
export type ThreadResult<Task extends ThreadTask> = Task extends { readonly spans: unknown } ? Annotation[] : Analysis;

export interface AnalyzerThread {
  /** Settles when the model is loaded. */
  readonly ready: Promise<Pick<NodeAnalyzer, "engine" | "model">>;
  /** False once the thread has ended, for whatever reason: nothing can be asked of it any more. */
  alive(): boolean;
  /**
   * One text at a time, once the thread is ready. Settles when the thread is free again: after an abort when it has left off.
   * @throws what the analyzer throws, what ended the thread, or the signal's reason
   */
  ask<Task extends ThreadTask>(task: Task, signal?: AbortSignal): Promise<ThreadResult<Task>>;
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
  const post = (message: ThreadMessage) => worker.postMessage(message);
  return {
    ready: awaitAnswer(),
    alive: () => ended === undefined,
    ask: async <Task extends ThreadTask>(task: Task, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      const answer = awaitAnswer<ThreadResult<Task>>();
      const leaveOff = () => post("leave off");
      signal?.addEventListener("abort", leaveOff, { once: true });
      post(task);
      try {
        return await answer;
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener("abort", leaveOff);
      }
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
