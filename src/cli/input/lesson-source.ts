/** Where a lesson is read from: a file, standard input, or one of those that come with this package, by its name. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { SourceFile } from "../../formats/marked-text.js";
import { READY_LESSONS } from "../../lessons/ready-lessons.js";
import { ROOT } from "../package-files.js";
import type { Terminal } from "../terminal.js";
import { readSourceFile } from "./source-files.js";

/**
 * A file of the caller's goes before a ready lesson of its name.
 * @param argument a file, `-`, or the name of a ready lesson
 * @throws InputError when it cannot be read
 */
export async function readLessonSource(argument: string, terminal: Terminal): Promise<SourceFile> {
  const isReady = READY_LESSONS.some(({ name }) => name === argument);
  if (!isReady || (await isThere(resolve(terminal.folder, argument)))) return readSourceFile(argument, terminal);
  return readSourceFile(join(ROOT, "lessons", `${argument}.json`), terminal);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
