/** A folder of findings that appears only when it is complete. */
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { OutputError } from "../../errors.js";
import type { WrittenFile } from "../../formats/marked-text.js";
import type { Terminal } from "../terminal.js";

export interface FolderSink {
  /** @throws OutputError also when the file is there already */
  write(file: WrittenFile): Promise<void>;
  /** Nothing more will come: the folder takes its place. */
  commit(): Promise<void>;
  /** The run failed: nothing is left. */
  discard(): Promise<void>;
}

/** @throws OutputError when the destination is there and not an empty folder, or cannot be written */
export async function openFolderSink({ folder }: Pick<Terminal, "folder">, output: string): Promise<FolderSink> {
  const target = resolve(folder, output);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const there = await listFolder(target, output);
  if (there !== undefined && there.length > 0)
    throw new OutputError(`${output}: expected a new or empty folder, found ${there.length} files in it`);
  await mkdir(beside).catch((error: unknown) => refuseFolder(output, error));
  return {
    write: async ({ path, content }) => {
      const file = join(beside, path);
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content, { flag: "wx" });
      } catch (error) {
        refuseFolder(join(output, path), error);
      }
    },
    commit: async () => {
      try {
        if (there !== undefined) await rmdir(target);
        await rename(beside, target);
      } catch (error) {
        refuseFolder(output, error);
      }
    },
    discard: () => rm(beside, { recursive: true, force: true }).catch(() => {}), // the run has failed already
  };
}

async function listFolder(target: string, output: string): Promise<string[] | undefined> {
  return readdir(target).catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOENT" ? undefined : refuseFolder(output, error),
  );
}

function refuseFolder(output: string, error: unknown): never {
  const found = error instanceof Error ? error.message : String(error);
  throw new OutputError(`${output}: expected a folder that can be written, found ${found}`, { cause: error });
}
