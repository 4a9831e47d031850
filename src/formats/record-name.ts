/** Ids for texts of formats that need not name them: the file's name and the record's number. */
import type { SourceFile } from "./marked-text.js";

/** What was told, else `<file>-<number>`. @param number 1-based */
export function recordId(told: string | number | undefined | null, { path }: SourceFile, number: number): string {
  if (told !== undefined && told !== null && told !== "") return String(told);
  return `${path.replace(/\.[^./]*$/, "")}-${number}`;
}
