/** Regular expressions from data: compiled, and refused when they could take more than linear time. */

const LARGEST_BOUND = 300;
/** An escaped mark, a class, a lookbehind, or a quantifier in braces; everything else is read mark by mark. */
const PIECE = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?<[=!]|\{(\d+)(,?)(\d*)\}|[\s\S]/gu;

/**
 * Why the pattern is refused, or undefined when it is safe: everything is bounded, so that the time at each place of a text
 * has a limit. Sources: the `regexp-tree` and `safe-regex` lints, made stricter because our patterns need no more.
 */
export function faultOfPattern(source: string): string | undefined {
  try {
    new RegExp(source, "u");
  } catch (error) {
    return `a regular expression that compiles (${(error as Error).message})`;
  }
  for (const [piece, least, comma, most] of source.matchAll(PIECE)) {
    if (piece === "*" || piece === "+" || (comma === "," && most === "")) return `bounds such as {0,40} for "${piece}"`;
    if (Number(most || least || 0) > LARGEST_BOUND) return `bounds up to ${LARGEST_BOUND}`;
    if (piece === "(?<=" || piece === "(?<!") return "no lookbehind";
    if (/^\\[1-9k]/.test(piece)) return "no back reference";
  }
  return new RegExp(source, "u").test("") ? "a pattern that does not match the empty text" : undefined;
}

/** The pattern for words and phrases: the longest first, any apostrophe, any white space between two words. */
export function patternOfWords(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return `(?:${escaped.map((word) => word.replace(/['’]/g, "['’]").replace(/ /g, "\\s{1,3}")).join("|")})`;
}
