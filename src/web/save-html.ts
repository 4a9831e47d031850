/** Saves what is shown as a web page of one file; loaded when it is first asked for. */

import { writeStandaloneHtml } from "../reading/standalone-html.js";
import colours from "../reading/styles/colours.css?inline";
import marks from "../reading/styles/marks.css?inline";
import sheetStyle from "../reading/styles/sheet.css?inline";
import { downloadFile, fileNameOf } from "./download.js";
import type { PageSheet } from "./state/sheet.js";

export function saveHtml({ sheet, run }: PageSheet): void {
  const html = writeStandaloneHtml(sheet, { ...run, style: [colours, marks, sheetStyle].join("\n") });
  downloadFile(fileNameOf(sheet.name, "-marks.html"), html, "text/html;charset=utf-8");
}
