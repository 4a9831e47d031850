/** What a file is by its name, and what to do about one that the page cannot open. */

export type FileKind = "text" | "markdown" | "html";

const KINDS: Readonly<Record<string, FileKind>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
};

/** For the `accept` of a file field. */
export const ACCEPTED = ".txt,.md,.html,.htm,text/plain,text/markdown,text/html";

const COPY =
  "Open it in the program that shows it, copy the text and paste it here, or save it there as plain text (.txt)";
const ARCHIVE = "Save the page again, as “Web page, HTML only” or as text";
const OTHERS: readonly { readonly endings: RegExp; readonly is: string; readonly advice: string }[] = [
  { endings: /^pdf$/, is: "a PDF file", advice: COPY },
  { endings: /^(docx?|docm|odt|rtf|pages|wpd|epub|pptx?|odp)$/, is: "a document of another program", advice: COPY },
  { endings: /^(mht|mhtml|webarchive|maff)$/, is: "a web archive", advice: ARCHIVE },
  {
    endings: /^(png|jpe?g|gif|webp|heic|tiff?|bmp|svg)$/,
    is: "a picture",
    advice: "Copy the words out of it first: the page reads no pictures",
  },
  { endings: /^(mp3|m4a|wav|ogg|mp4|mov|webm|avi|mkv)$/, is: "a recording", advice: "Open a transcript of it instead" },
  { endings: /^(zip|7z|rar|gz|tar)$/, is: "an archive", advice: "Unpack it and open one file of it" },
];

/** The kind of a file of that name, or a sentence: why it is not opened, and what to do. */
export function kindOfFile(name: string): FileKind | { readonly refusal: string } {
  const ending = /\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  if (kind !== undefined) return kind;
  const other = OTHERS.find(({ endings }) => endings.test(ending));
  const is = other?.is ?? (ending === "" ? "a file without an ending that tells its kind" : `a .${ending} file`);
  const advice = other?.advice ?? "If it holds text, copy that and paste it here, or save it as plain text (.txt)";
  return { refusal: `“${name}” is ${is}, and the page opens .txt, .md and .html files. ${advice}.` };
}
