/** The sheet that students get: the steps with room to write, without a key, a name or a score. */
import type { Span } from "../../text/span.js";
import type { Lesson, LessonStep, LessonText } from "../lesson-schema.js";
import { type WriteRun, writeContext, writeInline, writeProse } from "./markup.js";
import type { LessonPlan } from "./plan-exercises.js";
import { cardOf } from "./technique-names.js";
import { writeList, writePage, writeQuote, writeTable } from "./worksheet-page.js";

export function writeStudentSheet({ lesson, cards }: LessonPlan): string {
  const texts = new Map(lesson.texts.map((text) => [text.id, text]));
  const shown = new Set<string>();
  const guessed = new Set(lesson.steps.flatMap((step) => (step.kind === "guess" ? [step.text] : [])));
  const sheet = { texts, shown, guessed, nameOf: (id: string) => writeInline(cardOf(cards, id).name) };
  return writePage(lesson.title, [
    `<h1>${writeInline(lesson.title)}</h1>`,
    '<p>Seat number: ________ <span class="quiet">(no names, please)</span></p>',
    "<h2>What you will learn</h2>",
    writeList("ul", lesson.objectives.map(writeInline)),
    "<h2>The techniques</h2>",
    writeTable(
      ["Letters", "Technique", "What it is"],
      lesson.techniques.map((id) => {
        const { abbreviation, name, definition } = cardOf(cards, id);
        return [writeInline(abbreviation), `<strong>${writeInline(name)}</strong>`, writeInline(definition)];
      }),
    ),
    "<p>A technique is no proof that a text is false or means ill, and some texts use none.</p>",
    ...lesson.steps.map((step, index) => writeStep(step, index + 1, sheet)),
    writeSources(lesson),
  ]);
}

/** Where the texts are from, and under which licence they may be copied. */
export function writeSources({ texts }: Lesson): string {
  const items = texts.map(
    ({ title, source, licence }) => `${writeInline(title)}: ${writeInline(source)} Licence: ${writeInline(licence)}.`,
  );
  return `<h2>Where the texts are from</h2>${writeList("ul", items, "quiet")}`;
}

interface Sheet {
  readonly texts: ReadonlyMap<string, LessonText>;
  /** Ids of the texts that were printed: none is printed twice. */
  readonly shown: Set<string>;
  /** Ids of the texts whose words are to be underlined: they need room between the lines. */
  readonly guessed: ReadonlySet<string>;
  readonly nameOf: (technique: string) => string;
}

function writeStep(step: LessonStep, number: number, sheet: Sheet): string {
  const head = `<h2>${number}. ${writeInline(step.title)} <span class="quiet">(${step.minutes} minutes)</span></h2>${writeProse(step.instruction)}`;
  return `<section>${head}${writeTask(step, sheet)}</section>`;
}

function writeTask(step: LessonStep, sheet: Sheet): string {
  switch (step.kind) {
    case "explore":
      return showText(step.text, sheet) + writeLines(3);
    case "guess":
      return showText(step.text, sheet) + writeGuessTable();
    case "name":
      return step.items.map((item, i) => writeNameItem(item, i + 1, sheet)).join("");
    case "clean":
      return step.items.map((item, i) => writeCleanItem(item, i + 1, sheet)).join("");
    case "rewrite":
      return step.items.map((item, i) => `<h3>${i + 1}</h3>${writeInContext(item, sheet)}${writeLines(3)}`).join("");
    case "discuss":
      return (
        showText(step.text, sheet) + step.prompts.map((prompt) => writeProse(prompt) + writeLines(3)).join("") + HARM
      );
  }
}

const HARM =
  "<p>How harmful or beneficial is the text? very harmful ☐ −2 ☐ −1 ☐ 0 ☐ 1 ☐ 2 very beneficial. Why?</p>" +
  writeLines(2);

function textOf(id: string, { texts }: Sheet): LessonText {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`no text ${id}`); // whoever read the lesson has seen to it
  return text;
}

/** The text, or where it stands already. */
function showText(id: string, sheet: Sheet): string {
  const { title, text } = textOf(id, sheet);
  if (sheet.shown.has(id)) return `<p>The text is “${writeInline(title)}”, above.</p>`;
  sheet.shown.add(id);
  return `<h3>${writeInline(title)}</h3><div class="text${sheet.guessed.has(id) ? " wide" : ""}">${writeProse(text)}</div>`;
}

const ROWS = 6;

function writeGuessTable(): string {
  const rows = Array.from({ length: ROWS }, () => ["", "", ""]);
  return `<p>Underline the words and note:</p>${writeTable(["Words", "Technique", "How sure are you (0 to 100 %)?"], rows, "blank")}`;
}

const writeMarked: WriteRun<Span> = (html, span) => (span === undefined ? html : `<span class="mark">${html}</span>`);

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function writeInContext(item: Place, sheet: Sheet): string {
  const { title, text } = textOf(item.text, sheet);
  const words = writeContext(text, item, writeMarked);
  return `<div class="text" role="group" aria-label="${writeInline(title)}">${words}</div><p>The words: ${writeQuote(text, item)}</p>`;
}

function writeNameItem(item: Place & { readonly options: readonly string[] }, number: number, sheet: Sheet): string {
  const options = writeList("ul", item.options.map(sheet.nameOf), "boxes");
  return `<h3>${number}</h3>${writeInContext(item, sheet)}${options}<p>Sure to ____ %. Why?</p>${writeLines(1)}`;
}

function writeCleanItem({ text }: { readonly text: string }, number: number, sheet: Sheet): string {
  const boxes = writeList(
    "ul",
    ["It uses none of the techniques.", "It uses at least one of them: ____________________"],
    "boxes",
  );
  return `<h3>${number}</h3>${showText(text, sheet)}${boxes}<p>Sure to ____ %.</p>`;
}

function writeLines(count: number): string {
  return '<p class="line"></p>'.repeat(count);
}
