/** A terminal without a process, and an analyzer that finds what it is told to: what tests of commands are run against. */
import type { Analysis, AnalyzeOptions } from "../../src/analyzer.js";
import type { Engines } from "../../src/cli/context.js";
import { runProgram } from "../../src/cli/program.js";
import type { Terminal } from "../../src/cli/terminal.js";
import { InputError } from "../../src/errors.js";
import type { Span } from "../../src/text/span.js";

export interface FakeTerminalOptions {
  readonly stdin?: string | Uint8Array;
  readonly stdinIsTerminal?: boolean;
  readonly stdoutIsTerminal?: boolean;
  readonly stderrIsTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly signal?: AbortSignal;
  /** Called before each stretch is written to standard output. */
  readonly onWrite?: (text: string) => void;
}

export interface FakeTerminal extends Terminal {
  readonly out: string[];
  readonly err: string[];
}

export function makeTerminal(options: FakeTerminalOptions = {}): FakeTerminal {
  const out: string[] = [];
  const err: string[] = [];
  const { columns, folder = "/nowhere", env = {}, stdin = "" } = options;
  const bytes = typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
  return {
    out,
    err,
    stdin: { isTerminal: options.stdinIsTerminal ?? false, read: async () => bytes },
    stdout: {
      isTerminal: options.stdoutIsTerminal ?? false,
      columns,
      write: async (text) => {
        options.onWrite?.(text);
        out.push(text);
      },
    },
    stderr: {
      isTerminal: options.stderrIsTerminal ?? false,
      columns,
      write: async (text) => {
        err.push(text);
      },
    },
    env: { HOME: "/nowhere", ...env },
    folder,
    platform: "linux",
    signal: options.signal ?? new AbortController().signal,
  };
}

const MODEL = {
  name: "fake",
  sha256: "0".repeat(64),
  language: "eng",
  techniques: ["Doubt", "Loaded_Language", "Name_Calling,Labeling"],
  confidence: { likely: 0.6, possible: 0.3 },
  silent: { balanced: [], careful: ["Doubt", "Name_Calling,Labeling"] },
};
const ENGINE = { name: "wasm", version: "0", reason: "a test" } as const;

export interface FakeEngines extends Engines {
  /** Options of each analysis. */
  readonly asked: Omit<AnalyzeOptions, "signal">[];
  readonly disposed: { count: number };
}

/** Marks every "cruel" as Loaded Language; "throw" in a text is a bug, "refuse" an InputError; "Straße" is German. */
export function makeEngines(): FakeEngines {
  const asked: Omit<AnalyzeOptions, "signal">[] = [];
  const disposed = { count: 0 };
  const analyze = async (text: string, options: Omit<AnalyzeOptions, "signal"> = {}): Promise<Analysis> => {
    asked.push(options);
    if (text.includes("throw")) throw new Error("a bug");
    if (text.includes("refuse")) throw new InputError("refused");
    if (text.includes("Straße") && options.force !== true) return { language: "deu", readable: false, annotations: [] };
    const annotations = [...text.matchAll(/cruel/g)].map(({ index }) => {
      return { start: index, end: index + 5, technique: "Loaded_Language", score: 0.61234 };
    });
    return { language: text.trim() === "" ? "und" : "eng", readable: true, annotations };
  };
  const classify = async (_text: string, spans: readonly Span[]) =>
    spans.map(({ start, end }) => ({ start, end, technique: "Doubt", score: 0.5 }));
  const dispose = () => {
    disposed.count++;
  };
  return {
    asked,
    disposed,
    openPool: async () => ({ engine: ENGINE, model: MODEL, analyze, classify, dispose: async () => dispose() }),
    loadAnalyzer: async () => ({
      engine: ENGINE,
      model: MODEL,
      analyze,
      read: async () => {
        throw new Error("no command reads without annotating");
      },
      classify,
      dispose,
    }),
  };
}

export interface RunResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line without a process. */
export async function run(
  args: readonly string[],
  options: FakeTerminalOptions = {},
  engines: Engines = makeEngines(),
): Promise<RunResult> {
  const terminal = makeTerminal(options);
  const code = await runProgram(args, terminal, engines);
  return { code, out: terminal.out.join(""), err: terminal.err.join("") };
}
