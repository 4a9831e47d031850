/** The one file of a drop, or why there is none. */

/** What of a `DataTransfer` is needed. */
export interface Drop {
  readonly types: readonly string[];
  readonly items: ArrayLike<
    Pick<DataTransferItem, "kind" | "getAsFile"> & Partial<Pick<DataTransferItem, "webkitGetAsEntry">>
  >;
}

/** True while files, and not a piece of text, are dragged. */
export function holdsFiles({ types }: Pick<Drop, "types">): boolean {
  return types.includes("Files");
}

/** The file, or a sentence. To be called while the drop is told: later the browser has forgotten it. */
export function takeDroppedFile({ items }: Drop): File | { readonly refusal: string } {
  const files = Array.from(items).filter(({ kind }) => kind === "file");
  const [item] = files;
  if (files.length > 1)
    return { refusal: `You dropped ${files.length} files, and the page reads one text at a time: drop one of them.` };
  if (item?.webkitGetAsEntry?.()?.isDirectory)
    return { refusal: "You dropped a folder. Open it, and drop one file of it: .txt, .md or .html." };
  const file = item?.getAsFile();
  return (
    file ?? { refusal: "There was no file in what you dropped. Drop a .txt, .md or .html file, or paste the text." }
  );
}
