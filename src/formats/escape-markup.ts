/** Text as it stands inside HTML or XML. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;", // parsers would read it as a line feed
};

/** For content and for attributes in quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? character);
}

/** What the production `Char` of XML 1.0 leaves out: most control characters, surrogates without their other half. */
const NOT_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The same for XML alone: characters that XML 1.0 cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(NOT_XML, "\ufffd"));
}
