/** The formats that `label` writes, by name. */
import { createCsvWriter } from "../../formats/csv.js";
import type { LabelWriter } from "../../formats/label-format.js";
import { createJsonWriter } from "../../formats/label-json.js";
import { createJsonLinesWriter } from "../../formats/label-json-lines.js";
import { writeLabelsAs } from "../../formats/label-marks.js";
import { createPtcSpansWriter, createPtcTechniquesWriter } from "../../formats/label-ptc.js";
import { createSarifWriter } from "../../formats/label-sarif.js";
import type { LabelRun } from "../../formats/labelled-text.js";
import { createMarkdownWriter } from "../../formats/markdown.js";
import { createPrettyWriter, type PrettyOptions } from "../pretty/pretty.js";
import { openLabelPages } from "./html-pages.js";

export const LABEL_FORMATS = [
  "pretty",
  "json",
  "jsonl",
  "ptc-si",
  "ptc-flc",
  "sarif",
  "csv",
  "markdown",
  "html",
] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];

export async function createWriter(format: LabelFormat, run: LabelRun, options: PrettyOptions): Promise<LabelWriter> {
  switch (format) {
    case "pretty":
      return createPrettyWriter(run, options);
    case "json":
      return createJsonWriter(run);
    case "jsonl":
      return createJsonLinesWriter();
    case "ptc-si":
      return createPtcSpansWriter();
    case "ptc-flc":
      return createPtcTechniquesWriter();
    case "sarif":
      return createSarifWriter(run);
    case "csv":
      return writeLabelsAs(createCsvWriter(run.techniques));
    case "markdown":
      return writeLabelsAs(createMarkdownWriter(run.techniques));
    case "html":
      return openLabelPages(run, options);
  }
}
