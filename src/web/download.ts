/** Hands the reader a file that was made in this page; nothing is sent anywhere. */

/** Long enough for a slow machine to start writing. */
const KEPT = 60_000;

/** @param type media type, such as "text/html;charset=utf-8" */
export function downloadFile(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** Longest stem of a file's name, in UTF-16 code units: with its ending it stays under what any file system takes. */
const LONGEST_STEM = 60;

/**
 * A name that every file system takes, made of a text's name: "Opinion column.txt" gives "opinion-column-marks.html".
 * @param ending such as "-marks.html": with a hyphen, no name is one that Windows keeps for itself
 */
export function fileNameOf(textName: string, ending: string): string {
  const words = textName
    .normalize("NFC")
    .replace(/\.(txt|text|md|markdown|html?|xhtml)$/i, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  const stem = [...words].reduce((kept, one) => (kept.length + one.length > LONGEST_STEM ? kept : kept + one), "");
  return `${stem.replace(/^-+|-+$/g, "") || "text"}${ending}`;
}
