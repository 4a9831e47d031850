/** Labels one text after the other with a pool of analyzers; what is wrong with one text is told as what came of it. */
import { describeFindings } from "../formats/describe-findings.js";
import type { LabelledText } from "../formats/labelled-text.js";
import type { AnalyzerPool } from "../platform/analyzer-pool.js";
import { type CommandContext, loadOptions } from "./context.js";
import { ExitCode, exitCodeOf } from "./exit-code.js";
import type { CorpusText } from "./input/corpus.js";

export type Outcome = { readonly source: CorpusText } & (
  | { readonly labelled: LabelledText; readonly pool: AnalyzerPool }
  /** Of the caller's making. */
  | { readonly error: unknown }
);

export interface Labeller {
  /** How many texts to begin before the first of them is done. */
  readonly atOnce: number;
  /** The model, loaded when it is first asked for. @throws ModelError */
  open(): Promise<AnalyzerPool>;
  /** What is wrong with this text alone is an outcome; all else is thrown. */
  label(source: CorpusText): Promise<Outcome>;
  dispose(): Promise<void>;
}

/** Texts that are begun for each job before the first of them is done: a long one does not keep the others waiting. */
const AHEAD = 4;

/** The model is loaded for the first text that can be read. */
export function createLabeller({ terminal, settings, techniques, engines }: CommandContext, jobs: number): Labeller {
  const { point, minConfidence, explain, force } = settings;
  const options = { point, minimumScore: minConfidence, explain, force };
  const chosen = settings.techniques === null ? options : { ...options, techniques: settings.techniques };
  let opening: Promise<AnalyzerPool> | undefined;
  const open = () => {
    opening ??= engines.openPool({ ...loadOptions(settings), jobs, signal: terminal.signal });
    return opening;
  };
  return {
    atOnce: jobs === 1 ? 1 : jobs * AHEAD,
    open,
    label: async (source) => {
      try {
        const { id, meta } = source;
        const text = await source.read();
        terminal.signal.throwIfAborted();
        const pool = await open();
        const analysis = await pool.analyze(text, chosen);
        const { confidence } = pool.model;
        const described = { id, text, ...(meta && { meta }) };
        return { source, pool, labelled: describeFindings(described, analysis, { confidence, techniques }) };
      } catch (error) {
        if (exitCodeOf(error) === ExitCode.input) return { source, error };
        throw error;
      }
    },
    dispose: async () => {
      const pool = await opening?.catch(() => undefined);
      await pool?.dispose();
    },
  };
}
