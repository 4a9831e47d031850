/** The output of `label --resume`: goes on where an earlier run was stopped, and keeps what is done when it is stopped itself. */
import { createHash, type Hash } from "node:crypto";
import { resolve } from "node:path";
import { InputError, isRhetoscopeError, OutputError } from "../../errors.js";
import { createJsonLinesWriter } from "../../formats/label-json-lines.js";
import type { CorpusText } from "../input/corpus.js";
import type { Terminal } from "../terminal.js";
import type { LabelOutput } from "./label-output.js";
import {
  findRunPaths,
  hashFile,
  openPartial,
  type PartialFile,
  type RunPaths,
  readWritten,
  removeRun,
  sizeOf,
} from "./run-files.js";
import { checkSameRun, type RunRecord, readRunRecord, writeRunRecord } from "./run-record.js";
import { refuseOutput } from "./sink.js";

/**
 * @throws InputError when an earlier run to this destination had another model, engine, option or input
 * @throws OutputError when the destination cannot be written
 */
export async function openResumedOutput(output: string, run: RunRecord, terminal: Terminal): Promise<LabelOutput> {
  const refuse = (error: unknown) => {
    if (isRhetoscopeError(error)) throw error;
    return refuseOutput(output, error);
  };
  try {
    const paths = await findRunPaths(resolve(terminal.folder, output));
    const begun = await findBegun(paths, run);
    if (begun === undefined) await writeRunRecord(paths.record, run);
    const resumed = resumeOutput(paths, run, begun);
    return {
      left: resumed.left,
      write: (...text) => resumed.write(...text).catch(refuse),
      close: () => resumed.close().catch(refuse),
      abandon: () => resumed.abandon().catch(() => undefined), // the run has failed already, and that is what is told
    };
  } catch (error) {
    return refuse(error);
  }
}

/** The file that the same run has begun, or completed. @throws InputError when it was another run */
async function findBegun(paths: RunPaths, run: RunRecord): Promise<string | undefined> {
  const target = await sizeOf(paths.target);
  if (((await sizeOf(paths.partial)) ?? 0) > 0) {
    const begun = await readRunRecord(paths.record);
    if (begun === undefined)
      throw new InputError(`${paths.partial}: expected the record of its run in ${paths.record}, found none`);
    checkSameRun(begun, run, paths.partial);
    return paths.partial;
  }
  const record = target === undefined ? undefined : await readRunRecord(paths.record);
  if (record?.complete === undefined || record.complete.sha256 !== (await hashFile(paths.target))) return undefined;
  checkSameRun(record, run, paths.target);
  return paths.target;
}

/** How far the output has come; the lines of an earlier run count as they are met. */
interface Done {
  texts: number;
  /** In bytes. */
  size: number;
  readonly hash: Hash;
}

/** @param begun what an earlier run has left */
function resumeOutput(paths: RunPaths, run: RunRecord, begun: string | undefined): LabelOutput {
  const done: Done = { texts: 0, size: 0, hash: createHash("sha256") };
  const writer = createJsonLinesWriter();
  const lines = begun === undefined ? undefined : readWritten(begun, done.hash);
  /** Texts that stand before one that is written and are not written themselves: they could not be read then. */
  const passedOver = new WeakSet<CorpusText>();
  let partial: PartialFile | undefined;
  return {
    left: (all, onWritten) =>
      lines === undefined ? all : skipWritten(all, { lines, done, passedOver, onWritten, file: begun ?? "" }),
    write: async (labelled, source) => {
      if (passedOver.has(source) || begun === paths.target)
        refuseLine(begun ?? "", done, `no line of ${JSON.stringify(source.id)}`);
      const bytes = new TextEncoder().encode(writer.write(labelled));
      partial ??= await openPartial(paths.partial, done.size);
      await partial.append(bytes);
      done.hash.update(bytes);
      done.texts++;
    },
    close: async () => {
      if (begun === paths.target) return;
      if (done.texts === 0) return removeRun(paths);
      partial ??= await openPartial(paths.partial, done.size);
      const complete = { texts: done.texts, sha256: done.hash.digest("hex") };
      await writeRunRecord(paths.record, { ...run, complete });
      await partial.publish(paths.target, complete.sha256);
    },
    abandon: async () => {
      await lines?.return(undefined);
      await partial?.close();
      if (begun === paths.target) return undefined;
      if (begun !== undefined || partial !== undefined)
        return `what is done is kept in ${paths.partial}; the same command goes on with it`;
      await removeRun(paths);
      return undefined;
    },
  };
}

interface Walk {
  readonly lines: ReturnType<typeof readWritten>;
  readonly done: Done;
  readonly passedOver: WeakSet<CorpusText>;
  readonly onWritten: Parameters<LabelOutput["left"]>[1];
  /** What the lines stand in. */
  readonly file: string;
}

/** Texts and lines side by side: both are in the order of the input. */
async function* skipWritten(all: AsyncIterable<CorpusText>, walk: Walk): AsyncGenerator<CorpusText> {
  const { lines, done, passedOver, onWritten, file } = walk;
  let next = await lines.next();
  for await (const text of all) {
    if (!next.done && next.value.id === text.id) {
      done.texts++;
      done.size += next.value.bytes;
      await onWritten(text, next.value.annotations);
      next = await lines.next();
      continue;
    }
    if (!next.done) passedOver.add(text);
    yield text;
  }
  if (!next.done) refuseLine(file, done, `the text ${JSON.stringify(next.value.id)}`);
}

function refuseLine(file: string, { texts }: Done, found: string): never {
  throw new OutputError(
    `${file}:${texts + 1}: expected what this run has written, found ${found}: was the file changed?`,
  );
}
