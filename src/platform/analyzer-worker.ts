/** What a worker thread runs: an analyzer of its own, asked through messages, one text at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { isRhetoscopeError, type RhetoscopeErrorCode } from "../errors.js";
import type { Analysis, AnalyzeOptions, Annotation, Span } from "../index.js";
import { letOthersRun } from "./let-others-run.js";
import type { LoadOptions } from "./load.js";
import { loadAnalyzer, type NodeAnalyzer } from "./node.js";

/** What of the analyze options a message can carry. */
export type ThreadOptions = Omit<AnalyzeOptions, "signal" | "onProgress">;

/** A text to find techniques in, or one whose given spans are to be named. */
export type ThreadTask =
  | { readonly text: string; readonly options: ThreadOptions }
  | { readonly text: string; readonly spans: readonly Span[] };

/** What a thread is asked: a text, or to leave off the one that it is reading. */
export type ThreadMessage = ThreadTask | "leave off";

/** An error that crossed the threads: its class did not. */
export interface ThreadError {
  /** Missing for a bug. */
  readonly code?: RhetoscopeErrorCode;
  readonly message: string;
  readonly stack: string;
}

type ThreadValue = Pick<NodeAnalyzer, "engine" | "model"> | Analysis | readonly Annotation[];

/** The first answer says that the analyzer is loaded, each later one is what was found. */
export type ThreadAnswer = { readonly value: ThreadValue } | { readonly error: ThreadError };

async function answer(work: () => Promise<ThreadValue>): Promise<void> {
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

/** While a text is read. Between two windows messages come in, so that it can be left off. */
let reading: AbortController | undefined;

async function read(task: ThreadTask): Promise<ThreadValue> {
  const analyzer = await loading;
  reading = new AbortController();
  const running = { signal: reading.signal, onProgress: letOthersRun };
  try {
    if ("spans" in task) return await analyzer.classify(task.text, task.spans, running);
    return await analyzer.analyze(task.text, { ...task.options, ...running });
  } finally {
    reading = undefined;
  }
}

const loading = loadAnalyzer(workerData as LoadOptions);
await answer(async () => {
  const { engine, model } = await loading;
  return { engine, model };
});
parentPort?.on("message", (message: ThreadMessage) => {
  if (message === "leave off") reading?.abort();
  else void answer(() => read(message));
});
