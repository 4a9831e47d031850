/** Breaks lines of runs at the terminal's width; nothing is lost but white space where a line ends. */
import { plain, type Run } from "./run.js";
import { graphemesOf, textWidth } from "./text-width.js";

/** White space at which a line may break: not the kinds that forbid it. */
const BLANKS = /([\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+)/;

interface Word {
  readonly runs: Run[];
  readonly blank: boolean;
}

/** The lines that one line becomes, at least one; a word wider than a line is cut between its characters. */
export function wrapRuns(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [[]];
  let column = 0;
  let blanks: Run[] = [];
  for (const word of splitWords(runs, width)) {
    if (word.blank) {
      blanks = word.runs;
      continue;
    }
    const gap = widthOf(blanks, column);
    const length = widthOf(word.runs, 0);
    const fits = column + gap + length <= width;
    if (fits) append(lines, blanks);
    else if (column > 0) lines.push([]);
    column = fits ? column + gap : 0;
    if (length <= width) append(lines, word.runs);
    column = length <= width ? column + length : cutWord(lines, word.runs, width);
    blanks = [];
  }
  return lines;
}

/** As {@link wrapRuns}, every line behind so many blanks. */
export function wrapIndented(runs: readonly Run[], width: number, indent: number): Run[][] {
  const margin = plain(" ".repeat(indent));
  return wrapRuns(runs, width - indent).map((line) => [margin, ...line]);
}

/** Puts the word's characters on the lines, from the start of the last one. Returns the column where it ends. */
function cutWord(lines: Run[][], runs: readonly Run[], width: number): number {
  let column = 0;
  for (const { text, style } of runs) {
    for (const grapheme of graphemesOf(text)) {
      const length = textWidth(grapheme);
      if (column > 0 && column + length > width) {
        lines.push([]);
        column = 0;
      }
      append(lines, [{ text: grapheme, style }]);
      column += length;
    }
  }
  return column;
}

function append(lines: Run[][], runs: readonly Run[]): void {
  const line = lines.at(-1) as Run[];
  for (const run of runs) {
    const last = line.at(-1);
    if (last?.style === run.style) line[line.length - 1] = { text: last.text + run.text, style: run.style };
    else line.push(run);
  }
}

/**
 * Words and the blanks between them; a word may go through several runs. A name that was added to the text stays in one
 * piece while it takes less than half a line, and a line may break between two.
 */
function splitWords(runs: readonly Run[], width: number): Word[] {
  const words: Word[] = [];
  let named = false; // whether a name was the last thing: two of them may stand on two lines
  for (const { text, style } of runs) {
    let open = !(named && style.kind === "mark");
    const whole = style.kind === "mark" && textWidth(text) <= width / 2;
    for (const [i, part] of (whole ? [text] : text.split(BLANKS)).entries()) {
      if (part === "") continue;
      const blank = i % 2 === 1;
      const last = words.at(-1);
      if (open && last?.blank === blank) last.runs.push({ text: part, style });
      else words.push({ runs: [{ text: part, style }], blank });
      open = true;
    }
    named = style.kind === "mark" && text.endsWith("]");
  }
  return words;
}

function widthOf(runs: readonly Run[], column: number): number {
  return runs.reduce((width, { text }) => width + textWidth(text, column + width), 0);
}
