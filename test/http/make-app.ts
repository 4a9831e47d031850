/** The service without a port, a model or a log, and a way to ask it. */
import { onTestFinished } from "vitest";
import { type App, type AppOptions, createApp } from "../../src/http/app.js";
import type { AnalyzerPool } from "../../src/platform/analyzer-pool.js";
import type { ModelFacts } from "../../src/platform/model-facts.js";
import { makeEngines } from "../cli/fake-terminal.js";
import { CARDS } from "../support/labelled-text.js";

export const MODEL: ModelFacts = {
  name: "fake",
  language: "eng",
  sha256: "0".repeat(64),
  techniques: ["Doubt", "Loaded_Language", "Name_Calling,Labeling"],
  points: { balanced: { threshold: 0.4, minimumScore: 0 }, careful: { threshold: 0.4, minimumScore: 0.5 } },
  confidence: { likely: 0.6, possible: 0.3 },
  training: { seed: 1 },
  measured: null,
};

export interface TestApp extends App {
  /** Lines of the log. */
  readonly log: string[];
}

/** @param pool null for a service whose model is still being loaded; the fake one of the command line's tests by default */
export async function makeApp(
  options: Partial<AppOptions> = {},
  pool?: Partial<AnalyzerPool> | null,
): Promise<TestApp> {
  const log: string[] = [];
  const app = await createApp({
    version: "1.2.3",
    model: MODEL,
    techniques: CARDS,
    queue: { atOnce: 1, longest: 2 },
    timeout: 10_000,
    bodyLimit: 10_000,
    loopback: true,
    corsOrigins: [],
    viewFolder: "/nowhere",
    log: { quiet: false, write: (line) => log.push(line) },
    ...options,
  });
  onTestFinished(() => app.http.close());
  if (pool !== null) app.state.pool = { ...(await makeEngines().openPool({ jobs: 1 })), ...pool };
  return { ...app, log };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Undefined when the answer is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  readonly json: any;
}

export interface AskOptions {
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param what `POST /v1/label` */
export async function ask({ http }: Pick<App, "http">, what: string, options: AskOptions = {}): Promise<Answer> {
  const [method = "GET", url = "/"] = what.split(" ");
  const { body, headers = {} } = options;
  const sent = body === undefined || typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const response = await http.inject({
    method: method as "GET",
    url,
    headers: { host: "localhost:8080", ...type, ...headers },
    ...(sent !== undefined && { payload: sent }),
  });
  const isJson = String(response.headers["content-type"]).includes("json");
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.body,
    json: isJson && response.body !== "" ? JSON.parse(response.body) : undefined,
  };
}

/** A promise, and how to settle it from outside. */
export function later<T>(): { promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void } {
  let settle: { resolve(value: T): void; reject(error: unknown): void } | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value) => settle?.resolve(value), reject: (error) => settle?.reject(error) };
}
