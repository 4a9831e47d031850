/** Opens files of marks and kept texts: the text is read again by the model, and the review laid over it. */
import type { LabelFile, LabelObject } from "../../formats/label-schema.js";
import { type Mark, marksOf } from "../../reading/mark.js";
import type { OfferedText } from "../../review/read-review-file.js";
import type { Technique } from "../../techniques/technique.js";
import { tellError } from "./messages.js";
import type { Page } from "./page.js";
import type { OpenText } from "./page-text.js";

/** Longest file of marks, in UTF-16 code units. */
const LONGEST_FILE = 20_000_000;

/** Texts of a file that can be opened in the place of the open one. */
export interface FileOffer {
  readonly why: string;
  readonly texts: readonly OfferedText[];
}

/**
 * Lays the marks of a file over the open text, or opens the file's own text where none is open. What is said of it is the
 * page's message; nothing that is open is lost.
 * @returns the file's own texts where the open one is another
 */
export async function openMarks(
  page: Page,
  content: string,
  techniques: readonly Technique[],
): Promise<FileOffer | undefined> {
  page.message.value = null;
  try {
    if (content.length > LONGEST_FILE) {
      const text = "This file is too long to be one of marks: the page opens files of at most 20 million characters.";
      page.message.value = { kind: "error", text };
      return undefined;
    }
    const { readReviewFile, matchFile } = await import("./review-files.js");
    const file = readReviewFile(content);
    const state = page.reading.value;
    const match = matchFile(file, state.kind === "read" ? state.open.text : undefined);
    if (match.kind === "fits") {
      await lay(page, match.object, { exact: match.exact, techniques });
      return undefined;
    }
    const [only] = match.offers;
    const isEmpty = state.kind === "none" && page.draft.value.text.trim() === "";
    if (isEmpty && only !== undefined && match.offers.length === 1) {
      await openOffered(page, only, techniques);
      return undefined;
    }
    const why = tellOther(file, { isOpen: state.kind === "read", misfit: match.misfit });
    if (match.offers.length > 0) return { why, texts: match.offers };
    const todo = "The file does not hold its text: open or paste that text, read it, and open the marks again.";
    page.message.value = { kind: "error", text: `${why} ${todo}` };
  } catch (error) {
    page.message.value = tellSentence(error);
  }
  return undefined;
}

/** Reads the file's own text and lays its marks over it. */
export async function openOffered(page: Page, offered: OfferedText, techniques: readonly Technique[]): Promise<void> {
  if (!(await openText(page, { name: offered.id, text: offered.text }))) return;
  try {
    await lay(page, offered, { exact: true, techniques });
  } catch (error) {
    page.message.value = tellSentence(error);
  }
}

/** Reads a kept text again; what was decided about it comes with it. */
export async function openKept(page: Page, sha256: string): Promise<void> {
  const kept = await page.kept.find(sha256);
  if (kept !== undefined) await openText(page, { name: kept.name, text: kept.text });
  else page.message.value = { kind: "error", text: "This text is no longer kept on this device." };
}

/** False when it could not be read: then what was open is open, and the page's message says why. */
async function openText(page: Page, open: OpenText): Promise<boolean> {
  const before = page.draft.value;
  page.draft.value = open;
  await page.read();
  const state = page.reading.value;
  const isRead = state.kind === "read" && state.open.text === open.text;
  if (!isRead && page.draft.value === open) page.draft.value = before;
  return isRead;
}

interface Laying {
  readonly exact: boolean;
  readonly techniques: readonly Technique[];
}

async function lay(page: Page, object: LabelObject, { exact, techniques }: Laying): Promise<void> {
  const state = page.reading.value;
  if (state.kind !== "read") return;
  const { reviewOfFile } = await import("./review-files.js");
  const ids = new Set(techniques.map(({ id, modelClass }) => modelClass ?? id));
  const review = reviewOfFile(object, {
    text: state.open.text,
    techniques,
    marks: foundMarks(page),
    knows: (technique) => ids.has(technique),
  });
  page.reviewing.bring(review, "file");
  const count = object.annotations.length;
  const reviewed = object.annotations.filter(({ review: made }) => made !== undefined).length;
  const differs = exact
    ? ""
    : " The file was made from a text that differs elsewhere, but its marks stand on the same words.";
  const text = `The file's ${count} ${count === 1 ? "mark is" : "marks are"} open, ${reviewed || "none"} of them reviewed by a reader.${differs}`;
  page.message.value = { kind: "info", text };
}

/** The model's marks of the open text, at both operating points, each once. */
export function foundMarks({ reading }: Page): Mark[] {
  const state = reading.value;
  if (state.kind !== "read") return [];
  const all = Object.values(state.result).flatMap(({ findings }) => marksOf(findings));
  return [...new Map(all.map((mark) => [mark.key, mark])).values()];
}

interface OtherText {
  readonly isOpen: boolean;
  readonly misfit: string | undefined;
}

function tellOther({ texts }: LabelFile, { isOpen, misfit }: OtherText): string {
  if (texts.length === 0) return "This file holds no texts and no marks.";
  const names = texts.slice(0, 3).map(({ id }) => `“${id}”`);
  const more = texts.length > 3 ? ` and ${texts.length - 3} more` : "";
  const about = `This file holds marks of ${names.join(", ")}${more}`;
  if (!isOpen) return `${about}.`;
  return `${about}, not of the text that is open${misfit === undefined ? "" : `: ${misfit}`}.`;
}

/** Sentences of ours lack their full stop. */
function tellSentence(error: unknown) {
  const told = tellError(error);
  return { ...told, text: /[.?]$/.test(told.text) ? told.text : `${told.text}.` };
}
