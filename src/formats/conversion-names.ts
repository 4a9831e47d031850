/** What can be converted, as data: names for the command line, what each format holds and what it loses. */
import type { Mark } from "./marked-text.js";

/** Fields of a mark that not every format can hold. */
export const CARRIED = [
  "technique",
  "score",
  "confidence",
  "note",
  "source",
  "explanation",
  "review",
] as const satisfies (keyof Mark)[];
export type Carried = (typeof CARRIED)[number];

export interface Format {
  /** For people. */
  readonly title: string;
  /** Endings, with their dot, that tell this format where nobody names it. */
  readonly endings: readonly string[];
  /** What of a mark is not lost, besides its place. */
  readonly carries: readonly Carried[];
  /** It does not hold the texts: who reads it needs them, and a text without marks leaves no trace. */
  readonly marksOnly?: true;
  /** For people alone: it holds no offsets and is not read. */
  readonly writeOnly?: true;
  /** Endings of the files that are read, with their dot, where it is a folder of several. */
  readonly parts?: readonly string[];
}

const FIELDS_BESIDE = ["technique", "score", "note", "source"] as const;
const FIELDS_FOR_PEOPLE = ["technique", "score", "confidence", "note", "source", "explanation"] as const;

const TABLE = {
  json: { title: "our own JSON", endings: [".json"], carries: CARRIED },
  jsonl: { title: "our own JSON Lines", endings: [".jsonl", ".ndjson"], carries: CARRIED },
  csv: {
    title: "a table for people and their spreadsheets",
    endings: [".csv"],
    carries: ["technique", "score", "confidence", "note", "source"],
    marksOnly: true,
  },
  "ptc-si": { title: "spans of the Propaganda Techniques Corpus", endings: [], carries: [], marksOnly: true },
  "ptc-flc": {
    title: "spans and techniques of the Propaganda Techniques Corpus",
    endings: [".tsv"],
    carries: ["technique"],
    marksOnly: true,
  },
  brat: { title: "brat standoff", endings: [".ann"], carries: FIELDS_BESIDE, parts: [".ann", ".txt", ".conf"] },
  "label-studio": { title: "Label Studio tasks", endings: [], carries: FIELDS_BESIDE },
  spacy: { title: "spaCy or Prodigy JSON Lines", endings: [], carries: ["technique"] },
  doccano: { title: "doccano JSON Lines", endings: [], carries: ["technique"] },
  "web-annotation": { title: "W3C Web Annotation", endings: [".jsonld"], carries: FIELDS_BESIDE, marksOnly: true },
  markdown: { title: "Markdown", endings: [".md", ".markdown"], carries: FIELDS_FOR_PEOPLE, writeOnly: true },
  html: { title: "a web page", endings: [".html", ".htm"], carries: CARRIED, writeOnly: true },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof TABLE;
export const FORMATS: Readonly<Record<FormatName, Format>> = TABLE;

export const FORMAT_NAMES = Object.keys(TABLE) as FormatName[];
export const READABLE_NAMES = FORMAT_NAMES.filter((name) => FORMATS[name].writeOnly !== true);

/** The format whose ending the path has, if that is clear. */
export function guessFormat(path: string): FormatName | undefined {
  const lower = path.toLowerCase();
  return FORMAT_NAMES.find((name) => FORMATS[name].endings.some((ending) => lower.endsWith(ending)));
}
