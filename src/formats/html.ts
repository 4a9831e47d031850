/** Marked texts as one HTML page that needs nothing else: no script, no other file, readable on paper and by ear. */
import { techniquesOfClass } from "../techniques/model-class.js";
import type { Technique } from "../techniques/technique.js";
import { escapeMarkup } from "./escape-markup.js";
import { classOf, writeStyles } from "./html-style.js";
import { indexLines } from "./line-index.js";
import { type FileWriter, type Mark, type MarkedText, sortMarks } from "./marked-text.js";
import { nestMarks } from "./nest-marks.js";
import { categoriesOf, hasCard, nameOf } from "./technique-names.js";

/** What a mark says and what it does not: no page leaves without it. */
export const ABOUT_MARKS =
  "A mark says where a rhetorical technique may be at work, and which. It does not say that the words are wrong, unfair or meant to deceive. What is not marked is not free of techniques.";

/** @param cards all: they name and explain what was found */
export function createHtmlWriter(cards: readonly Technique[]): FileWriter {
  const found = new Map<string, number>(); // by technique, its number on the page
  let texts = 0;
  return {
    open: () => HEAD,
    write: (text) => {
      for (const { technique } of text.marks) if (!found.has(technique)) found.set(technique, found.size + 1);
      return writeSection({ ...text, marks: sortMarks(text.marks) }, { cards, found, number: ++texts });
    },
    close: () => `${writeLegend([...found], cards)}</body>\n</html>\n`,
  };
}

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Rhetorical techniques</title>
<style>${writeStyles()}</style>
</head>
<body>
<h1>Rhetorical techniques</h1>
<p class="about">${escapeMarkup(ABOUT_MARKS)} A question mark stands at a weak mark. Each kind of technique has a line of its own;
its name stands after the words.</p>
`;

interface Page {
  readonly cards: readonly Technique[];
  readonly found: ReadonlyMap<string, number>;
  /** 1-based, of the text on the page. */
  readonly number: number;
}

function writeSection({ id, text, language, readable, marks }: MarkedText, page: Page): string {
  const lang = language === "eng" || language === undefined ? "" : ` lang="${escapeMarkup(language)}"`;
  return `<section>
<h2><bdi>${escapeMarkup(id)}</bdi></h2>
<div class="text" dir="auto"${lang}>${writeText(text, marks, page)}</div>
<h3>${countMarks({ readable, marks })}</h3>
${marks.length === 0 ? "" : writeTable(text, marks, page)}</section>
`;
}

/** "2 marks"; that a text has none says nothing where it was not labelled. */
export function countMarks({
  readable,
  marks,
}: Pick<MarkedText, "marks"> & { readonly readable: false | undefined }): string {
  if (marks.length === 1) return "1 mark";
  if (marks.length > 1) return `${marks.length} marks`;
  return readable === false ? "Not labelled: the text is not in the language of the model" : "No marks";
}

/** Without the `<sup>` elements and the tags, the text itself. */
function writeText(text: string, marks: readonly Mark[], page: Page): string {
  const anchors = nameAnchors(marks, page.number);
  return nestMarks(text.length, marks)
    .map((piece) => {
      if (piece.kind === "text") return escapeMarkup(text.slice(piece.start, piece.end));
      const { findings } = piece.mark;
      const name = classOf(categoriesOf(page.cards, findings[0]?.technique ?? "")[0]);
      if (piece.kind === "open") {
        const anchor = piece.continued ? "" : ` id="${anchors.get(findings[0] as Mark)}"`;
        return `<mark class="${name}"${anchor}>`;
      }
      const names = piece.continues ? "" : findings.map((mark) => writeName(mark, page)).join("");
      return `</mark>${names}`;
    })
    .join("");
}

/** The name of each mark's place on the page; marks of one place share it. */
function nameAnchors(marks: readonly Mark[], number: number): Map<Mark, string> {
  const places = new Map<string, string>();
  return new Map(
    marks.map((mark, index) => {
      const place = `${mark.start}-${mark.end}`;
      const anchor = places.get(place) ?? `t${number}m${index + 1}`;
      places.set(place, anchor);
      return [mark, anchor];
    }),
  );
}

function writeName({ technique, confidence }: Mark, { cards, found }: Page): string {
  const name = classOf(categoriesOf(cards, technique)[0]);
  const told = `${nameOf(cards, technique)}${confidence === "weak" ? "?" : ""}`;
  return `<sup class="${name}"><a href="#technique-${found.get(technique)}"><bdi>${escapeMarkup(told)}</bdi></a></sup>`;
}

function writeTable(text: string, marks: readonly Mark[], { cards, number }: Page): string {
  const lines = indexLines(text);
  const anchors = nameAnchors(marks, number);
  const rows = marks.map((mark) => {
    const { line } = lines.locate(mark.start);
    const words = escapeMarkup(text.slice(mark.start, mark.end));
    const cells = [
      `<a href="#${anchors.get(mark)}">${line}</a>`,
      `<bdi>${words}</bdi>`,
      `${escapeMarkup(nameOf(cards, mark.technique))}`,
      escapeMarkup(tellConfidence(mark)),
      tellNotes(mark).map(escapeMarkup).join("<br>"),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
  });
  const head = ["Line", "Words", "Technique", "How sure", "Notes"].map((name) => `<th scope="col">${name}</th>`);
  return `<table>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${rows.join("")}</tbody>\n</table>\n`;
}

/** "likely, 0.71"; empty where a person marked. */
export function tellConfidence({ confidence, score }: Mark): string {
  return [confidence, score?.toFixed(2)].filter((part) => part !== undefined).join(", ");
}

/** Why it was marked, what was written beside it, and who marked. */
export function tellNotes({ explanation, note, source }: Mark): string[] {
  const notes = [...(explanation?.says ?? []), ...(note === undefined ? [] : [note])];
  return source === undefined ? notes : [...notes, `(${source})`];
}

function writeLegend(
  found: readonly (readonly [technique: string, number: number])[],
  cards: readonly Technique[],
): string {
  if (found.length === 0) return "";
  const entries = found.map(([technique, number]) => {
    const [category] = categoriesOf(cards, technique);
    const name = `<mark class="${classOf(category)}">${escapeMarkup(nameOf(cards, technique))}</mark>`;
    const kinds = categoriesOf(cards, technique).join(", ").replaceAll("-", " ");
    const members = hasCard(cards, technique) ? techniquesOfClass(cards, technique) : [];
    const definitions = members.map((card) => {
      const told = `${members.length > 1 ? `${card.name}: ` : ""}${card.definition} ${card.question}`;
      return `<dd>${escapeMarkup(told)}</dd>\n`;
    });
    return `<dt id="technique-${number}">${name}${kinds === "" ? "" : ` (${escapeMarkup(kinds)})`}</dt>\n${definitions.join("")}`;
  });
  return `<section>\n<h2>What the techniques are</h2>\n<dl>\n${entries.join("")}</dl>\n</section>\n`;
}
