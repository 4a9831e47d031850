/** Reads a file of any size as a stream of bytes, unpacked where it is packed. */
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError, isRhetoscopeError } from "../../errors.js";
import { refuseFile } from "./read-bytes.js";

const CHUNK = 1 << 16;
const LINE_FEED = 0x0a;

/**
 * @param name what messages call the file
 * @param packed whether it is a gzip file; its name tells
 * @throws InputError when there is no such file, it cannot be read, or it is no whole gzip file
 */
export async function* readChunks(
  path: string,
  name: string,
  packed = /\.gz$/i.test(path),
): AsyncGenerator<Uint8Array> {
  const file = await open(path).catch((error: unknown) => refuseFile(name, error));
  try {
    if (!(await file.stat()).isFile()) throw new InputError(`${name}: expected a file, found something else`);
    const bytes = file.createReadStream({ autoClose: false, highWaterMark: CHUNK });
    yield* packed ? unpack(bytes, name) : bytes;
  } catch (error) {
    if (isRhetoscopeError(error)) throw error;
    refuseFile(name, error);
  } finally {
    await file.close();
  }
}

/** @throws InputError that names the line at which the unpacked bytes end */
async function* unpack(packed: Readable, name: string): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip();
  pipeline(packed, unpacked, () => {}); // an error reaches whoever reads
  let lines = 1;
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      yield chunk;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) lines++;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith("Z_") !== true) throw error;
    const found = code === "Z_BUF_ERROR" ? "that it is cut off here" : message;
    throw new InputError(`${name}:${lines}: expected a whole gzip file, found ${found}`, { cause: error });
  }
}
