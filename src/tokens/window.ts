/** Cuts a text's tokens into windows that the network can read, with context on both sides. */
import type { Passage } from "../text/passage.js";
import { lowerBound } from "../text/search.js";
import type { Token } from "./token.js";

/** Token indices: the network reads `first..end`, and its results count for `homeFirst..homeEnd`. */
export interface Window {
  readonly first: number;
  readonly end: number;
  readonly homeFirst: number;
  readonly homeEnd: number;
}

export interface WindowOptions {
  /** Most tokens that a window may hold, without the two that open and close it. */
  readonly size: number;
  /** Most tokens that are at home in one window of a text that needs several; `size - home` are context. */
  readonly home: number;
}

/**
 * Every token has exactly one home window. Homes are whole passages as far as they fit; the room that is left is context
 * on both sides, and what one side cannot use goes to the other. A text that fits into one window is one.
 */
export function cutWindows(tokens: readonly Token[], passages: readonly Passage[], options: WindowOptions): Window[] {
  const { size, home } = options;
  const total = tokens.length;
  if (total === 0) return [];
  if (total <= size) return [{ first: 0, end: total, homeFirst: 0, homeEnd: total }];
  const windows: Window[] = [];
  for (let homeFirst = 0; homeFirst < total; ) {
    const homeEnd = lastBreak(tokens, passages, homeFirst, Math.min(total, homeFirst + home));
    const room = size - (homeEnd - homeFirst);
    let first = Math.max(0, homeFirst - Math.floor(room / 2));
    const end = Math.min(total, first + size);
    first = Math.max(0, end - size);
    windows.push({ first, end, homeFirst, homeEnd });
    homeFirst = homeEnd;
  }
  return windows;
}

/** The last token index up to `limit` at which a passage begins; `limit` when the home holds a single long passage. */
function lastBreak(tokens: readonly Token[], passages: readonly Passage[], first: number, limit: number): number {
  const token = tokens[limit];
  if (token === undefined) return limit;
  const next = passages[lowerBound(passages, token.start + 1, (passage) => passage.start) - 1];
  if (next === undefined || next.start <= (tokens[first]?.start ?? 0)) return limit;
  return lowerBound(tokens, next.start, (candidate) => candidate.start);
}
