/** Finds and reads the files that a conversion starts from. */
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { InputError } from "../../errors.js";
import type { SourceFile } from "../../formats/marked-text.js";
import type { Terminal } from "../terminal.js";
import { decodeUtf8 } from "./decode-text.js";
import { refuseFile } from "./read-bytes.js";
import { MOST_BYTES, readTextFile } from "./read-text-file.js";

/** @param input a file, or `-` for standard input @throws InputError when it cannot be read */
export async function readSourceFile(input: string, terminal: Terminal): Promise<SourceFile> {
  if (input !== "-") return { name: input, path: basename(input), content: await readTextFile(input, terminal) };
  const name = "stdin";
  const bytes = await terminal.stdin.read(MOST_BYTES).catch((error: unknown) => refuseFile(name, error));
  if (bytes.length > MOST_BYTES) throw new InputError(`${name}: expected at most ${MOST_BYTES} bytes, found more`);
  return { name, path: name, content: decodeUtf8(bytes, name) };
}

/**
 * The files of a folder and below that have one of the endings, by path; of a file, those of its name beside it and what
 * belongs to its folder as a whole.
 * @param endings with their dot
 * @throws InputError when there is none or one cannot be read
 */
export async function readSourceFolder(
  input: string,
  endings: readonly string[],
  terminal: Terminal,
): Promise<SourceFile[]> {
  if (input === "-")
    throw new InputError("-: expected a folder, as this format has several files, found standard input");
  const path = resolve(terminal.folder, input);
  const found = await stat(path).catch((error: unknown) => refuseFile(input, error));
  const root = found.isDirectory() ? path : dirname(path);
  const stem = found.isDirectory() ? undefined : basename(path, extname(path));
  const entries = await readdir(root, { recursive: stem === undefined, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && endings.includes(extname(entry.name)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => stem === undefined || name.endsWith(".conf") || basename(name, extname(name)) === stem)
    .sort((a, b) => (a < b ? -1 : 1));
  if (!paths.some((name) => !name.endsWith(".conf")))
    throw new InputError(`${input}: expected files that end with ${endings.join(" or ")}, found none`);
  const files: SourceFile[] = [];
  for (const name of paths) {
    const shown = stem === undefined ? join(input, name) : join(dirname(input), name);
    files.push({ name: shown, path: name, content: await readTextFile(shown, terminal) });
  }
  return files;
}
