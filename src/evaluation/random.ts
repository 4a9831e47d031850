/** Random numbers that are the same everywhere, so that a measure that samples gives equal output for equal input. */

/**
 * mulberry32 (Tommy Ettinger, public domain): the same numbers 0 <= x < 1 on every platform.
 * @param seed an integer
 */
export function startRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
