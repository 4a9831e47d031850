/** Saves what is shown as a table for spreadsheets; loaded when it is first asked for. */
import { writeSheetCsv } from "../reading/sheet-csv.js";
import { downloadFile, fileNameOf } from "./download.js";
import type { PageSheet } from "./state/sheet.js";

export function saveCsv({ sheet, run }: PageSheet): void {
  downloadFile(fileNameOf(sheet.name, "-marks.csv"), writeSheetCsv(sheet, run), "text/csv;charset=utf-8");
}
