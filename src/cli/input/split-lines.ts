/** Cuts a stream of bytes into lines, one at a time in memory. */
import { InputError } from "../../errors.js";

const LINE_FEED = 0x0a;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line feed. */
  readonly bytes: Uint8Array;
  /** False for a last line that no line feed ends. */
  readonly whole: boolean;
}

/**
 * @param longest bytes that a line may have
 * @throws InputError for a longer one
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  { longest, name }: { readonly longest: number; readonly name: string },
): AsyncGenerator<Line> {
  let begun: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield { number: number++, bytes: Buffer.concat([...begun, chunk.subarray(start, end)]), whole: true };
      begun = [];
      length = 0;
      start = end + 1;
    }
    begun.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longest)
      throw new InputError(`${name}:${number}: expected a line of at most ${longest} bytes, found more`);
  }
  if (length > 0) yield { number, bytes: Buffer.concat(begun), whole: false };
}
