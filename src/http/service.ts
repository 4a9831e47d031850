/** What every route is handed: the model's facts, the cards, who computes, and the limits. */
import type { AnalyzerPool } from "../platform/analyzer-pool.js";
import type { ModelFacts } from "../platform/model-facts.js";
import type { Technique } from "../techniques/technique.js";
import type { Queue } from "./queue.js";

export interface ServiceState {
  /** Undefined until the model is loaded. */
  pool: AnalyzerPool | undefined;
  /** New texts are turned away; those that were taken are finished. */
  stopping: boolean;
}

export interface Service {
  /** Of this package. */
  readonly version: string;
  readonly model: ModelFacts;
  /** All cards. */
  readonly techniques: readonly Technique[];
  readonly queue: Queue;
  /** Milliseconds from a text's arrival to its answer. */
  readonly timeout: number;
  readonly state: ServiceState;
}
