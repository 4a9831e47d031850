/**
 * The files of a run that can be resumed: `OUT.partial` grows line by line and becomes `OUT` when all is done;
 * `OUT.run.json` says what run it is, and stays.
 */
import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { OutputError } from "../../errors.js";
import type { LabelLine } from "../../formats/label-schema.js";
import { LONGEST_LINE, parseLabelLine } from "../input/label-line.js";
import { readChunks } from "../input/read-chunks.js";
import { splitLines } from "../input/split-lines.js";

export interface RunPaths {
  readonly target: string;
  readonly partial: string;
  readonly record: string;
}

/** @param path absolute; where it is a link, the files stand beside what it leads to */
export async function findRunPaths(path: string): Promise<RunPaths> {
  const target = await realpath(path).catch(() => path);
  return { target, partial: `${target}.partial`, record: `${target}.run.json` };
}

/** Bytes of a file, or undefined when there is none. @throws OutputError for a folder or a device */
export async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isFile()) throw new OutputError(`${path}: expected a file, found something else`);
  return found?.size;
}

const LINE_FEED = Uint8Array.of(0x0a);

/**
 * The lines that an earlier run has written, which `hash` is fed. A last line without its end was being written when the
 * run was killed: it is none.
 * @throws InputError naming file and line for what no run has written
 */
export async function* readWritten(path: string, hash: Hash): AsyncGenerator<LabelLine & { readonly bytes: number }> {
  const name = basename(path);
  for await (const { number, bytes, whole } of splitLines(readChunks(path, name, false), {
    longest: LONGEST_LINE,
    name,
  })) {
    if (!whole) return;
    hash.update(bytes).update(LINE_FEED);
    yield { ...parseLabelLine(bytes, `${path}:${number}`), bytes: bytes.length + 1 };
  }
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of readChunks(path, path, false)) hash.update(chunk);
  return hash.digest("hex");
}

/** Milliseconds after which what was written is forced to the disk. */
const SYNC_EVERY = 5000;

/**
 * Appends whole lines, each by one write: whoever kills this process cuts at most the last. What a loss of power can take
 * are the lines of the last {@link SYNC_EVERY}.
 */
export interface PartialFile {
  /** @throws OutputError when someone else writes the file too */
  append(bytes: Uint8Array): Promise<void>;
  /** Forces all to the disk, reads it once more, and gives the file its final name. @throws OutputError when it is not `sha256` */
  publish(target: string, sha256: string): Promise<void>;
  close(): Promise<void>;
}

/** @param size bytes to keep of what is there; the rest is cut */
export async function openPartial(path: string, size: number): Promise<PartialFile> {
  const file = await open(path, size === 0 ? "w" : "r+");
  await file.truncate(size);
  let end = size;
  let synced = performance.now();
  return {
    append: async (bytes) => {
      await checkAlone(file, end, path);
      await writeAll(file, bytes, end);
      end += bytes.length;
      if (performance.now() - synced < SYNC_EVERY) return;
      await file.datasync();
      synced = performance.now();
    },
    publish: async (target, sha256) => {
      await checkAlone(file, end, path);
      await file.sync();
      const found = await hashFile(path);
      if (found !== sha256)
        throw new OutputError(`${path}: expected SHA-256 ${sha256}, found ${found}: does another run write it?`);
      await file.close();
      await rename(path, target);
      await syncFolder(dirname(target));
    },
    close: () => file.close(),
  };
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function checkAlone(file: FileHandle, expected: number, path: string): Promise<void> {
  const { size, nlink } = await file.stat();
  if (size !== expected || nlink === 0)
    throw new OutputError(
      `${path}: expected ${expected} bytes, found ${nlink === 0 ? "it removed" : size}: does another run write it?`,
    );
}

/** So that the new name outlives a loss of power; where folders cannot be opened, as on Windows, it is left to the system. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Nothing was written: nothing is to be resumed. */
export async function removeRun({ partial, record }: RunPaths): Promise<void> {
  await rm(partial, { force: true });
  await rm(record, { force: true });
}
