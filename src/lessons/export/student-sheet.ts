/** The sheet that students get: the steps with room to write, without a key, a name or a score. */
import type { Lesson } from "../lesson-schema.js";
import { writeInline, writeProse } from "./markup.js";
import type { LessonPlan } from "./plan-exercises.js";
import { type Sheet, writeTask } from "./student-tasks.js";
import { cardOf } from "./technique-names.js";
import { listSources } from "./text-sources.js";
import { writeList, writePage, writeTable } from "./worksheet-page.js";

export function writeStudentSheet({ lesson, cards }: LessonPlan): string {
  const texts = new Map(lesson.texts.map((text) => [text.id, text]));
  const guessed = new Set(lesson.steps.flatMap((step) => (step.kind === "guess" ? [step.text] : [])));
  const sheet: Sheet = { texts, guessed, cards, shown: new Map() };
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
    ...lesson.steps.map((step, index) => {
      const minutes = step.minutes === 1 ? "1 minute" : `${step.minutes} minutes`;
      const title = `<h2>${index + 1}. ${writeInline(step.title)} <span class="quiet">(${minutes})</span></h2>`;
      const head = `<div class="head">${title}${writeProse(step.instruction)}</div>`;
      // what the machine marked is not to be seen beside the guess on the same text
      const isFresh =
        step.kind === "explore" &&
        lesson.steps.slice(0, index).some((before) => before.kind === "guess" && before.text === step.text);
      const fresh = isFresh ? ' class="fresh"' : "";
      return `<section${fresh}>${head}${writeTask(step, index + 1, sheet)}</section>`;
    }),
    writeSources(lesson),
  ]);
}

/** Where the texts are from, and under which licence they may be copied. */
export function writeSources(lesson: Lesson): string {
  const items = listSources(lesson).map(({ titles, from }, _, { length }) =>
    length === 1
      ? `All texts: ${writeInline(from)}`
      : `${titles.map((title) => `“${writeInline(title)}”`).join(", ")}: ${writeInline(from)}`,
  );
  return `<h2>Where the texts are from</h2>${writeList("ul", items, "quiet")}`;
}
