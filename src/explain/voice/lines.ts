/** The lines that passages stand in: quotation marks pair within a line or a paragraph, and dialogue changes with the line. */
import type { Passage } from "../../text/passage.js";
import type { Span } from "../../text/span.js";

/** From the first to the last passage of a line. */
export interface VoiceLine extends Span {
  /** Whether an empty line, or the start of the text, comes before. */
  readonly opensParagraph: boolean;
  /** Index of its first passage. */
  readonly passage: number;
}

/** The lines of `text` that hold passages, in order. @param passages as `splitPassages(text)` gives them */
export function linesOf(text: string, passages: readonly Passage[]): VoiceLine[] {
  const lines: { start: number; end: number; opensParagraph: boolean; passage: number }[] = [];
  for (const { index, start, end } of passages) {
    const line = lines.at(-1);
    const breaks =
      line === undefined ? 2 : (text.slice(line.end, start).match(/\r\n|[\n\r\v\f\u2028\u2029]/g)?.length ?? 0);
    if (line === undefined || breaks > 0) lines.push({ start, end, opensParagraph: breaks > 1, passage: index });
    else line.end = end;
  }
  return lines;
}
