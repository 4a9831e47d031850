/** Opens a file of marks, of the reading view or of the command line, and finds the open text in it. */
import { InputError } from "../errors.js";
import { checkAnnotations, checkSum, openLabelFile } from "../formats/label-file.js";
import type { LabelFile, LabelObject } from "../formats/label-schema.js";
import { hashText } from "../formats/text-hash.js";

/** @throws InputError as the command line has it, and what to open instead, when the content is no file of marks of this version */
export function readReviewFile(content: string): LabelFile {
  try {
    return openLabelFile({ content: content.replace(/^\uFEFF/, ""), name: "this file" }).file;
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const advice = "open one that “Save marks (JSON)” or `rhetoscope label --format json` wrote";
    throw new InputError(`${cause.message}. It is no file of marks of this version: ${advice}`, { cause });
  }
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
    (object) => text !== undefined && object.annotations.length > 0 && findMisfit(object, text) === undefined,
  );
  if (fitting !== undefined) return { kind: "fits", object: fitting, exact: hashOf(fitting) === undefined };
  const misfit = text === undefined || texts.length !== 1 ? undefined : findMisfit(texts[0] as LabelObject, text);
  const offers = texts.filter((object): object is OfferedText => object.text !== undefined);
  return { kind: "other", offers, ...(misfit !== undefined && { misfit }) };
}

function hashOf({ sha256, text }: LabelObject): string | undefined {
  return sha256 ?? (text === undefined ? undefined : hashText(text));
}

function checkOwnText(object: LabelObject, text: string): void {
  checkSum(object, text, `this file was altered: checksum of “${object.id}”`);
  checkMarks(object, text);
}

function checkMarks(object: LabelObject, text: string): void {
  const misfit = findMisfit(object, text);
  if (misfit !== undefined) throw new InputError(`this file's marks do not fit the text “${object.id}”: ${misfit}`);
}

/** What is wrong with the first mark that is not where the text has its words. */
function findMisfit(object: Pick<LabelObject, "annotations">, text: string): string | undefined {
  try {
    checkAnnotations(object, text, (index) => `mark ${index + 1}`);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
