/** The formats that `summarize` writes, by name. */
import { stringify } from "csv-stringify/sync";
import type { SummaryFile } from "../../formats/summary-schema.js";
import { drawSummary, NO_GROUP } from "../../formats/summary-svg.js";
import { showControls } from "../pretty/show-controls.js";
import { alignColumns, NOTHING } from "./align-columns.js";

export const SUMMARY_FORMATS = ["table", "csv", "svg", "json"] as const;
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

export function writeSummary(summary: SummaryFile, format: SummaryFormat): string {
  switch (format) {
    case "table":
      return tabulate(summary);
    case "csv":
      return writeCsv(summary);
    case "svg":
      return drawSummary(summary);
    case "json":
      return `${JSON.stringify(summary, null, 1)}\n`;
  }
}

function tabulate({ by, groups, all }: SummaryFile): string {
  const head = [by, "texts", "words", "marks", "per 1,000 words", "95 % interval"];
  const cells = (name: string, { texts, words, marks, rate, interval }: SummaryFile["all"]) => [
    showControls(name).replaceAll("\t", " "),
    ...[texts, words, marks].map(String),
    rate === null ? NOTHING : rate.toFixed(2),
    interval === null ? NOTHING : `${interval.low.toFixed(2)}–${interval.high.toFixed(2)}`,
  ];
  return alignColumns([
    head.map(showControls),
    ...groups.map(({ group, ...rates }) => cells(group ?? NO_GROUP, rates)),
    cells("all texts", all),
  ]);
}

/** A row a group, without that of all texts. A name that a spreadsheet would take for a formula gets an apostrophe before it. */
function writeCsv({ by, groups }: SummaryFile): string {
  const rows = groups.map(({ group, texts, words, marks, rate, interval }) => {
    return [group ?? "", texts, words, marks, rate, interval?.low, interval?.high];
  });
  const head = [by, "texts", "words", "marks", "per_1000_words", "low_95", "high_95"];
  return stringify([head, ...rows], { bom: true, escape_formulas: true });
}
