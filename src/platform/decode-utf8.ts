/** Bytes to text, strictly: what is not UTF-8 is told with its place and likely encoding, never guessed. */

/** Encodings that files which are not UTF-8 mostly have; `TextDecoder` knows each by this name without its space. */
export type OtherEncoding = "UTF-16 LE" | "UTF-16 BE" | "Windows-1252";

/** Why bytes are no text in UTF-8. */
export interface ByteFault {
  readonly found: "a NUL byte" | "a byte that is not UTF-8";
  /** Of the byte, from 0. */
  readonly offset: number;
  /** What the bytes likely are; missing when they look like no text at all. */
  readonly encoding?: OtherEncoding;
}

/**
 * The text without its byte-order mark, or why there is none.
 * @param keepMark keep the mark: these bytes do not begin a text
 */
export function decodeUtf8(bytes: Uint8Array, keepMark = false): string | ByteFault {
  const nul = bytes.indexOf(0);
  const text = tryDecode(bytes, keepMark);
  const invalid = text === undefined ? findInvalid(bytes) : -1;
  if (nul >= 0 && (invalid < 0 || nul < invalid)) return createFault(bytes, "a NUL byte", nul);
  return text ?? createFault(bytes, "a byte that is not UTF-8", invalid);
}

function createFault(bytes: Uint8Array, found: ByteFault["found"], offset: number): ByteFault {
  const encoding = guessEncoding(bytes);
  return { found, offset, ...(encoding && { encoding }) };
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
  return new TextEncoder().encode(decodePrefix(bytes, whole) ?? "").length;
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
function guessEncoding(bytes: Uint8Array): OtherEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 BE";
  const sample = bytes.subarray(0, SAMPLE);
  const nulsAt = (parity: number) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const [even, odd] = [nulsAt(0), nulsAt(1)];
  if (Math.max(even, odd) * 4 > sample.length) return odd > even ? "UTF-16 LE" : "UTF-16 BE";
  if (even + odd > 0 || sample.some((byte) => UNDEFINED_1252.has(byte))) return undefined;
  return "Windows-1252";
}
