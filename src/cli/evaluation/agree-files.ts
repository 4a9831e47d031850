/** Files of annotators who marked the same texts, to what is measured of their agreement. */
import { InputError } from "../../errors.js";
import { type AnnotatorAgreement, measureAgreement } from "../../evaluation/annotator-agreement.js";
import { type AnnotationFile, refuseAlternatives } from "./annotation-file.js";
import type { FilesContext } from "./compare-files.js";
import { type MarkedArticles, marksInUnit, type Unit } from "./same-unit.js";

/** @param files at least two @throws InputError naming the articles that only some have */
export function agreeFiles(
  files: readonly AnnotationFile[],
  context: FilesContext,
): AnnotatorAgreement & { readonly unit: Unit } {
  const ids = findCommonArticles(files, context);
  const known = ids.every((id) => context.texts.texts.has(id));
  const oneUnit = files.every(({ unit }) => unit === files[0]?.unit);
  const unit = known || !oneUnit ? "utf16" : (files[0]?.unit ?? "utf16");
  const annotators = files.map((file) => marksInUnit(file, unit, context));
  const articles = ids.map((id) => {
    const text = context.texts.texts.get(id);
    const marks = annotators.map((annotator) => readMarks(annotator, id));
    return { id, annotators: marks, ...(known && text !== undefined && { text }) };
  });
  return { ...measureAgreement(articles, files.length, context), unit };
}

function readMarks({ marks }: MarkedArticles, id: string) {
  return (marks.get(id) ?? []).map((mark) => {
    refuseAlternatives(mark);
    const { start, end, technique } = mark;
    return { start, end, technique };
  });
}

/**
 * The articles that all annotators read: those of the label files, which also tell of texts without marks, else those of
 * the folder, else those of the PTC files.
 */
function findCommonArticles(files: readonly AnnotationFile[], { keyOf, texts }: FilesContext): readonly string[] {
  const keysOf = ({ articles }: AnnotationFile) => [...new Set(articles.map(({ id }) => keyOf(id)))];
  const labelFiles = files.filter(({ unit }) => unit === "utf16");
  const telling = labelFiles.length > 0 ? labelFiles : texts.folder === undefined ? files : [];
  const [first, ...others] = telling;
  const ids = first === undefined ? (texts.folder ?? []) : keysOf(first);
  const mine = { name: first?.name ?? "", ids, ...(labelFiles.length === 0 && { hint: PTC_HINT }) };
  for (const other of others) checkSameArticles(mine, { name: other.name, ids: keysOf(other) });
  for (const file of files) {
    if (telling.includes(file)) continue;
    const known = new Set(ids);
    const stray = file.articles.find(({ id }) => !known.has(keyOf(id)));
    if (stray === undefined) continue;
    const where = first === undefined ? "the folder of --texts" : first.name;
    throw new InputError(`${stray.marks[0]?.place}: expected an article that stands in ${where}, found ${stray.id}`);
  }
  return ids;
}

interface NamedIds {
  readonly name: string;
  readonly ids: readonly string[];
  /** What may help. */
  readonly hint?: string;
}

const PTC_HINT =
  ". A PTC file does not name an article without marks: where there are such, name the folder of the texts that all " +
  "have read with --texts";

/** @throws InputError naming the articles that stand on one side alone */
function checkSameArticles(a: NamedIds, b: NamedIds): void {
  const onlyIn = (some: NamedIds, other: NamedIds) => {
    const known = new Set(other.ids);
    const ids = some.ids.filter((id) => !known.has(id));
    return ids.length === 0 ? [] : [`only in ${some.name}: ${nameSome(ids)}`];
  };
  const differences = [...onlyIn(a, b), ...onlyIn(b, a)];
  if (differences.length === 0) return;
  throw new InputError(`expected annotators of the same articles, found ${differences.join("; ")}${a.hint ?? ""}`);
}

const MOST_NAMED = 10;

function nameSome(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return `${ids.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
