/** Hands the reader a file: nothing but the page is asked for it. */

export function downloadFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it late
}

/** Of a text's name: letters, digits and hyphens, never empty. */
export function fileNameOf(name: string, ending: string): string {
  const stem = name
    .replace(/\.(txt|md|html?)$/i, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${stem || "text"}${ending}`;
}
