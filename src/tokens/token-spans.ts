/** Which tokens a character span covers. */
import { lowerBound } from "../text/search.js";
import type { Span } from "../text/span.js";
import type { Token } from "./token.js";

/** Token indices, `first` inclusive, `end` exclusive; never empty. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/**
 * The tokens that overlap the span ("expand": a token cut by the span belongs to it). A span that lies between tokens
 * gets the next one, or the last of the text. Needs at least one token.
 */
export function tokensOf(span: Span, tokens: readonly Token[]): TokenSpan {
  const first = Math.min(
    tokens.length - 1,
    lowerBound(tokens, span.start + 1, (token) => token.end),
  );
  const end = lowerBound(tokens, span.end, (token) => token.start);
  return { first, end: Math.max(first + 1, end) };
}
