/** A text that the page is to read, and why it does not read some. */
import type { HtmlArticle } from "../files/html-article.js";
import type { Message } from "./messages.js";

/** Longest text, in UTF-16 code units, that the page reads: some 30,000 words, a quarter of an hour on a slow machine. */
export const LONGEST_PAGE_TEXT = 200_000;

export interface OpenText {
  /** Of a file, of a sample, or "Pasted text". */
  readonly name: string;
  readonly text: string;
  /** The saved web page that the text comes from, while nobody has changed it. */
  readonly article?: HtmlArticle;
}

/** Why the page does not read this text; undefined when it does. */
export function refuse(text: string): Message | undefined {
  if (text.trim() === "")
    return { kind: "error", text: "There is no text yet. Paste one, open a file or take a sample." };
  if (/^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text))
    return {
      kind: "error",
      text: "This is an address, and the page fetches nothing from the internet. Open the article in your browser, copy its words and paste them here.",
    };
  if (text.length <= LONGEST_PAGE_TEXT) return undefined;
  const [most, found] = [LONGEST_PAGE_TEXT, text.length].map((count) => count.toLocaleString("en"));
  return {
    kind: "error",
    text: `This text has ${found} characters, and the page reads at most ${most}. Read it in parts, or use the command line.`,
  };
}
