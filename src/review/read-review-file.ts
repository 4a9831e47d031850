/** Opens a file of marks, of the reading view or of the command line, and finds the open text in it. */
import { InputError } from "../errors.js";
import { type LabelFile, type LabelObject, labelFile, SCHEMA_VERSION } from "../formats/label-schema.js";
import { hashText } from "../formats/text-hash.js";

/** @throws InputError with a sentence for people when the content is no file of marks of this version */
export function readReviewFile(content: string): LabelFile {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new InputError("this file is not JSON: open one that “Save marks (JSON)” or `rhetoscope label` wrote", {
      cause,
    });
  }
  const version = Object(json).schemaVersion as unknown;
  if (version === undefined)
    throw new InputError("this file is JSON, but holds no marks: it has no schemaVersion, as files of marks do");
  if (version !== SCHEMA_VERSION)
    throw new InputError(
      `this file was written by another version: its schemaVersion is ${JSON.stringify(version)}, and this page reads ${SCHEMA_VERSION}`,
    );
  const { data, error } = labelFile.safeParse(json);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const place = issue?.path.join(".") || "the file";
  throw new InputError(
    `this file is not as files of marks are: at ${place}, ${issue?.message ?? "something is wrong"}`,
  );
}

/** What a file of marks is to the text that is open. */
export type FileMatch =
  /** `exact` is false when the file tells of a text that differs, but not where the marks stand. */
  | { readonly kind: "fits"; readonly object: LabelObject; readonly exact: boolean }
  /** The marks are of other texts; those that the file holds can be opened. `misfit` says why its only text is not meant. */
  | { readonly kind: "other"; readonly offers: readonly OfferedText[]; readonly misfit?: string };

export type OfferedText = LabelObject & { readonly text: string };

/**
 * Looks for the open text among those of the file: by checksum, else by its marks' words.
 * @param text undefined where none is open
 * @throws InputError when the file contradicts itself: places outside the text that it is about, other words there
 */
export function matchFile({ texts }: LabelFile, text: string | undefined): FileMatch {
  for (const object of texts) if (object.text !== undefined) checkOwnText(object, object.text);
  const hash = text === undefined ? undefined : hashText(text);
  const same = texts.find((object) => hash !== undefined && hashOf(object) === hash);
  if (same !== undefined && text !== undefined) {
    checkMarks(same, text);
    return { kind: "fits", object: same, exact: true };
  }
  const fitting = texts.find(
    ({ annotations }) => text !== undefined && annotations.length > 0 && findMisfit(annotations, text) === undefined,
  );
  if (fitting !== undefined) return { kind: "fits", object: fitting, exact: hashOf(fitting) === undefined };
  const misfit = text === undefined || texts.length !== 1 ? undefined : findMisfit(texts[0]?.annotations ?? [], text);
  const offers = texts.filter((object): object is OfferedText => object.text !== undefined);
  return { kind: "other", offers, ...(misfit !== undefined && { misfit }) };
}

function hashOf({ sha256, text }: LabelObject): string | undefined {
  return sha256 ?? (text === undefined ? undefined : hashText(text));
}

function checkOwnText(object: LabelObject, text: string): void {
  if (object.sha256 !== undefined && object.sha256 !== hashText(text))
    throw new InputError(`this file was altered: its text “${object.id}” is not the one of its checksum`);
  checkMarks(object, text);
}

function checkMarks({ id, annotations }: LabelObject, text: string): void {
  const misfit = findMisfit(annotations, text);
  if (misfit !== undefined) throw new InputError(`this file's marks do not fit the text “${id}”: ${misfit}`);
}

/** What is wrong with the first mark that is not where the text has its words. */
function findMisfit(annotations: readonly LabelObject["annotations"][number][], text: string): string | undefined {
  for (const [index, { start, end, quote, review }] of annotations.entries()) {
    const outside = [{ start, end }, ...(review?.was ? [review.was] : [])].find(
      (span) => span.start >= span.end || span.end > text.length,
    );
    if (outside !== undefined)
      return `mark ${index + 1} stands at ${outside.start} to ${outside.end}, and the text has ${text.length} characters`;
    if (text.slice(start, end) !== quote)
      return `mark ${index + 1} is of the words ${showWords(quote)}, and at its place stands ${showWords(text.slice(start, end))}`;
  }
  return undefined;
}

function showWords(words: string): string {
  return `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;
}
