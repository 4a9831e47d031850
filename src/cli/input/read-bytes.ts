/** Reads bytes up to a limit, so that a file of gigabytes costs nothing but a message. */
import { open } from "node:fs/promises";
import { InputError } from "../../errors.js";

/** All bytes, or, when there are more than `limit`, the first ones: then their number is over it. */
export async function readUpTo(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(read, length);
}

/** What a file holds; of one that is over the limit only its size is known. */
export type FileBytes = { readonly bytes: Uint8Array } | { readonly tooMany: number };

/**
 * @param name what messages call the file
 * @throws InputError when there is no such file or it cannot be read
 */
export async function readFileUpTo(path: string, limit: number, name: string): Promise<FileBytes> {
  const file = await open(path).catch((error: unknown) => refuseFile(name, error));
  try {
    const { size } = await file.stat();
    if (size > limit) return { tooMany: size };
    const bytes = await readUpTo(file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }), limit);
    return bytes.length > limit ? { tooMany: bytes.length } : { bytes };
  } catch (error) {
    return refuseFile(name, error);
  } finally {
    await file.close();
  }
}

/** @throws InputError always: why the file cannot be read */
export function refuseFile(name: string, error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "nothing there",
    EACCES: "no permission to read it",
    EPERM: "no permission to read it",
    EISDIR: "a folder",
    ENOTDIR: "a file where its folder should be",
    ELOOP: "links that lead in a circle",
  };
  throw new InputError(`${name}: expected a file, found ${reasons[code] ?? message}`, { cause: error });
}
