/** How each format is read and written; web pages alone are drawn in `reading/`. */
import type { Technique } from "../techniques/technique.js";
import { createBratWriter } from "./brat.js";
import { FORMATS, type FormatName } from "./conversion-names.js";
import { createCsvWriter } from "./csv.js";
import { createDoccanoWriter, readDoccano } from "./doccano.js";
import { createLabelStudioWriter } from "./label-studio.js";
import { createMarkdownWriter } from "./markdown.js";
import { createMarkedJsonLinesWriter, createMarkedJsonWriter } from "./marked-json.js";
import type { FileWriter, FolderWriter, MarkedText, SourceFile, TextLookup } from "./marked-text.js";
import {
  createPtcSpanTextsWriter,
  createPtcTechniqueTextsWriter,
  readPtcSpanTexts,
  readPtcTechniqueTexts,
} from "./ptc-texts.js";
import { readBrat } from "./read-brat.js";
import { readCsv } from "./read-csv.js";
import { readLabelJson, readLabelJsonLines } from "./read-label-json.js";
import { readLabelStudio } from "./read-label-studio.js";
import { readWebAnnotation } from "./read-web-annotation.js";
import { createSpacyWriter, readSpacy } from "./spacy.js";
import { createWebAnnotationWriter } from "./web-annotation.js";

export interface ReadOptions {
  /** All cards. */
  readonly cards: readonly Technique[];
  /** For formats that do not hold the texts. */
  readonly texts?: TextLookup | undefined;
}

/** Formats whose writer stands in this room. */
type WrittenHere = Exclude<FormatName, "html">;

const FILE_READERS: Partial<Record<FormatName, (file: SourceFile, texts?: TextLookup) => MarkedText[]>> = {
  json: readLabelJson,
  jsonl: readLabelJsonLines,
  csv: readCsv,
  "ptc-si": readPtcSpanTexts,
  "ptc-flc": readPtcTechniqueTexts,
  "label-studio": readLabelStudio,
  spacy: readSpacy,
  doccano: readDoccano,
  "web-annotation": readWebAnnotation,
};

const FILE_WRITERS: Readonly<Record<Exclude<WrittenHere, "brat">, (cards: readonly Technique[]) => FileWriter>> = {
  json: createMarkedJsonWriter,
  jsonl: createMarkedJsonLinesWriter,
  csv: createCsvWriter,
  "ptc-si": createPtcSpanTextsWriter,
  "ptc-flc": createPtcTechniqueTextsWriter,
  "label-studio": createLabelStudioWriter,
  spacy: createSpacyWriter,
  doccano: createDoccanoWriter,
  "web-annotation": createWebAnnotationWriter,
  markdown: createMarkdownWriter,
};

/**
 * The texts of a format's files: of one, or of all of its folder.
 * @throws InputError naming the file and the line or path of what is wrong
 */
export function readFormat(
  name: FormatName,
  files: readonly SourceFile[],
  { cards, texts }: ReadOptions,
): MarkedText[] {
  if (name === "brat") return readBrat(files, cards);
  const read = FILE_READERS[name];
  if (read === undefined) throw new Error(`${FORMATS[name].title} is not read`);
  return files.flatMap((file) => read(file, texts));
}

export type FormatWriter =
  | { readonly kind: "file"; readonly writer: FileWriter }
  | { readonly kind: "folder"; readonly writer: FolderWriter };

/** @param cards all */
export function createFormatWriter(name: WrittenHere, cards: readonly Technique[]): FormatWriter {
  if (name === "brat") return { kind: "folder", writer: createBratWriter(cards) };
  return { kind: "file", writer: FILE_WRITERS[name](cards) };
}
