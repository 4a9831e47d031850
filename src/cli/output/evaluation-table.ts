/** A comparison as a table for people: names to the left, numbers to the right, fractions to four decimals. */
import type { EvaluationFile } from "../../formats/evaluation-schema.js";
import { showControls } from "../pretty/show-controls.js";
import { textWidth } from "../pretty/text-width.js";

const HEAD = ["technique", "precision", "recall", "F1", "predicted", "gold"];

/** A row a technique, then all together. Technique classification has one more row, the macro-F1. */
export function tabulateEvaluation({ task, overall, macroF1, techniques = [] }: EvaluationFile): string {
  const rows = techniques.map((row) => cellsOf(row.technique, row));
  const total = cellsOf(task === "si" ? "all spans" : "all (micro)", overall);
  const macro = macroF1 === undefined ? [] : [["mean of techniques (macro)", "", "", macroF1.toFixed(4), "", ""]];
  const head = task === "si" ? ["", ...HEAD.slice(1)] : HEAD;
  return alignColumns([head, ...rows, total, ...macro]);
}

function cellsOf(name: string, { precision, recall, f1, predicted, gold }: EvaluationFile["overall"]): string[] {
  return [showControls(name), ...[precision, recall, f1].map((share) => share.toFixed(4)), `${predicted}`, `${gold}`];
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ""))));
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - textWidth(cell));
        return column === 0 ? cell + gap : gap + cell;
      });
      return `${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}
