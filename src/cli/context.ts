/** What every command is handed: the world outside, the settings that hold, the cards, and who does the computing. */
import type { AnalyzerPool, PoolOptions } from "../platform/analyzer-pool.js";
import type { LoadOptions } from "../platform/load.js";
import type { NodeAnalyzer } from "../platform/node.js";
import type { Technique } from "../techniques/technique.js";
import type { Settings } from "./settings/table.js";
import type { Terminal } from "./terminal.js";

/** Who computes; tests put their own in its place. */
export interface Engines {
  openPool(options: PoolOptions): Promise<AnalyzerPool>;
  loadAnalyzer(options: LoadOptions): Promise<NodeAnalyzer>;
}

export interface CommandContext {
  readonly terminal: Terminal;
  readonly settings: Settings;
  /** Where each setting comes from. */
  readonly origins: Readonly<Record<string, string>>;
  readonly techniques: readonly Technique[];
  readonly version: string;
  readonly engines: Engines;
}

/** The network and its library are loaded when they are first needed. */
export const lazyEngines: Engines = {
  openPool: async (options) => (await import("../platform/analyzer-pool.js")).openPool(options),
  loadAnalyzer: async (options) => (await import("../platform/node.js")).loadAnalyzer(options),
};

export function loadOptions({ engine, model }: Settings): LoadOptions {
  return model === null ? { engine } : { engine, model };
}

const DEFAULT_WIDTH = 80;

/** Columns to wrap at. */
export function widthOf({ settings, terminal }: Pick<CommandContext, "settings" | "terminal">): number {
  return settings.width ?? Math.max(20, terminal.stdout.columns ?? DEFAULT_WIDTH);
}
