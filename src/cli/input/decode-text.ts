/** Bytes to text, strictly: what is not UTF-8 is named, never guessed. */
import { LONGEST_TEXT } from "../../analyzer.js";
import { InputError } from "../../errors.js";

/** More bytes than this cannot be {@link LONGEST_TEXT} units: three a unit at most, and a byte-order mark. */
export const MOST_BYTES = 3 * LONGEST_TEXT + 3;

/**
 * The text without its byte-order mark.
 * @param name the file, for messages
 * @throws InputError when the bytes are not UTF-8, hold a NUL byte, or are over {@link LONGEST_TEXT} units
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decodeUtf8(bytes, name);
  return text.length > LONGEST_TEXT ? refuseLength(name, `${text.length}`) : text;
}

/** As {@link decodeText}, of any length. @param ignoreBOM keep a byte-order mark: these bytes do not begin a text */
export function decodeUtf8(bytes: Uint8Array, name: string, ignoreBOM = false): string {
  const nul = bytes.indexOf(0);
  const text = tryDecode(bytes, ignoreBOM);
  const invalid = text === undefined ? findInvalid(bytes) : -1;
  if (nul >= 0 && (invalid < 0 || nul < invalid)) refuseByte(bytes, name, "a NUL byte", nul);
  if (text === undefined) return refuseByte(bytes, name, "a byte that is not UTF-8", invalid);
  return text;
}

/** @throws InputError always: with the limit and what was found */
export function refuseLength(name: string, found: string): never {
  throw new InputError(`${name}: expected at most ${LONGEST_TEXT} UTF-16 code units, found ${found}`);
}

function refuseByte(bytes: Uint8Array, name: string, found: string, offset: number): never {
  const encoding = guessEncoding(bytes);
  const hint = encoding === undefined ? "" : ` (the file is likely ${encoding}; convert it to UTF-8)`;
  throw new InputError(`${name}: expected text in UTF-8, found ${found} at byte offset ${offset}${hint}`);
}

function tryDecode(bytes: Uint8Array, ignoreBOM: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the first sequence that is not UTF-8 starts, by halving. */
function findInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (decodePrefix(bytes, middle) === undefined) invalid = middle;
    else valid = middle;
  }
  const whole = decodePrefix(bytes, bytes.length) === undefined ? valid : bytes.length;
  return Buffer.byteLength(decodePrefix(bytes, whole) ?? "");
}

/** The whole characters of the prefix; one that it cuts is left out. */
function decodePrefix(bytes: Uint8Array, length: number): string | undefined {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

const SAMPLE = 4096;
/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** What the bytes probably are when they are no UTF-8. */
function guessEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 BE";
  const sample = bytes.subarray(0, SAMPLE);
  const nulsAt = (parity: number) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const [even, odd] = [nulsAt(0), nulsAt(1)];
  if (Math.max(even, odd) * 4 > sample.length) return odd > even ? "UTF-16 LE" : "UTF-16 BE";
  if (even + odd > 0 || sample.some((byte) => UNDEFINED_1252.has(byte))) return undefined;
  return "Windows-1252";
}
