/** Gold and prediction, as files, to what is measured of them. */
import { InputError } from "../../errors.js";
import {
  type ComparableArticle,
  type ComparedMark,
  type Comparison,
  type ComparisonTask,
  compareArticles,
} from "../../evaluation/comparison.js";
import { splitAlternatives } from "../../evaluation/gold-span.js";
import { type AnnotationFile, type FileMark, refuseAlternatives } from "./annotation-file.js";
import type { ArticleKey, ArticleTexts } from "./article-texts.js";
import { marksInUnit, type Unit } from "./same-unit.js";

export interface FilesContext {
  readonly keyOf: ArticleKey;
  readonly texts: ArticleTexts;
  readonly seed: number;
}

/** @throws InputError naming file and place */
export function compareFiles(
  task: ComparisonTask,
  [gold, predicted]: readonly [gold: AnnotationFile, predicted: AnnotationFile],
  context: FilesContext,
): Comparison & { readonly unit: Unit } {
  if (task === "sentence") requireTexts([gold, predicted], context);
  const unit = unitOf(task, [gold, predicted]);
  const [inGold, inPrediction] = [marksInUnit(gold, unit, context), marksInUnit(predicted, unit, context)];
  if (task === "tc") checkSameSpans(inGold, inPrediction);
  const keys = new Set([...inGold.marks.keys(), ...inPrediction.marks.keys()]);
  const articles = Array.from(keys, (id): ComparableArticle => {
    const text = context.texts.texts.get(id);
    return {
      id,
      gold: (inGold.marks.get(id) ?? []).map(readGold),
      predicted: (inPrediction.marks.get(id) ?? []).map(readPrediction),
      ...(text !== undefined && { text }),
    };
  });
  return { ...compareArticles(task, articles, context), unit };
}

/** Sentences are those of the texts. @throws InputError naming the first article whose text is not known */
function requireTexts(files: readonly AnnotationFile[], { keyOf, texts }: FilesContext): void {
  for (const { name, articles } of files) {
    const missing = articles.find(({ id }) => !texts.texts.has(keyOf(id)));
    if (missing === undefined) continue;
    const found = "found none: name the folder of the texts with --texts";
    throw new InputError(`${name}: expected the text of article ${missing.id} for --task sentence, ${found}`);
  }
}

/** Sentences are found in UTF-16; else PTC's code points go before, so that published scores are met. */
function unitOf(task: ComparisonTask, files: readonly AnnotationFile[]): Unit {
  if (task === "sentence") return "utf16";
  return files.some(({ unit }) => unit === "codePoint") ? "codePoint" : "utf16";
}

function readGold(mark: FileMark): ComparedMark {
  try {
    const { start, end, technique, alsoRight } = splitAlternatives<FileMark & ComparedMark>(mark);
    return { start, end, technique, ...(alsoRight !== undefined && { alsoRight }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${mark.place}: ${error.message}`, { cause: error });
  }
}

function readPrediction(mark: FileMark): ComparedMark {
  refuseAlternatives(mark);
  const { start, end, technique, score } = mark;
  return { start, end, technique, ...(score !== undefined && { score }) };
}

interface Side {
  readonly name: string;
  readonly marks: ReadonlyMap<string, readonly FileMark[]>;
}

/** Technique classification judges the same spans, each equally often. @throws InputError naming file and place */
function checkSameSpans(gold: Side, predicted: Side): void {
  for (const [some, others] of [
    [gold, predicted],
    [predicted, gold],
  ] as const) {
    for (const [id, marks] of some.marks) {
      const left = new Map<string, number>();
      for (const mark of others.marks.get(id) ?? []) left.set(keyOf(mark), (left.get(keyOf(mark)) ?? 0) + 1);
      for (const mark of marks) {
        const count = left.get(keyOf(mark)) ?? 0;
        left.set(keyOf(mark), count - 1);
        if (count > 0) continue;
        const span = `span ${mark.start}-${mark.end} of article ${id}`;
        throw new InputError(`${mark.place}: expected ${span} equally often in ${others.name}, found it less often`);
      }
    }
  }
}

function keyOf({ start, end }: FileMark): string {
  return `${start} ${end}`;
}
