/** The teacher's sheet: objectives, timing, key, likely confusions, prompts. */
import { keySpanOf } from "../key-span.js";
import type { KeySpan, Lesson, LessonStep, LessonText } from "../lesson-schema.js";
import { type LikelyConfusion, likelyConfusions } from "../likely-confusions.js";
import { nameTechniques, tellReason, tellUndecided } from "./course-key.js";
import { type WriteRun, writeInline, writeParagraphs } from "./markup.js";
import type { LessonPlan } from "./plan-exercises.js";
import { writeSources } from "./student-sheet.js";
import { type Cards, cardOf } from "./technique-names.js";
import { LINES, writeList, writePage, writeQuote, writeTable } from "./worksheet-page.js";

export function writeTeacherSheet({ lesson, cards }: LessonPlan): string {
  const used = usedTechniques(lesson);
  const body = [
    `<h1>${writeInline(lesson.title)}</h1>`,
    "<p><strong>For the teacher: this sheet holds the key.</strong></p>",
    "<h2>Objectives</h2>",
    writeList("ul", lesson.objectives.map(writeInline)),
    "<h2>Timing</h2>",
    writeTiming(lesson),
    "<h2>Key</h2>",
    "<p>First the answers of each step, then each text with its marks. The line under the words is that of their first technique; the number is that of the list below the text. Any technique that is listed is right.</p>",
    writeTable(
      ["Line", "Letters", "Technique", "What it is"],
      used.map((id) => [
        sampleLine(id, used),
        writeInline(cardOf(cards, id).abbreviation),
        `<strong>${writeInline(cardOf(cards, id).name)}</strong>`,
        writeInline(cardOf(cards, id).definition),
      ]),
    ),
    ...lesson.steps.map((step, i) => writeStepKey(step, i + 1, { lesson, cards })),
    ...lesson.texts.map((text) => writeTextKey(text, { cards, used, places: placesOf(text.id, lesson) })),
    "<h2>Likely confusions</h2>",
    ...likelyConfusions(lesson, [...cards.values()]).map((confusion) => writeConfusions(confusion, cards)),
    "<h2>Prompts</h2>",
    writeList("ul", promptsOf(lesson, cards).map(writeInline)),
    "<p>Respect several readings: a technique is no proof of falsehood or bad intent, and an annotator does not see what they agree with. Score no person, outlet or text.</p>",
    writeSources(lesson),
  ];
  return writePage(`${lesson.title} – key`, body, "key");
}

/** Those of the lesson, then others that the key names first. */
function usedTechniques({ techniques, texts }: Lesson): string[] {
  const named = texts.flatMap(({ key }) => (key ?? []).map((span) => span.techniques[0] as string));
  return [...new Set([...techniques, ...named])];
}

function lineOf(id: string | undefined, used: readonly string[]): string {
  return LINES[used.indexOf(id ?? "") % LINES.length] ?? "solid";
}

function sampleLine(id: string, used: readonly string[]): string {
  return `<span class="mark ${lineOf(id, used)}">words</span>`;
}

function writeTiming({ steps, minutes }: Lesson): string {
  const total = steps.reduce((sum, step) => sum + step.minutes, 0);
  const rows = steps.map((step, i) => [
    `${i + 1}. ${writeInline(step.title)}`,
    String(step.minutes),
    writeInline(step.instruction),
  ]);
  const planned = total === minutes ? "" : ` The lesson is planned for ${minutes}.`;
  return `${writeTable(["Step", "Minutes", "Task"], rows)}<p>Together ${total} minutes.${planned}</p>`;
}

/** Where the text is shown, from 1: "1" for a step, "3.2" for the second item of a step. Titles may be alike, places are not. */
function placesOf(id: string, { steps }: Lesson): string[] {
  return steps.flatMap((step, i) => {
    if (!("items" in step)) return step.text === id ? [`${i + 1}`] : [];
    return step.items.flatMap(({ text }, j) => (text === id ? [`${i + 1}.${j + 1}`] : []));
  });
}

