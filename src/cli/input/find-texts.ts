/** Turns the files and folders of a command line into the texts to read, in a fixed order on every platform. */
import { readdir, realpath, stat } from "node:fs/promises";
import { join, normalize, resolve, sep } from "node:path";
import { InputError } from "../../errors.js";
import { refuseFile } from "./read-bytes.js";
import type { TextSource } from "./text-source.js";

const TEXT_FILE = /\.(txt|md)$/i;

export interface FoundTexts {
  readonly sources: readonly TextSource[];
  /** Arguments that lead to no text: the others are still read. */
  readonly errors: readonly InputError[];
}

/**
 * Arguments in their order; the texts of a folder by the code units of their path in it.
 * @param folder the working directory
 * @param stdinName id of the text that stands for `-`
 */
export async function findTexts(
  args: readonly string[],
  { folder, stdinName }: { readonly folder: string; readonly stdinName: string },
): Promise<FoundTexts> {
  const sources: TextSource[] = [];
  const errors: InputError[] = [];
  for (const arg of args) {
    try {
      if (arg === "-" && sources.some(({ path }) => path === null))
        throw new InputError("expected standard input (-) once, found it twice");
      sources.push(
        ...(arg === "-" ? [{ id: stdinName, name: stdinName, path: null }] : await findArgument(arg, folder)),
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  return { sources, errors };
}

async function findArgument(arg: string, folder: string): Promise<TextSource[]> {
  const path = resolve(folder, arg);
  const found = await stat(path).catch((error: unknown) => refuseFile(arg, error));
  if (!found.isDirectory()) return [{ id: withSlashes(normalize(arg)), name: arg, path }];
  const ids = (await listTexts(path, "", new Set())).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (ids.length === 0) throw new InputError(`${arg}: expected a folder with .txt or .md files, found none in it`);
  return ids.map((id) => ({ id, name: join(arg, id), path: join(path, id) }));
}

/** Paths of the texts in a folder and below, with forward slashes; a folder that links lead to again is passed over. */
async function listTexts(root: string, below: string, seen: Set<string>): Promise<string[]> {
  const folder = join(root, below);
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = await readdir(folder).catch((error: unknown) => refuseFile(folder, error));
  const ids: string[] = [];
  for (const name of names.sort()) {
    const id = below === "" ? name : `${below}/${name}`;
    const found = await stat(join(root, id)).catch(() => undefined); // a link that leads nowhere is no text
    if (found?.isDirectory()) ids.push(...(await listTexts(root, id, seen)));
    else if (found !== undefined && TEXT_FILE.test(name)) ids.push(id);
  }
  return ids;
}

function withSlashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
