/** A file of gold, of a prediction or of an annotator, whichever form it has. */
import { InputError } from "../../errors.js";
import { namesSeveral } from "../../evaluation/gold-span.js";
import { readPtcSpans, readPtcTechniques } from "../../formats/ptc.js";
import {
  type LabelFileText,
  looksLikeLabelFile,
  nameAnnotation,
  readLabelFile,
} from "../../formats/read-label-file.js";
import type { Span } from "../../text/span.js";

/** A mark and where it stands in its file, for messages: `gold.tsv:7`. */
export interface FileMark extends Span {
  readonly place: string;
  /** Empty in files that tell spans alone. */
  readonly technique: string;
  readonly score?: number;
}

export interface FileArticle {
  /** As the file writes it: a path in label files, an id in PTC files. */
  readonly id: string;
  readonly marks: readonly FileMark[];
  /** Of label files. */
  readonly labels?: LabelFileText;
}

export interface AnnotationFile {
  readonly name: string;
  /** What its offsets count. */
  readonly unit: "codePoint" | "utf16";
  /** In the order in which they first stand. PTC files know only articles with marks, label files all of them. */
  readonly articles: readonly FileArticle[];
}

/**
 * Label files (JSON or JSON Lines) are known by their first character; anything else is read as PTC rows.
 * @param columns of PTC rows: spans alone (SI) or with techniques
 * @throws InputError naming file and line
 */
export function readAnnotationFile(content: string, name: string, columns: "spans" | "techniques"): AnnotationFile {
  if (looksLikeLabelFile(content)) return readLabels(content, name);
  const rows =
    columns === "spans"
      ? readPtcSpans(content, name).map((row) => ({ ...row, technique: "" }))
      : readPtcTechniques(content, name);
  const articles = new Map<string, FileMark[]>();
  for (const { articleId, start, end, technique, line } of rows) {
    const marks = articles.get(articleId) ?? [];
    marks.push({ start, end, technique, place: `${name}:${line}` });
    articles.set(articleId, marks);
  }
  return { name, unit: "codePoint", articles: Array.from(articles, ([id, marks]) => ({ id, marks })) };
}

/** Marks that a reader has removed in a review do not count. */
function readLabels(content: string, name: string): AnnotationFile {
  const articles = readLabelFile(content, name).map((labels) => {
    const marks = labels.annotations.flatMap(({ start, end, technique, score, review }, i) => {
      if (review?.status === "removed") return [];
      return [{ start, end, technique, place: nameAnnotation(labels, i), ...(score !== undefined && { score }) }];
    });
    return { id: labels.id, marks, labels };
  });
  return { name, unit: "utf16", articles };
}

/** @throws InputError unless the mark names exactly one technique */
export function refuseAlternatives({ technique, place }: FileMark): void {
  if (namesSeveral(technique))
    throw new InputError(
      `${place}: expected one technique, found ${JSON.stringify(technique)}: only gold may accept several`,
    );
}
