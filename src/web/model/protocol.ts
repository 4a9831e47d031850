/** The messages between the page and the worker that holds the model. */

import type { OperatingPoint } from "../../decode/settings.js";
import type { RhetoscopeErrorCode } from "../../errors.js";
import type { Analysis, ModelInfo } from "../../platform/browser.js";

/** Where the worker finds the model: files under an address, or in base64 by name, for a page that may not fetch. */
export type ModelSource =
  | { readonly kind: "address"; readonly model: string; readonly wasm: WasmAddresses }
  | { readonly kind: "encoded"; readonly model: Readonly<Record<string, string>>; readonly wasm: WasmAddresses };

export type WasmAddresses = Readonly<Record<"tfjs-backend-wasm.wasm" | "tfjs-backend-wasm-simd.wasm", string>>;

export type Request =
  | { readonly kind: "load"; readonly source: ModelSource }
  | { readonly kind: "read"; readonly id: number; readonly text: string; readonly options: ReadTextOptions }
  | { readonly kind: "cancel"; readonly id: number };

export interface ReadTextOptions {
  /** Point of the marks that are told while the text is being read. */
  readonly point: OperatingPoint;
  /** Read the text though it does not look like the model's language. */
  readonly force: boolean;
}

/** What was found in one text, at both points, as the worker tells it: names and quotes are added on the page's side. */
export type Analyses = Readonly<Record<OperatingPoint, Analysis>>;

export interface LoadedModel {
  readonly engine: { readonly name: string; readonly version: string };
  readonly model: ModelInfo;
}

/** Windows of a text that are read, of how many. */
export interface WindowCount {
  readonly done: number;
  readonly total: number;
}

/** An error that crossed the threads: its class did not. */
export interface WorkerError {
  /** Missing for a bug. */
  readonly code?: RhetoscopeErrorCode;
  readonly message: string;
}

export type Answer =
  | { readonly kind: "loading"; readonly done: number; readonly total: number }
  | { readonly kind: "loaded"; readonly loaded: LoadedModel }
  | { readonly kind: "not-loaded"; readonly error: WorkerError }
  | { readonly kind: "progress"; readonly id: number; readonly count: WindowCount; readonly soFar?: Analysis }
  | { readonly kind: "read"; readonly id: number; readonly analyses: Analyses }
  | { readonly kind: "failed"; readonly id: number; readonly error: WorkerError };
