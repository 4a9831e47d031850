/** A file of the reader's as a text to read: all that can go wrong on the way is a sentence, and nothing is guessed silently. */
import { type ByteFault, decodeUtf8 } from "../../platform/decode-utf8.js";
import { LONGEST_PAGE_TEXT } from "../state/page-text.js";
import { type FileKind, kindOfFile } from "./file-kind.js";
import type { HtmlArticle } from "./html-article.js";
import { declaredEncoding } from "./html-encoding.js";

/** Markup of a saved page may outweigh its text by far. */
const MOST_HTML_BYTES = 20_000_000;
/** More bytes cannot be {@link LONGEST_PAGE_TEXT} units: three a unit at most, and a byte-order mark. */
const MOST_TEXT_BYTES = 3 * LONGEST_PAGE_TEXT + 3;

/** What of a `File` is needed. */
export type FileToRead = Pick<File, "name" | "size" | "arrayBuffer">;

export type FileOutcome =
  | { readonly kind: "text"; readonly text: string; readonly isMarkdown: boolean }
  | { readonly kind: "article"; readonly article: HtmlArticle }
  /** What happened, and what to do. */
  | { readonly kind: "refused"; readonly says: string }
  /** It is no UTF-8; whether it is what it seems to be, only the reader can see. */
  | { readonly kind: "doubtful"; readonly says: string; readonly encoding: string };

export interface ReadFileOptions {
  /** What the reader took the file to be written in. */
  readonly encoding?: string;
  /** What finds the article in a page, loaded when the first page is opened. */
  readonly loadHtml: () => Promise<{ readArticle(html: string): HtmlArticle }>;
}

export async function readFile(file: FileToRead, options: ReadFileOptions): Promise<FileOutcome> {
  const kind = kindOfFile(file.name);
  if (typeof kind !== "string") return refuse(kind.refusal);
  const most = kind === "html" ? MOST_HTML_BYTES : MOST_TEXT_BYTES;
  if (file.size > most) return refuseSize(file, kind, most);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(
      `“${file.name}” could not be read. It may be a folder, or have been moved, deleted or locked since: choose it again.`,
    );
  }
  const text = decode(bytes, file.name, kind, options.encoding);
  if (typeof text !== "string") return text;
  if (text.trim() === "")
    return refuse(`“${file.name}” is empty: there is no text in it to read. Choose another file.`);
  if (kind === "html") return await openHtml(file.name, text, options.loadHtml);
  return refuseLength(file.name, text) ?? { kind: "text", text, isMarkdown: kind === "markdown" };
}

function decode(bytes: Uint8Array, name: string, kind: FileKind, chosen: string | undefined): string | FileOutcome {
  const encoding = chosen ?? (kind === "html" ? declaredEncoding(bytes) : undefined);
  if (encoding !== undefined) return new TextDecoder(encoding.replace(" ", "")).decode(bytes);
  const decoded = decodeUtf8(bytes);
  return typeof decoded === "string" ? decoded : refuseBytes(name, decoded);
}

function refuseBytes(name: string, { found, offset, encoding }: ByteFault): FileOutcome {
  if (encoding === undefined)
    return refuse(
      `“${name}” is not a text: ${found} was found at byte ${offset.toLocaleString("en")}. ` +
        "Open it in the program that made it, and save it there as plain text (.txt).",
    );
  return {
    kind: "doubtful",
    encoding,
    says:
      `“${name}” is not written in UTF-8, the usual encoding of texts; it is likely ${encoding}. ` +
      "Open it so and look whether letters such as é and quotation marks are right, or save it as UTF-8.",
  };
}

async function openHtml(name: string, html: string, loadHtml: ReadFileOptions["loadHtml"]): Promise<FileOutcome> {
  let reader: Awaited<ReturnType<typeof loadHtml>>;
  try {
    reader = await loadHtml();
  } catch {
    return refuse(
      "The part of this page that reads web pages could not be loaded. Look whether the server of this page can still be " +
        "reached and open the file again, or copy the words of the article and paste them.",
    );
  }
  const article = reader.readArticle(html);
  if (article.whole === "")
    return refuse(
      `“${name}” holds no text: some pages fetch their words by a script, and saving them leaves these out. ` +
        "Open the page in your browser, copy the words of the article and paste them here.",
    );
  return refuseLength(name, article.text) ?? { kind: "article", article };
}

function refuseSize({ name, size }: FileToRead, kind: FileKind, most: number): FileOutcome {
  const limit = kind === "html" ? `${megabytes(most)} of HTML` : `${count(LONGEST_PAGE_TEXT)} characters`;
  return refuse(
    `“${name}” is too large: it has ${megabytes(size)}, and the page reads at most ${limit}. ` +
      "Read it in parts, or use the command line.",
  );
}

function refuseLength(name: string, { length }: string): FileOutcome | undefined {
  if (length <= LONGEST_PAGE_TEXT) return undefined;
  return refuse(
    `“${name}” is too long: it has ${count(length)} characters, and the page reads at most ${count(LONGEST_PAGE_TEXT)}. ` +
      "Read it in parts, or use the command line.",
  );
}

function refuse(says: string): FileOutcome {
  return { kind: "refused", says };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}
