/** Where findings go: standard output, or a file that appears only when it is complete. */
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { OutputError } from "../../errors.js";
import type { Terminal } from "../terminal.js";

export interface Sink<Content = string> {
  write(content: Content): Promise<void>;
  /** Nothing more will come: the file takes its place. */
  commit(): Promise<void>;
  /** The run failed: what stood at the destination stays. */
  discard(): Promise<void>;
}

/** @throws OutputError when the destination cannot be written */
export async function openSink(terminal: Terminal, output: string | undefined): Promise<Sink> {
  if (output === undefined)
    return { write: (text) => terminal.stdout.write(text), commit: async () => {}, discard: async () => {} };
  return openFile(terminal, output);
}

/** A file of text or of bytes. @throws OutputError when it cannot be written */
export async function openFile(
  { folder }: Pick<Terminal, "folder">,
  output: string,
): Promise<Sink<string | Uint8Array>> {
  try {
    return guardSink(output, await openFileSink(resolve(folder, output)));
  } catch (error) {
    return refuseOutput(output, error);
  }
}

async function openFileSink(path: string): Promise<Sink<string | Uint8Array>> {
  const target = await realpath(path).catch(() => path); // a link stays a link
  const there = await stat(target).catch(() => undefined);
  if (there?.isDirectory()) throw new OutputError("a folder");
  if (there !== undefined && !there.isFile()) return openDeviceSink(await open(target, "w"));
  if (there !== undefined) await (await open(target, "r+")).close(); // it must be ours to replace
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = await open(beside, "wx", there?.mode ?? 0o666);
  return {
    write: (content) => file.writeFile(content),
    commit: async () => {
      await file.close();
      await rename(beside, target);
    },
    discard: async () => {
      await file.close();
      await rm(beside, { force: true });
    },
  };
}

/** A device or a pipe cannot be replaced by a file: it is written as it is. */
function openDeviceSink(file: FileHandle): Sink<string | Uint8Array> {
  return { write: (content) => file.writeFile(content), commit: () => file.close(), discard: () => file.close() };
}

function guardSink<Content>(output: string, sink: Sink<Content>): Sink<Content> {
  return {
    write: (content) => sink.write(content).catch((error: unknown) => refuseOutput(output, error)),
    commit: () => sink.commit().catch((error: unknown) => refuseOutput(output, error)),
    discard: () => sink.discard().catch(() => {}), // the run has failed already, and that is what is told
  };
}

/** @throws OutputError always: why the destination cannot be written */
export function refuseOutput(output: string, error: unknown): never {
  const found = error instanceof Error ? error.message : String(error);
  throw new OutputError(`${output}: expected a file that can be written, found ${found}`, { cause: error });
}
