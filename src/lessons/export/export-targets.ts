/** Where a lesson can go, by the names of `--to`. */
export interface ExportTarget {
  /** For people. */
  readonly title: string;
  /** Of the file, with its dot. */
  readonly ending: string;
}

export const EXPORT_TARGETS = {
  h5p: { title: "H5P package: a Question Set, for Moodle, WordPress, Lumi and others", ending: ".h5p" },
  moodle: { title: "Moodle XML: questions for Moodle's question bank", ending: ".xml" },
  gift: { title: "GIFT: the same as plain text, which other systems read too", ending: ".txt" },
  worksheet: { title: "two web pages to print: the students' sheet, and the teacher's with the key", ending: ".html" },
} as const satisfies Record<string, ExportTarget>;

export type ExportTargetName = keyof typeof EXPORT_TARGETS;

export const EXPORT_NAMES = Object.keys(EXPORT_TARGETS) as readonly ExportTargetName[];
