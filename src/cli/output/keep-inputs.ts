/** What a command reads stays as it is: its output may not take the place of one of its inputs, by whatever name. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { InputError } from "../../errors.js";
import { findTexts } from "../input/find-texts.js";
import type { Terminal } from "../terminal.js";

/**
 * Links are followed on both sides. Of a folder, its texts count. Standard input and output are no files, and what cannot be
 * read is left to whoever reads it.
 * @param inputs files, folders, or `-`
 * @throws InputError when the output is one of the inputs
 */
export async function refuseOverwriting(
  output: string | undefined,
  inputs: readonly string[],
  { folder }: Pick<Terminal, "folder">,
): Promise<void> {
  if (output === undefined || output === "-") return;
  const target = await identify(resolve(folder, output));
  if (target === undefined) return; // nothing stands there yet
  for (const input of inputs) {
    for (const path of await listFiles(input, folder)) {
      if ((await identify(path)) === target)
        throw new InputError(
          `${output}: expected another file than those that are read, found the same file as ${input}`,
        );
    }
  }
}

async function listFiles(input: string, folder: string): Promise<string[]> {
  if (input === "-") return [];
  const path = resolve(folder, input);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return [path];
  const { sources } = await findTexts([input], { folder, stdinName: "stdin" });
  return sources.flatMap((source) => source.path ?? []);
}

/** What tells a regular file from any other, whatever leads to it; undefined where there is none. */
async function identify(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found?.isFile() === true ? `${found.dev}:${found.ino}` : undefined;
}
