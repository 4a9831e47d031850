/** Text of a lesson as HTML: one element a line, chosen words emphasised, characters that XML cannot hold replaced. */
import { escapeMarkup } from "../../formats/escape-markup.js";
import { cutSegments } from "../../text/segments.js";
import type { Span } from "../../text/span.js";

/** Where H5P, Moodle and browsers begin a line, and where GIFT would end a question. */
const LINE = /[^\n\r\v\f\u0085\u2028\u2029]*[^\s\u0085][^\n\r\v\f\u0085\u2028\u2029]*/g;

/** As the character, or U+FFFD for controls and lone surrogates. Keeps every offset. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  return text.replace(/[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]/g, "\ufffd").replace(/\p{Cs}/gu, "\ufffd");
}

/** On one line, without spaces at its ends, at most `most` code points. */
export function oneLine(text: string, most = 200): string {
  const line = [
    ...cleanText(text)
      .replace(/[\s\u0085]+/g, " ")
      .trim(),
  ];
  return line.length <= most
    ? line.join("")
    : `${line
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** The lines of a text that are not blank, in order and disjoint. */
export function findLines(text: string): Span[] {
  return [...text.matchAll(LINE)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** The lines that a span touches, from the start of the first to the end of the last. */
export function linesAround(text: string, span: Span): Span {
  const touched = findLines(text).filter((line) => line.start < span.end && line.end > span.start);
  return { start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end };
}

/** Writes one run of words: escaped already, with the spans that cover it and, of these, the ones that end there. */
export type WriteRun<S extends Span> = (html: string, covering: readonly S[], ending: readonly S[]) => string;

export const writeStrong: WriteRun<Span> = (html, covering) =>
  covering.length === 0 ? html : `<strong>${html}</strong>`;

/** A paragraph a line; `spans` by start, and they may cross lines. Other elements than `p` come from `write`. */
export function writeParagraphs<S extends Span>(
  text: string,
  { within = { start: 0, end: text.length }, spans, write }: { within?: Span; spans: readonly S[]; write: WriteRun<S> },
): string {
  const clean = cleanText(text);
  return findLines(clean)
    .filter((line) => line.start < within.end && line.end > within.start)
    .map((line) => {
      const part = { start: Math.max(line.start, within.start), end: Math.min(line.end, within.end) };
      const own = spans.filter((span) => span.start < part.end && span.end > part.start);
      const runs = cutSegments(part, own).map(({ start, end, covering }) =>
        write(
          escapeMarkup(clean.slice(start, end)),
          covering,
          covering.filter((span) => Math.min(span.end, part.end) === end && span.end <= part.end),
        ),
      );
      return `<p>${runs.join("")}</p>`;
    })
    .join("");
}

/** Text of people, such as an instruction, without emphasis. */
export function writeProse(text: string): string {
  return writeParagraphs(text, { spans: [], write: (html) => html });
}

/** The same inside of a line. */
export function writeInline(text: string): string {
  return escapeMarkup(
    cleanText(text)
      .replace(/[\s\u0085]+/g, " ")
      .trim(),
  );
}
