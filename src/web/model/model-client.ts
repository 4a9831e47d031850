/** The page's side of the worker that holds the model: promises instead of messages. */
import type { OperatingPoint } from "../../decode/settings.js";
import { describeFindings } from "../../formats/describe-findings.js";
import type { LabelledText } from "../../formats/labelled-text.js";
import type { Analysis } from "../../platform/browser.js";
import type { Technique } from "../../techniques/technique.js";
import type {
  Answer,
  LoadedModel,
  ModelSource,
  ReadTextOptions,
  Request,
  WindowCount,
  WorkerError,
} from "./protocol.js";

/** What a worker is to its client; tests hand in one of their own. */
export interface ModelWorker {
  postMessage(request: Request): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Answer>) => void): void;
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
}

/** What was found in one text, at both points. */
export type ReadResult = Readonly<Record<OperatingPoint, LabelledText>>;

export interface ReadProgress extends WindowCount {
  /** What is found so far, without explanations; not with every progress. */
  readonly soFar?: LabelledText;
}

export interface ReadHandlers {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

export interface ModelClient {
  /** @throws Error with a `code` when the model cannot be loaded; it may be asked again */
  load(source: ModelSource, onProgress?: (done: number, total: number) => void): Promise<LoadedModel>;
  /** Waits for those asked before it. @throws the signal's reason, or an Error that carries the worker's `code` */
  read(text: string, options: ReadTextOptions, handlers?: ReadHandlers): Promise<ReadResult>;
}

interface Waiting {
  readonly text: string;
  readonly resolve: (result: ReadResult) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: ReadHandlers["onProgress"];
}

/** An error of the worker; `code` is that of RhetoscopeError, missing for a bug. */
export class WorkerFailure extends Error {
  override readonly name = "WorkerFailure";
  readonly code: WorkerError["code"];
  constructor({ code, message }: WorkerError) {
    super(message);
    this.code = code;
  }
}

/** @param techniques all cards, by which findings get their categories */
export function createModelClient(worker: ModelWorker, techniques: readonly Technique[]): ModelClient {
  const waiting = new Map<number, Waiting>();
  let load: { resolve: (loaded: LoadedModel) => void; reject: (error: unknown) => void } | undefined;
  let onLoading: ((done: number, total: number) => void) | undefined;
  let confidence: LoadedModel["model"]["confidence"] = { likely: 1, possible: 1 };
  let next = 0;
  const describe = (text: string, analysis: Analysis) =>
    describeFindings({ id: "text", text }, analysis, { confidence, techniques });
  const settle = (id: number) => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };
  worker.addEventListener("message", ({ data }) => {
    if (data.kind === "loading") onLoading?.(data.done, data.total);
    else if (data.kind === "loaded") {
      confidence = data.loaded.model.confidence;
      load?.resolve(data.loaded);
    } else if (data.kind === "not-loaded") load?.reject(new WorkerFailure(data.error));
    else if (data.kind === "progress") {
      const { text = "", onProgress } = waiting.get(data.id) ?? {};
      onProgress?.({ ...data.count, ...(data.soFar && { soFar: describe(text, data.soFar) }) });
    } else if (data.kind === "read") {
      const { text = "", resolve } = settle(data.id) ?? {};
      const { balanced, careful } = data.analyses;
      resolve?.({ balanced: describe(text, balanced), careful: describe(text, careful) });
    } else settle(data.id)?.reject(new WorkerFailure(data.error));
  });
  worker.addEventListener("error", ({ message }) => {
    const failure = new WorkerFailure({ message: message || "the worker that holds the model did not start" });
    load?.reject(failure);
    for (const id of waiting.keys()) settle(id)?.reject(failure);
  });
  return {
    load: (source, onProgress) => {
      onLoading = onProgress;
      return new Promise((resolve, reject) => {
        load = { resolve, reject };
        worker.postMessage({ kind: "load", source });
      });
    },
    read: (text, options, { signal, onProgress } = {}) => {
      const id = next++;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        waiting.set(id, { text, resolve, reject, onProgress });
        signal?.addEventListener("abort", () => {
          settle(id)?.reject(signal.reason);
          worker.postMessage({ kind: "cancel", id });
        });
        worker.postMessage({ kind: "read", id, text, options });
      });
    },
  };
}
