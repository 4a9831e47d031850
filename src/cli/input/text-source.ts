/** A text that is still to be read: where it lies and what it will be called. */
import type { Terminal } from "../terminal.js";
import { decodeText, MOST_BYTES, refuseLength } from "./decode-text.js";
import { readFileUpTo, refuseFile } from "./read-bytes.js";

export interface TextSource {
  /** A path with forward slashes. */
  readonly id: string;
  /** What messages call it. */
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
}

/** @throws InputError when it cannot be read, is not UTF-8 or too long */
export async function readSource({ path, name }: TextSource, terminal: Terminal): Promise<string> {
  if (path === null) {
    const bytes = await terminal.stdin.read(MOST_BYTES).catch((error: unknown) => refuseFile(name, error));
    if (bytes.length > MOST_BYTES) refuseLength(name, `more than ${MOST_BYTES} bytes`);
    return decodeText(bytes, name);
  }
  const file = await readFileUpTo(path, MOST_BYTES, name);
  return "bytes" in file ? decodeText(file.bytes, name) : refuseLength(name, `${file.tooMany} bytes`);
}
