/** How a cue quotes the text: words in quotation marks, a few words around them, templates filled. */
import { lowerBound } from "../text/search.js";
import type { Span } from "../text/span.js";
import type { TextDocument } from "../text/text-document.js";

const LONGEST_QUOTE = 80;
const MOST_QUOTES = 5;
/** Words around are looked for no further than this from the quote. */
const REACH = 60;

/** “one”, “two” and “three”: the different words at the spans, each once; long ones are cut in the middle. */
export function quoteSpans(text: string, spans: readonly Span[], note: (quoted: string) => string = () => ""): string {
  const different = new Map<string, string>();
  for (const span of spans) {
    const words = withoutMarks(text.slice(span.start, span.end)).replace(/\s+/g, " ");
    const key = words.toLowerCase();
    if (!different.has(key)) different.set(key, `“${shorten(words)}”${note(words)}`);
  }
  const quotes = [...different.values()];
  if (quotes.length > MOST_QUOTES)
    quotes.splice(MOST_QUOTES - 1, quotes.length, `${quotes.length - MOST_QUOTES + 1} more`);
  return joinWords(quotes, "and");
}

/** one, two and three. */
export function joinWords(words: readonly string[], last: string): string {
  const rest = words.slice(0, -1).join(", ");
  return rest === "" ? (words[0] ?? "") : `${rest} ${last} ${words.at(-1) ?? ""}`;
}

/** ` (“… up to three words, the span, three words more …”)` within the passage of the span; empty when nothing is around. */
export function describeContext({ text, passages }: TextDocument, span: Span): string {
  const passage = passages[lowerBound(passages, span.start + 1, ({ end }) => end)];
  if (passage === undefined || span.end - span.start > LONGEST_QUOTE || span.end > passage.end) return "";
  const before = text.slice(Math.max(passage.start, span.start - REACH), span.start);
  const after = text.slice(span.end, Math.min(passage.end, span.end + REACH));
  const lead = /(?:\S+\s+){0,3}\S*$/.exec(before)?.[0] ?? "";
  const tail = /^\S*(?:\s+\S+){0,3}/.exec(after)?.[0] ?? "";
  if (!/[\p{L}\p{N}]/u.test(lead + tail)) return "";
  const left = lead.length < span.start - passage.start ? "… " : "";
  const right = tail.length < passage.end - span.end ? " …" : "";
  const words = wholeCharacters(`${lead}${text.slice(span.start, span.end)}${tail}`.replace(/\s+/g, " ").trim());
  return ` (“${left}${words}${right}”)`;
}

/** The template with each `{name}` replaced by its value; no second stop after a quote that ends with one. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const filled = template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
  return filled.replace(/([.!?]”\)?)\.$/, "$1");
}

function shorten(words: string): string {
  if (words.length <= LONGEST_QUOTE) return words;
  const head = words.slice(0, LONGEST_QUOTE / 2);
  const tail = words.slice(-LONGEST_QUOTE / 2);
  return `${wholeCharacters(head.replace(/\s\S*$/, ""))} … ${wholeCharacters(tail.replace(/^\S*\s/, ""))}`;
}

/** Without the quotation marks that belong to the text around. */
function withoutMarks(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && /["“”\s]/.test(words.charAt(start))) start++;
  while (end > start && /["“”\s]/.test(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}

/** Without the half of a surrogate pair that cutting has left at an end. */
function wholeCharacters(words: string): string {
  return words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
