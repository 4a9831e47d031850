/** What is shown of a text as a table for spreadsheets. */
import { createCsvWriter } from "../formats/csv.js";
import type { Mark } from "./mark.js";
import type { SheetLabelling, SheetRun, SheetText } from "./sheet-text.js";

/** What read the text has to be known: it is the source of its marks. */
type CsvRun = Pick<SheetRun, "techniques"> & { readonly labelling: Pick<SheetLabelling, "model"> };

/** A mark a row, as `label --format csv` writes it; what the reader set or changed has the reader as its source. */
export function writeSheetCsv(sheet: SheetText, run: CsvRun): string {
  const writer = createCsvWriter(run.techniques);
  const marks = sheet.marks.map((mark) => ({ ...rowOf(mark), source: sourceOf(mark, run.labelling.model.name) }));
  return writer.open() + writer.write({ id: sheet.name, text: sheet.text, marks }) + writer.close();
}

function rowOf({ start, end, technique, score, confidence, review }: Mark) {
  return {
    start,
    end,
    technique,
    ...(score !== undefined && { score }),
    ...(confidence && { confidence }),
    ...(review?.note && { note: review.note }),
  };
}

function sourceOf({ review }: Mark, model: string): string {
  if (review?.status === "added" || review?.status === "changed") return "reader";
  return review === undefined || review.status === "noted" ? model : `${model}, ${review.status} by the reader`;
}
