/** A page to print: no script, nothing loaded, told apart by lines and numbers instead of colour. */
import { PAGE_HEAD } from "../../formats/page-head.js";
import { oneLine, writeInline } from "./markup.js";

/** Line styles under the words, one a technique: they stay apart on a copier. */
export const LINES = ["solid", "dashed", "dotted", "double"] as const;

const STYLE = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.2rem; border-top: 1px solid #000; padding-top: 0.75rem; }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
.text { padding: 0 0 0 0.75rem; border-left: 1px solid #000; unicode-bidi: plaintext; }
.text.wide p { line-height: 2.6; }
.mark { border-bottom: 3px solid #000; }
.mark.dashed { border-bottom-style: dashed; }
.mark.dotted { border-bottom-style: dotted; }
.mark.double { border-bottom: 5px double #000; }
.number { font-weight: 700; font-size: 0.75em; white-space: nowrap; }
table { border-collapse: collapse; width: calc(100% - 2px); margin: 0 1px; } /* half of a border lies outside */
th, td { border: 1px solid #000; padding: 0.35rem 0.5rem; text-align: start; vertical-align: top; }
th { overflow-wrap: normal; }
td strong { overflow-wrap: break-word; }
td .mark { white-space: nowrap; }
.blank td { height: 2.2rem; }
.blank th:first-child { width: 50%; }
.blank th:last-child { width: 18%; }
.line { border-bottom: 1px solid #000; min-height: 2rem; margin: 0; }
ul.boxes { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0 1rem; list-style: none; padding-left: 0; }
ul.boxes li::before { content: "☐ "; }
.items { padding-left: 1.5rem; }
.items > li { margin-bottom: 1rem; }
.quiet { font-size: 0.85rem; }
@media screen and (max-width: 30rem) { td strong { overflow-wrap: anywhere; } }
@media print {
  @page { margin: 14mm; }
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; line-height: 1.35; }
  h1 { font-size: 16pt; margin: 0 0 6pt; }
  h2 { font-size: 12.5pt; margin: 10pt 0 4pt; padding-top: 6pt; }
  h3 { font-size: 10.5pt; margin: 6pt 0 2pt; }
  p, ul, ol { margin: 4pt 0; }
  th, td { padding: 2pt 4pt; }
  .key { font-size: 9.5pt; }
  .text.wide p { line-height: 2.1; }
  .blank td { height: 8mm; }
  .line { min-height: 8mm; margin: 0; }
  h2, h3, .head { break-after: avoid; }
  .head, tr, li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .line { break-before: avoid; }
  .fresh { break-before: page; }
}
`;

/** @param body HTML @param name of a class: `key` is set smaller, as one person reads it */
export function writePage(title: string, body: readonly string[], name: "sheet" | "key" = "sheet"): string {
  return [
    ...PAGE_HEAD,
    '<meta name="referrer" content="no-referrer">',
    `<title>${writeInline(oneLine(title)) || "Lesson"}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<main class="${name}">`,
    ...body,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Rows of cells that are HTML already; the first is of headings. */
export function writeTable(headings: readonly string[], rows: readonly (readonly string[])[], name = ""): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  const heads = headings.map((heading) => `<th scope="col">${heading}</th>`).join("");
  return `<table${name && ` class="${name}"`}><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => cells("td", row)).join("")}</tbody></table>`;
}

export function writeList(tag: "ol" | "ul", items: readonly string[], name = ""): string {
  if (items.length === 0) return "";
  return `<${tag}${name && ` class="${name}"`}>${items.map((item) => `<li>${item}</li>`).join("")}</${tag}>`;
}

/** The words of a span, for a list. */
export function writeQuote(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `“${writeInline(text.slice(start, end))}”`;
}
