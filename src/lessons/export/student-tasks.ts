/** What students do in each step of their sheet: texts, boxes, lines. Nothing of the key stands here but its hints. */
import { overlapLength, type Span } from "../../text/span.js";
import { splitPassages } from "../../text/split-passages.js";
import type { LessonStep, LessonText } from "../lesson-schema.js";
import { MACHINE_MARKED, MACHINE_SILENT, nameClass } from "./course-key.js";
import { oneLine, type WriteRun, writeContext, writeInline, writeProse } from "./markup.js";
import { type Cards, cardOf } from "./technique-names.js";
import { writeList, writeQuote, writeTable } from "./worksheet-page.js";

/** What the sheet knows while it is written. */
export interface Sheet {
  readonly texts: ReadonlyMap<string, LessonText>;
  /** The step that printed a text, by its id: none is printed twice. */
  readonly shown: Map<string, number>;
  /** Ids of the texts whose words are to be underlined: they need room between the lines. */
  readonly guessed: ReadonlySet<string>;
  readonly cards: Cards;
}

/** @param number of the step, from 1 */
export function writeTask(step: LessonStep, number: number, sheet: Sheet): string {
  const show = (id: string) => showText(textOf(id, sheet), number, sheet);
  switch (step.kind) {
    case "explore":
      return show(step.text) + writeMachine(textOf(step.text, sheet), sheet);
    case "guess":
      return show(step.text) + writeGuess(textOf(step.text, sheet), step.hints);
    case "name":
      return writeItems(step.items.map((item) => writeNameItem(item, sheet)));
    case "clean":
      return writeItems(step.items.map(({ text }) => show(text) + CLEAN_BOXES));
    case "rewrite":
      return writeItems(
        step.items.map((item) => `${writeInContext(item, sheet)}${writeWords(item, sheet)}${writeLines(3)}`),
      );
    case "discuss":
      return `${show(step.text)}${writeList("ol", step.prompts.map(writeInline))}<p>Notes:</p>${writeLines(linesFor(step.minutes))}${HARM}`;
  }
}

/** A talk of some minutes has room for some of its questions. */
function linesFor(minutes: number): number {
  return Math.min(10, Math.max(4, Math.round(minutes)));
}

function writeLines(count: number): string {
  return '<p class="line"></p>'.repeat(count);
}

function writeItems(items: readonly string[]): string {
  return writeList("ol", items, "items");
}

/** As the page asks it. */
const SURE = "How sure are you? ☐ I am guessing ☐ unsure ☐ fairly sure ☐ very sure";

const HARM = `<p>How harmful or beneficial is the text? very harmful ☐ −2 ☐ −1 ☐ 0 ☐ 1 ☐ 2 very beneficial. Why?</p>${writeLines(2)}`;

const CLEAN_BOXES = `${writeList(
  "ul",
  ["It uses no technique.", "It uses at least one: ____________________"],
  "boxes",
)}<p>${SURE}</p>`;

function textOf(id: string, { texts }: Sheet): LessonText {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`no text ${id}`); // whoever read the lesson has seen to it
  return text;
}

/** The text, or where it stands already. */
function showText({ id, title, text }: LessonText, number: number, { shown, guessed }: Sheet): string {
  const before = shown.get(id);
  if (before !== undefined) return `<p class="head">The text is “${writeInline(title)}” of step ${before}.</p>`;
  shown.set(id, number);
  return `<h3>${writeInline(title)}</h3><div class="text${guessed.has(id) ? " wide" : ""}">${writeProse(text)}</div>`;
}

function writeGuess(text: LessonText, hints: "count" | "sentences" | "none"): string {
  // as many as the text is long, since as many as the key has would tell
  const rows = Math.min(16, Math.max(5, Math.round(text.text.length / 150)));
  const table = writeTable(
    ["Words", "Technique", "How sure?"],
    Array.from({ length: rows }, () => ["", "", ""]),
    "blank",
  );
  return `${writeHint(text, hints)}<p class="head">Underline the words and note them; how sure: guessing, unsure, fairly or very.</p>${table}`;
}

/** Words of a sentence that stand for it. */
const BEGINNING = /^(?:\S+\s+){0,5}\S+/;

/** What the step gives away, in the words of the page; nothing where nobody decided. */
function writeHint({ text, key }: LessonText, hints: "count" | "sentences" | "none"): string {
  if (hints === "none" || key === null) return "";
  const count = key.length === 1 ? "The key has 1 place." : `The key has ${key.length} places.`;
  if (hints === "count" || key.length === 0) return `<p>Hint: ${count}</p>`;
  const sentences = splitPassages(text).filter((passage) => key.some((span) => overlapLength(passage, span) > 0));
  const begin = ({ start, end }: Span) =>
    `“${writeInline(oneLine(BEGINNING.exec(text.slice(start, end))?.[0] ?? "", 60))} …”`;
  return `<p>Hint: ${count} Look in the sentences that begin: ${sentences.map(begin).join(" · ")}</p>`;
}

function writeMachine({ text, machine }: LessonText, { cards }: Sheet): string {
  if (machine.length === 0) return `<p>${MACHINE_SILENT}</p>${writeLines(3)}`;
  const rows = machine.map((mark) => [
    writeQuote(text, mark),
    writeInline(nameClass(mark.technique, cards)),
    `about ${Math.round(100 * mark.score)} in 100`,
  ]);
  return `<p>${MACHINE_MARKED}</p>${writeTable(["Words", "Technique", "How sure it is"], rows)}${writeLines(3)}`;
}

const writeMarked: WriteRun<Span> = (html, span) =>
  span === undefined ? html : `<strong class="mark">${html}</strong>`;

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function writeInContext(item: Place, sheet: Sheet): string {
  const { title, text } = textOf(item.text, sheet);
  const words = writeContext(text, item, writeMarked);
  return `<div class="text" role="group" aria-label="${writeInline(title)}">${words}</div>`;
}

function writeWords(item: Place, sheet: Sheet): string {
  return `<p>The words: ${writeQuote(textOf(item.text, sheet).text, item)}</p>`;
}

function writeNameItem(item: Place & { readonly options: readonly string[] }, sheet: Sheet): string {
  const options = writeList(
    "ul",
    item.options.map((id) => writeInline(cardOf(sheet.cards, id).name)),
    "boxes",
  );
  return `${writeInContext(item, sheet)}${options}<p>${SURE}</p><p class="line">Why, in a few words?</p>`;
}
