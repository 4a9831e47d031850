/** PTC files as texts with marks and back; the rows know their articles by number, and the articles lie elsewhere. */
import { readCodePoints } from "./check-marks.js";
import type { LabelWriter } from "./label-format.js";
import { createPtcSpansWriter, createPtcTechniquesWriter, type PtcText } from "./label-ptc.js";
import { gatherRows, type MarkedRow } from "./marked-rows.js";
import type { FileWriter, MarkedText, SourceFile, TextLookup } from "./marked-text.js";
import { type PtcTechnique, readPtcSpans, readPtcTechniques } from "./ptc.js";
import { needTexts } from "./text-lookup.js";

/** The corpus' own sign for a technique that is not told. */
export const UNTOLD_TECHNIQUE = "?";

/** A TC or FLC file. @throws InputError with file and line */
export function readPtcTechniqueTexts(file: SourceFile, texts?: TextLookup): MarkedText[] {
  return readRows(readPtcTechniques(file.content, file.name), file, texts);
}

/** An SI file; it says where, not what: each technique is {@link UNTOLD_TECHNIQUE}. @throws InputError with file and line */
export function readPtcSpanTexts(file: SourceFile, texts?: TextLookup): MarkedText[] {
  const rows = readPtcSpans(file.content, file.name);
  return readRows(
    rows.map((row) => ({ ...row, technique: UNTOLD_TECHNIQUE })),
    file,
    texts,
  );
}

function readRows(rows: readonly PtcTechnique[], { name }: SourceFile, texts?: TextLookup): MarkedText[] {
  const read = rows.map((row) => {
    const place = `${name}:${row.line}`;
    const readMark: MarkedRow["readMark"] = (_, map) => ({
      ...readCodePoints(row, map, place),
      technique: row.technique,
    });
    return { textId: row.articleId, place, readMark };
  });
  return gatherRows(read, needTexts(texts, name));
}

/** Rows `ID⇥technique⇥start⇥end`. */
export function createPtcTechniqueTextsWriter(): FileWriter {
  return adapt(createPtcTechniquesWriter());
}

/** Rows `ID⇥start⇥end`; marks that overlap become one. */
export function createPtcSpanTextsWriter(): FileWriter {
  return adapt(createPtcSpansWriter());
}

function adapt(writer: LabelWriter<PtcText>): FileWriter {
  return { ...writer, write: ({ id, text, marks }) => writer.write({ id, text, findings: marks }) };
}
