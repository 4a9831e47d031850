/** Text of a lesson as HTML: one element a line, chosen words emphasised, characters that XML cannot hold replaced. */
import { escapeMarkup } from "../../formats/escape-markup.js";
import type { Span } from "../../text/span.js";

/** Where H5P, Moodle and browsers begin a line, and where GIFT would end a question. */
const LINE = /[^\n\r\v\f\u0085\u2028\u2029]*[^\s\u0085][^\n\r\v\f\u0085\u2028\u2029]*/g;

const BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

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

/** Writes a run of words, escaped already, with the span that covers it; `ends`: no word of the span comes after it. */
export type WriteRun<S extends Span> = (html: string, span: S | undefined, ends: boolean) => string;

export const writeStrong: WriteRun<Span> = (html, span) => (span === undefined ? html : `<strong>${html}</strong>`);

/** How a text is written. */
export interface MarkedWriting<S extends Span> {
  /** In order and disjoint; they may cross lines. */
  readonly spans: readonly S[];
  readonly write: WriteRun<S>;
}

/** A paragraph a line. Linear in the text and the spans. */
export function writeParagraphs<S extends Span>(text: string, { spans, write }: MarkedWriting<S>): string {
  const clean = cleanText(text);
  let next = 0;
  const paragraphs = findLines(clean).map((line) => {
    let html = "";
    let place = line.start;
    const add = (end: number, span: S | undefined) => {
      if (end > place)
        html += write(escapeMarkup(clean.slice(place, end)), span, span !== undefined && end === span.end);
      place = Math.max(place, end);
    };
    while (next < spans.length && (spans[next] as S).end <= line.start) next++;
    for (; next < spans.length && (spans[next] as S).start < line.end; next++) {
      const span = spans[next] as S;
      add(span.start, undefined);
      add(Math.min(span.end, line.end), span);
      if (span.end > line.end) break; // it goes on in the next line
    }
    add(line.end, undefined);
    return `<p>${html}</p>`;
  });
  return paragraphs.join("");
}

/** Characters shown before and after a span, where its lines are longer. */
const CONTEXT = 600;

/** The lines that the span touches, cut between words where they are long, with the span's words written by `write`. */
export function writeContext(text: string, { start, end }: Span, write: WriteRun<Span> = writeStrong): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const head = before.split(BREAK).at(-1) ?? "";
  const tail = after.split(BREAK)[0] ?? "";
  const first = head.length === CONTEXT && start > CONTEXT ? `… ${head.replace(/^\S*\s/, "")}` : head;
  const last = tail.length === CONTEXT && end + CONTEXT < text.length ? `${tail.replace(/\s\S*$/, "")} …` : tail;
  const words = text.slice(start, end);
  const span = { start: first.length, end: first.length + words.length };
  return writeParagraphs(first + words + last, { spans: [span], write });
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
