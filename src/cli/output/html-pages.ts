/** Web pages from the command line: the sheet that the reading view saves. What draws it is loaded when a page is asked for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LabelWriter } from "../../formats/label-format.js";
import type { LabelRun } from "../../formats/labelled-text.js";
import type { FileWriter } from "../../formats/marked-text.js";
import type { SheetLabelling } from "../../reading/sheet-text.js";
import type { CommandContext } from "../context.js";
import { ROOT } from "../package-files.js";

const STYLES = ["colours.css", "marks.css", "sheet.css"];
const TITLE = "Rhetorical techniques";

/** For `label`, which knows what read the texts. */
export async function openLabelPages(
  { version, engine, model, techniques }: LabelRun,
  { language, confidence }: Pick<SheetLabelling, "language" | "confidence">,
): Promise<LabelWriter> {
  const { createHtmlWriter, sheetTextOf, style } = await loadPages();
  const labelling = { engine, model, language, confidence };
  const writer = createHtmlWriter({ version, techniques, labelling, style, title: TITLE });
  return { ...writer, write: (text) => writer.write(sheetTextOf(text)) };
}

/** For `convert`, whose marks anyone may have set. */
export async function openConvertedPages({
  version,
  techniques,
}: Pick<CommandContext, "version" | "techniques">): Promise<FileWriter> {
  const { createHtmlWriter, sheetTextOfFile, style } = await loadPages();
  const writer = createHtmlWriter({ version, techniques, style, title: TITLE });
  return { ...writer, write: (text) => writer.write(sheetTextOfFile(text, techniques)) };
}

async function loadPages() {
  const [pages, texts, ...styles] = await Promise.all([
    import("../../reading/standalone-html.js"),
    import("../../reading/sheet-text.js"),
    ...STYLES.map((name) => readFile(join(ROOT, "src", "reading", "styles", name), "utf8")),
  ]);
  return { ...pages, ...texts, style: styles.join("\n") };
}
