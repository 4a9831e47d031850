/** Reads a file of the caller's that is no text to label: spans, gold, predictions. */
import { resolve } from "node:path";
import { InputError } from "../../errors.js";
import type { Terminal } from "../terminal.js";
import { decodeUtf8 } from "./decode-text.js";
import { readFileUpTo } from "./read-bytes.js";

/** A corpus of a million rows has less. */
export const MOST_BYTES = 100_000_000;

/** @throws InputError when it cannot be read, is not UTF-8 or too large */
export async function readTextFile(path: string, { folder }: Pick<Terminal, "folder">): Promise<string> {
  const file = await readFileUpTo(resolve(folder, path), MOST_BYTES, path);
  if ("bytes" in file) return decodeUtf8(file.bytes, path);
  throw new InputError(`${path}: expected at most ${MOST_BYTES} bytes, found ${file.tooMany}`);
}
