/** Bytes to text, strictly: what is not UTF-8 is refused with its place. */
import { LONGEST_TEXT } from "../../analyzer.js";
import { InputError } from "../../errors.js";
import * as platform from "../../platform/decode-utf8.js";

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

/** As {@link decodeText}, of any length. @param keepMark keep a byte-order mark: these bytes do not begin a text */
export function decodeUtf8(bytes: Uint8Array, name: string, keepMark = false): string {
  const decoded = platform.decodeUtf8(bytes, keepMark);
  return typeof decoded === "string" ? decoded : refuseByte(name, decoded);
}

/** @throws InputError always: with the limit and what was found */
export function refuseLength(name: string, found: string): never {
  throw new InputError(`${name}: expected at most ${LONGEST_TEXT} UTF-16 code units, found ${found}`);
}

function refuseByte(name: string, { found, offset, encoding }: platform.ByteFault): never {
  const hint = encoding === undefined ? "" : ` (the file is likely ${encoding}; convert it to UTF-8)`;
  throw new InputError(`${name}: expected text in UTF-8, found ${found} at byte offset ${offset}${hint}`);
}
