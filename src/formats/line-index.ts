/** Where an offset stands as people and editors count: line and column. */
import { lowerBound } from "../text/search.js";

export interface LineIndex {
  /** 1-based line, and 1-based column in UTF-16 code units, of a place in the text. */
  locate(offset: number): { readonly line: number; readonly column: number };
}

/** Lines end with a line feed, alone or after a carriage return. One pass over the text, then O(log lines) a lookup. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    locate: (offset) => {
      const line = lowerBound(starts, offset + 1, (start) => start);
      return { line, column: offset - (starts[line - 1] as number) + 1 };
    },
  };
}
