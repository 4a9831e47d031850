/** What a worker thread runs: an analyzer of its own, asked through messages, one text at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { isRhetoscopeError, type RhetoscopeErrorCode } from "../errors.js";
import type { Analysis, AnalyzeOptions } from "../index.js";
import type { LoadOptions } from "./load.js";
import { loadAnalyzer, type NodeAnalyzer } from "./node.js";

/** What of the analyze options a message can carry. */
export type ThreadOptions = Omit<AnalyzeOptions, "signal" | "onProgress">;

export interface ThreadTask {
  readonly text: string;
  readonly options: ThreadOptions;
}

/** An error that crossed the threads: its class did not. */
export interface ThreadError {
  /** Missing for a bug. */
  readonly code?: RhetoscopeErrorCode;
  readonly message: string;
  readonly stack: string;
}

/** The first answer says that the analyzer is loaded, each later one is an analysis. */
export type ThreadAnswer =
  | { readonly value: Pick<NodeAnalyzer, "engine" | "model"> | Analysis }
  | { readonly error: ThreadError };

async function answer(work: () => Promise<Pick<NodeAnalyzer, "engine" | "model"> | Analysis>): Promise<void> {
  let message: ThreadAnswer;
  try {
    message = { value: await work() };
  } catch (error) {
    message = { error: packError(error) };
  }
  parentPort?.postMessage(message);
}

function packError(error: unknown): ThreadError {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return isRhetoscopeError(error) ? { code: error.code, message, stack } : { message, stack };
}

const loading = loadAnalyzer(workerData as LoadOptions);
await answer(async () => {
  const { engine, model } = await loading;
  return { engine, model };
});
parentPort?.on("message", ({ text, options }: ThreadTask) => {
  void answer(async () => (await loading).analyze(text, options));
});
