/** Marked texts as Markdown for people: the marked words in ⟦brackets⟧ with their technique, and a table of the marks. */
import type { Technique } from "../techniques/technique.js";
import { indexLines } from "./line-index.js";
import { type FileWriter, type Mark, type MarkedText, sortMarks } from "./marked-text.js";
import { nestMarks } from "./nest-marks.js";
import { categoriesOf, nameOf } from "./technique-names.js";

/** What a mark says and what it does not: no file leaves without it. */
const ABOUT_MARKS =
  "A mark says where a rhetorical technique may be at work, and which. It does not say that the words are wrong, unfair or meant to deceive. What is not marked is not free of techniques.";

/** @param cards all */
export function createMarkdownWriter(cards: readonly Technique[]): FileWriter {
  return {
    open: () => `# Rhetorical techniques\n\n${ABOUT_MARKS}\n`,
    write: (text) => writeSection({ ...text, marks: sortMarks(text.marks) }, cards),
    close: () => "",
  };
}

function writeSection({ id, text, readable, marks }: MarkedText, cards: readonly Technique[]): string {
  const lines = indexLines(text);
  const rows = marks.map((mark) => {
    const { technique, start, end } = mark;
    const kinds = categoriesOf(cards, technique).join(", ").replaceAll("-", " ");
    const cells = [
      String(lines.locate(start).line),
      text.slice(start, end),
      nameOf(cards, technique),
      kinds,
      tellConfidence(mark),
      tellNotes(mark).join(" "),
    ];
    return `| ${cells.map((cell) => escapeMarkdown(cell.replace(/\s+/g, " "))).join(" | ")} |\n`;
  });
  const head = "| line | words | technique | kind | how sure | notes |\n| --- | --- | --- | --- | --- | --- |\n";
  const table = rows.length === 0 ? `${countMarks({ readable, marks })}.\n` : head + rows.join("");
  return `\n## ${escapeMarkdown(id.replace(/\s+/g, " "))}\n\n${writeText(text, marks, cards)}\n\n${table}`;
}

/** "2 marks"; that a text has none says nothing where it was not labelled. */
function countMarks({ readable, marks }: Pick<MarkedText, "marks"> & { readonly readable: false | undefined }): string {
  if (marks.length === 1) return "1 mark";
  if (marks.length > 1) return `${marks.length} marks`;
  return readable === false ? "Not labelled: the text is not in the language of the model" : "No marks";
}

/** "likely, 0.71"; empty where a person marked. */
function tellConfidence({ confidence, score }: Mark): string {
  return [confidence, score?.toFixed(2)].filter((part) => part !== undefined).join(", ");
}

/** Why it was marked, what was written beside it, and who marked. */
function tellNotes({ explanation, note, source }: Mark): string[] {
  const notes = [...(explanation?.says ?? []), ...(note === undefined ? [] : [note])];
  return source === undefined ? notes : [...notes, `(${source})`];
}

function writeText(text: string, marks: readonly Mark[], cards: readonly Technique[]): string {
  const marked = nestMarks(text.length, marks)
    .map((piece) => {
      if (piece.kind === "text") return escapeMarkdown(text.slice(piece.start, piece.end));
      if (piece.kind === "open") return "⟦";
      const names = piece.mark.findings.map(({ technique, confidence }) => {
        return escapeMarkdown(`${nameOf(cards, technique)}${confidence === "weak" ? "?" : ""}`);
      });
      return `⟧\\[${piece.continued ? "…" : ""}${names.join(" + ")}${piece.continues ? "…" : ""}\\]`;
    })
    .join("");
  return breakLines(marked);
}

/** A line stays a line, and a blank line parts paragraphs; blanks at a line's start, which would make it code, are dropped. */
function breakLines(marked: string): string {
  return marked
    .split(/\r\n?|\n/)
    .map((line) => guardStart(line.trim()))
    .join("\n")
    .replace(/(?<=[^\n])\n(?=[^\n])/g, "\\\n")
    .trim();
}

/** Everything that Markdown would read as more than a character. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~$]/g, "\\$&");
}

/** What begins a heading, a list, a rule or a table head only at the start of a line. */
function guardStart(line: string): string {
  return line.replace(/^([#+=:-])/, "\\$1").replace(/^(\d{1,9})(?=[.)])/, "$1\\");
}
