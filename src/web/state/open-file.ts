/** Puts a file of the reader's into the text area; what stood there can be had back, and what is open stays open. */
import { type FileToRead, type ReadFileOptions, readFile } from "../files/read-file.js";
import type { Message } from "./messages.js";
import type { Page } from "./page.js";
import type { OpenText } from "./page-text.js";

const loadHtml: ReadFileOptions["loadHtml"] = () => import("../files/html-article.js");

export type FilePage = Pick<Page, "draft" | "message">;

/** What happens in the end is told as the page's message. */
export async function openFile(
  page: FilePage,
  file: FileToRead,
  options: Partial<ReadFileOptions> = {},
): Promise<void> {
  page.message.value = { kind: "info", text: `Opening “${file.name}”…` };
  const outcome = await readFile(file, { loadHtml, ...options });
  if (outcome.kind === "refused") {
    page.message.value = { kind: "error", text: outcome.says };
  } else if (outcome.kind === "doubtful") {
    const { encoding, says } = outcome;
    const run = () => void openFile(page, file, { ...options, encoding });
    page.message.value = { kind: "error", text: says, action: { label: `Open it as ${encoding}`, run } };
  } else if (outcome.kind === "text") {
    const markdown = outcome.isMarkdown
      ? " Markdown is read as it is written: its signs, such as # and *, stay in the text."
      : "";
    replaceDraft(page, { name: file.name, text: outcome.text }, markdown);
  } else {
    const { article } = outcome;
    const name = article.title || file.name;
    const alone =
      article.text === article.whole && article.leftOut.length === 0
        ? " No article could be told from the rest of the page, so this is all its text."
        : " Below is told what was left out of the page.";
    replaceDraft(page, { name, text: article.text, article }, alone);
  }
}

/** @param more what else is to be said, with a space before it */
export function replaceDraft({ draft, message }: FilePage, next: OpenText, more = ""): void {
  const before = draft.value;
  draft.value = next;
  const back: Message["action"] = {
    label: "Put back the text that was there",
    run: () => {
      draft.value = before;
      message.value = null;
    },
  };
  message.value = {
    kind: "info",
    text: `“${next.name}” is open, with ${next.text.length.toLocaleString("en")} characters.${more} Press “Read this text”.`,
    ...(before.text.trim() !== "" && before.text !== next.text && { action: back }),
  };
}
