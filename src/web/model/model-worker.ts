/** What the worker runs: the model, and the texts that it is asked to read, one after the other. */
import "../no-eval.js";
import { isRhetoscopeError, ModelError } from "../../errors.js";
import {
  type Analysis,
  type BrowserAnalyzer,
  loadAnalyzer,
  type OperatingPoint,
  type Reading,
} from "../../platform/browser.js";
import type { Answer, ModelSource, ReadTextOptions, Request, WorkerError } from "./protocol.js";

/** Least time between two answers that hold marks of a text in part, in milliseconds. */
const TELL_EVERY = 250;

const cancelled = new Set<number>();
let loading: Promise<BrowserAnalyzer> | undefined;
let queue: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  if (data.kind === "load") void load(data.source);
  else if (data.kind === "cancel") cancelled.add(data.id);
  else queue = queue.then(() => read(data.id, data.text, data.options));
});

async function load(source: ModelSource): Promise<void> {
  loading ??= loadFrom(source);
  try {
    const { engine, model } = await loading;
    tell({ kind: "loaded", loaded: { engine, model } });
  } catch (error) {
    loading = undefined; // it may be asked for again
    tell({ kind: "not-loaded", error: packError(error) });
  }
}

async function loadFrom(source: ModelSource): Promise<BrowserAnalyzer> {
  const readFile = async (file: string) =>
    source.kind === "address" ? fetchBytes(source.model, file) : decodeFile(source.model, file);
  const readText = async (file: string) => new TextDecoder().decode(await readFile(file));
  return loadAnalyzer({
    read: readFile,
    wasm: source.wasm,
    explanation: async () => {
      const files = ["cues.json", "plain-words.json", "attribution.json", "metrics.json"];
      const [cues = "", plainWords = "", attribution = "", metrics = ""] = await Promise.all(files.map(readText));
      return { cues, plainWords, attribution, metrics };
    },
  });
}

function decodeFile(files: Readonly<Record<string, string>>, file: string): Uint8Array {
  const encoded = files[file];
  if (encoded === undefined) throw new ModelError(`${file}: expected a file of the model, found none`);
  return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
}

async function fetchBytes(address: string, file: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(new URL(file, address));
  } catch (cause) {
    throw new ModelError(`${file}: expected the address ${address} to answer, it did not`, { cause });
  }
  if (!response.ok || response.body === null)
    throw new ModelError(`${file}: expected a file of the model at ${address}, found status ${response.status}`);
  const total = Number(response.headers.get("content-length") ?? 0);
  return readAll(response.body, (done) => file === "weights.bin" && tell({ kind: "loading", done, total }));
}

async function readAll(body: ReadableStream<Uint8Array>, onBytes: (done: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    onBytes(length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function read(id: number, text: string, { point, force }: ReadTextOptions): Promise<void> {
  try {
    if (loading === undefined) throw new ModelError("expected the model to be loaded, it is not");
    const analyzer = await loading;
    let told = performance.now();
    const reading = await analyzer.read(text, {
      force,
      signal: { throwIfAborted: () => checkCancelled(id) },
      onProgress: async (done, total, soFar) => {
        const due = performance.now() - told > TELL_EVERY || done === 1;
        tell({
          kind: "progress",
          id,
          count: { done, total },
          ...(due && { soFar: await analyse(soFar(), point, false) }),
        });
        if (due) told = performance.now();
        await letMessagesIn();
      },
    });
    const balanced = await analyse(reading, "balanced", true);
    tell({ kind: "read", id, analyses: { balanced, careful: await analyse(reading, "careful", true) } });
  } catch (error) {
    tell({ kind: "failed", id, error: packError(error) });
  } finally {
    cancelled.delete(id);
  }
}

async function analyse(reading: Reading, point: OperatingPoint, explain: boolean): Promise<Analysis> {
  const { language, readable } = reading;
  return { language, readable, annotations: await reading.annotate({ point, explain }) };
}

function checkCancelled(id: number): void {
  if (cancelled.has(id)) throw new DOMException("cancelled", "AbortError");
}

/** Computing never waits: without a pause a message to cancel would stay unread. */
function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function packError(error: unknown): WorkerError {
  const message = error instanceof Error ? error.message : String(error);
  return isRhetoscopeError(error) ? { code: error.code, message } : { message };
}

function tell(answer: Answer): void {
  self.postMessage(answer);
}
