/** Texts as Moodle's question bank shows them within a question, from either of its formats. */
import type { LessonText } from "../lesson-schema.js";
import { MACHINE_MARKED, MACHINE_SILENT, tellMachineMark } from "./course-key.js";
import { writeInline, writeProse } from "./markup.js";
import type { Cards } from "./technique-names.js";

/** HTML: the text under its title. */
export function showText({ text }: { readonly text: LessonText }): string {
  return `<hr><h4>${writeInline(text.title)}</h4>${writeProse(text.text)}`;
}

/** HTML: each mark with its technique and score; that there is none is said too. */
export function writeMachineMarks({ text, machine }: LessonText, cards: Cards): string {
  if (machine.length === 0) return `<p>${MACHINE_SILENT}</p>`;
  const items = machine.map((mark) => `<li>${writeInline(tellMachineMark(text, mark, cards))}</li>`);
  return `<p>${MACHINE_MARKED}</p><ol>${items.join("")}</ol>`;
}
