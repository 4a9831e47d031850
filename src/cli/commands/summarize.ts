/** `rhetoscope summarize`: how often the texts of a labelled corpus are marked, by technique or by any column that was kept. */
import { resolve } from "node:path";
import { InputError } from "../../errors.js";
import { groupByColumn, groupByTechnique } from "../../evaluation/mark-groups.js";
import type { MarkRate } from "../../evaluation/rates.js";
import type { LabelLine } from "../../formats/label-schema.js";
import type { SummaryFile } from "../../formats/summary-schema.js";
import type { CommandContext } from "../context.js";
import { ExitCode, exitCodeOf } from "../exit-code.js";
import { LONGEST_LINE, parseLabelLine } from "../input/label-line.js";
import { readChunks } from "../input/read-chunks.js";
import { splitLines } from "../input/split-lines.js";
import { reportError, warn } from "../messages.js";
import { refuseOverwriting } from "../output/keep-inputs.js";
import { openSink } from "../output/sink.js";
import { type SummaryFormat, writeSummary } from "../output/summary-writers.js";
import type { Terminal } from "../terminal.js";

export interface SummarizeRequest {
  /** Files that `label --format jsonl` wrote, also .gz: together they are one corpus. */
  readonly files: readonly string[];
  /** `technique`, or the name of a column. */
  readonly by: string;
  readonly format: SummaryFormat;
  readonly output?: string;
}

/** Equal input gives equal intervals. */
const SEED = 1;

/** @returns the exit code @throws InputError naming file and line */
export async function summarize(request: SummarizeRequest, { terminal }: CommandContext): Promise<number> {
  await refuseOverwriting(request.output, request.files, terminal);
  const summary = await summarizeFiles(request, terminal);
  if (summary.notLabelled > 0)
    await warn(terminal, `${summary.notLabelled} texts in another language were not labelled: they are left out`);
  const sink = await openSink(terminal, request.output);
  try {
    await sink.write(writeSummary(summary, request.format));
    await sink.commit();
    return ExitCode.done;
  } catch (error) {
    await sink.discard();
    await reportError(terminal, error);
    return exitCodeOf(error);
  }
}

async function summarizeFiles({ files, by }: SummarizeRequest, terminal: Terminal): Promise<SummaryFile> {
  const groups = by === "technique" ? groupByTechnique() : groupByColumn();
  const columns = new Set<string>();
  let texts = 0;
  let notLabelled = 0;
  for (const file of files) {
    for await (const { place, line } of readLabelLines(file, terminal)) {
      texts++;
      for (const column of Object.keys(line.meta ?? {})) columns.add(column);
      if (line.readable === false) notLabelled++;
      else
        groups.add(
          { words: wordsOf(line, place), techniques: line.annotations.map(({ technique }) => technique) },
          line.meta?.[by] ?? null,
        );
    }
  }
  if (texts === 0) throw new InputError(`${files.join(", ")}: expected labelled texts, found none`);
  if (by !== "technique" && !columns.has(by)) refuseColumn(by, [...columns]);
  const { groups: rated, all } = groups.rates({ seed: SEED });
  return {
    schemaVersion: 1,
    by,
    notLabelled,
    groups: rated.map(({ group, ...rate }) => ({ group, ...roundRate(rate) })),
    all: roundRate(all),
  };
}

async function* readLabelLines(
  name: string,
  { folder, signal }: Terminal,
): AsyncGenerator<{ readonly place: string; readonly line: LabelLine }> {
  const chunks = readChunks(resolve(folder, name), name);
  for await (const { number, bytes } of splitLines(chunks, { longest: LONGEST_LINE, name })) {
    signal.throwIfAborted();
    const place = `${name}:${number}`;
    yield { place, line: parseLabelLine(bytes, place) };
  }
}

function wordsOf({ words }: LabelLine, place: string): number {
  if (words !== undefined) return words;
  throw new InputError(`${place}: expected the number of words, found none: label the texts again with this version`);
}

function refuseColumn(by: string, columns: readonly string[]): never {
  const found =
    columns.length === 0 ? "no column in any text (label --keep-columns keeps them)" : `only ${columns.join(", ")}`;
  throw new InputError(`--by: expected technique or a column of the texts, found ${JSON.stringify(by)}, and ${found}`);
}

function roundRate({ texts, words, marks, rate, interval }: MarkRate): SummaryFile["all"] {
  return {
    texts,
    words,
    marks,
    rate: rate === null ? null : round(rate),
    interval: interval === null ? null : { low: round(interval.low), high: round(interval.high) },
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
