/** A text with marks, gold and predicted alike: what every reader of a format gives and every writer takes. */
import type { Span } from "../text/span.js";
import type { ExplanationObject, ReviewObject } from "./label-schema.js";
import type { CONFIDENCES } from "./labelled-text.js";

/** A technique at a place, half-open, in UTF-16 code units of the text. What a format cannot carry is missing. */
export interface Mark extends Span {
  /** Any name: those of our own cards and those of other schemes. */
  readonly technique: string;
  /** Probability 0..1 that annotators would agree; missing where a person marked. */
  readonly score?: number;
  readonly confidence?: (typeof CONFIDENCES)[number];
  /** What someone wrote beside it. */
  readonly note?: string;
  /** Who marked: the name of a model or of an annotator. */
  readonly source?: string;
  readonly explanation?: ExplanationObject;
  /** What a reader made of a model's mark. */
  readonly review?: ReviewObject;
}

export interface MarkedText {
  /** A path with forward slashes, or any name that tells the texts of a collection apart. */
  readonly id: string;
  /** Without a byte-order mark; well-formed Unicode. */
  readonly text: string;
  /** ISO 639-3, where it is known. */
  readonly language?: string;
  /** The model does not read this language, so that the absence of marks says nothing. Missing where it does. */
  readonly readable?: false;
  /** In order of place. */
  readonly marks: readonly Mark[];
}

/** Writes texts one by one into one file; all stretches together are well-formed. */
export interface FileWriter {
  open(): string;
  /** @throws InputError when the format cannot hold the text */
  write(text: MarkedText): string;
  close(): string;
  /** A second file that belongs beside the first, once all texts are written. */
  readonly beside?: { readonly ending: string; content(): string };
}

/** Writes texts one by one into a folder of files. */
export interface FolderWriter {
  /** The files of one text. @throws InputError when the format cannot hold the text */
  write(text: MarkedText): WrittenFile[];
  /** Files that all texts share. */
  close(): WrittenFile[];
}

/** A file that a reader is handed. */
export interface SourceFile {
  /** What messages call it. */
  readonly name: string;
  /** Path with forward slashes, relative to the folder that is read; its own name where a file is read. */
  readonly path: string;
  /** Decoded, without a byte-order mark. */
  readonly content: string;
}

/** A file that a writer hands back. */
export interface WrittenFile {
  /** Path with forward slashes, relative to the destination. */
  readonly path: string;
  readonly content: string;
}

/** Texts by id, for formats that name a text without holding it. */
export interface TextLookup {
  /** All texts, those without a mark too: that a text has no mark is a finding. */
  readonly texts: readonly Pick<MarkedText, "id" | "text">[];
  /** @param place for messages @throws InputError when no text or more than one can be meant */
  find(id: string, place: string): Pick<MarkedText, "id" | "text">;
}

/** Marks in order of place; the longer first where two begin together. */
export function sortMarks<M extends Span>(marks: readonly M[]): M[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The marks that hold: those that a reader removed are left out. */
export function standingMarks(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ review }) => review?.status !== "removed");
}