interface KeyContext {
  readonly cards: Cards;
  readonly used: readonly string[];
  readonly places: readonly string[];
}

function writeTextKey({ title, text, key }: LessonText, { cards, used, places }: KeyContext): string {
  const place = places.length === 0 ? "in no step" : `${places.length === 1 ? "step" : "steps"} ${places.join(", ")}`;
  const head = `<h3>${writeInline(title)} <span class="quiet">(${place})</span></h3>`;
  if (key === null) return `${head}<p>Nobody decided a key for this text: no answer is right or wrong.</p>`;
  if (key.length === 0)
    return `${head}<p>Clean: the key marks nothing here. A false alarm counts as much as a miss.</p>`;
  const write: WriteRun<KeySpan> = (html, span, ends) => {
    if (span === undefined) return html;
    const number = ends ? labelOf(span, key.indexOf(span) + 1, cards) : "";
    return `<span class="mark ${lineOf(span.techniques[0], used)}">${html}</span>${number}`;
  };
  const items = key.map(
    (span) =>
      `${writeQuote(text, span)}: <strong>${writeInline(nameTechniques(span.techniques, cards))}</strong>. ${writeInline(tellReason(span, cards))}`,
  );
  return `${head}<div class="text">${writeParagraphs(text, { spans: key, write })}</div>${writeList("ol", items)}`;
}

function labelOf({ techniques }: KeySpan, number: number, cards: Cards): string {
  return ` <span class="number">[${number} ${writeInline(cardOf(cards, techniques[0] as string).abbreviation)}]</span>`;
}

/** Answers of the steps that ask for single ones. */
function writeStepKey(step: LessonStep, number: number, { lesson, cards }: { lesson: Lesson; cards: Cards }): string {
  if (step.kind !== "name" && step.kind !== "clean") return "";
  const textOf = (id: string) => lesson.texts.find((text) => text.id === id);
  const answers =
    step.kind === "clean"
      ? step.items.map((item) => tellClean(textOf(item.text)))
      : step.items.map((item) => {
          const text = textOf(item.text);
          return text === undefined ? "" : tellName(text, item, cards);
        });
  return `<h3>${number}. ${writeInline(step.title)}</h3>${writeList("ol", answers)}`;
}

type NameItem = Extract<LessonStep, { kind: "name" }>["items"][number];

function tellName(text: LessonText, item: NameItem, cards: Cards): string {
  const span = keySpanOf(text, item);
  const right = item.options.filter((id) => span?.techniques.includes(id));
  const answer =
    span === undefined
      ? `not decided: ${writeInline(tellUndecided(text))}`
      : right.length === 0
        ? "none of its options is right by the key"
        : `<strong>${writeInline(nameTechniques(right, cards))}</strong>`;
  return `${writeQuote(text.text, item)}: ${answer}`;
}

function tellClean(text: LessonText | undefined): string {
  const title = writeInline(text?.title ?? "");
  if (text?.key == null) return `${title}: nobody decided`;
  return `${title}: <strong>${text.key.length === 0 ? "clean" : "not clean"}</strong>`;
}

function writeConfusions({ technique, takenFor, lookAlikes }: LikelyConfusion, cards: Cards): string {
  const others = takenFor.map((id) => writeInline(cardOf(cards, id).name)).join(", ");
  const alike = lookAlikes.map(({ text, why }) => `“${writeInline(text)}” is none: ${writeInline(why)}`);
  return `<h3>${writeInline(cardOf(cards, technique).name)}</h3><p>May be taken for: ${others}.</p><p class="head">Looks like it:</p>${writeList("ul", alike)}`;
}

function promptsOf({ steps, techniques }: Lesson, cards: Cards): string[] {
  const asked = steps.flatMap((step) => (step.kind === "discuss" ? step.prompts : []));
  const more = techniques.map((id) => cardOf(cards, id).question);
  return [...new Set([...asked, ...more.filter((question) => !asked.some((prompt) => prompt.includes(question)))])];
}
