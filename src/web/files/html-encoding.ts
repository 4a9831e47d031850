/** In which encoding an HTML file says it is written. */

/** The HTML standard looks no further for the declaration. */
const PRESCAN = 1024;

/**
 * A name that `TextDecoder` knows, or undefined where the file says nothing or names no encoding that exists: then UTF-8
 * is tried. A byte-order mark outweighs what is declared, after the HTML standard ("encoding sniffing algorithm").
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN)).replace(/<!--.*?(-->|$)/gs, "");
  const label = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-") ? undefined : encoding; // a declaration that can be read is not in UTF-16
  } catch {
    return undefined;
  }
}
