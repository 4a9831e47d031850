/** A pause between two windows: computing keeps its thread busy, and nothing else would be heard until the end of the text. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
