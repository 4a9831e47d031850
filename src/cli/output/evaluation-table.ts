/** What was measured as a table for people: names to the left, numbers to the right. */
import type { ComparisonFile, EvaluationFile } from "../../formats/evaluation-schema.js";
import { showControls } from "../pretty/show-controls.js";
import { tabulateAgreement } from "./agreement-table.js";
import { alignColumns, bounds, decimals } from "./align-columns.js";

export function tabulateEvaluation(evaluation: EvaluationFile): string {
  return evaluation.task === "agreement" ? tabulateAgreement(evaluation) : tabulateComparison(evaluation);
}

const HEAD = ["technique", "precision", "recall", "F1", "95 % of F1", "predicted", "gold"];

/** A row a technique, then all together; then, where the prediction has scores, how far they can be believed. */
function tabulateComparison(evaluation: ComparisonFile): string {
  const { task, overall, macroF1, macroF1Interval, anyTechnique, techniques = [], calibration } = evaluation;
  const macro = ["mean of techniques (macro)", "", "", decimals(macroF1), bounds(macroF1Interval), "", ""];
  const rows = [
    task === "si" ? ["", ...HEAD.slice(1)] : HEAD,
    ...techniques.map((row) => cellsOf(row.technique, row)),
    cellsOf(task === "si" ? "all spans" : "all (micro)", overall),
    ...(macroF1 === undefined ? [] : [macro]),
    ...(anyTechnique === undefined ? [] : [cellsOf("any technique at all", anyTechnique)]),
  ];
  return alignColumns(rows) + (calibration === undefined ? "" : `\n${tabulateCalibration(calibration)}`);
}

function cellsOf(name: string, score: ComparisonFile["overall"]): string[] {
  const { precision, recall, f1, f1Interval, predicted, gold } = score;
  const shares = [precision, recall, f1].map(decimals);
  return [showControls(name), ...shares, bounds(f1Interval), `${predicted}`, `${gold}`];
}

function tabulateCalibration({
  marks,
  expectedCalibrationError,
  bins,
}: NonNullable<ComparisonFile["calibration"]>): string {
  const rows = bins.map(({ count, lowestScore, highestScore, meanScore, agreement }) => {
    const range = `${lowestScore.toFixed(2)}–${highestScore.toFixed(2)}`;
    return [range, `${count}`, decimals(meanScore), decimals(agreement)];
  });
  const error = `expected calibration error ${decimals(expectedCalibrationError)} over ${marks} marks\n`;
  return alignColumns([["score", "marks", "mean score", "agreed"], ...rows]) + error;
}
