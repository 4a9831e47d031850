/** What a sheet shows: a text with its marks, as it comes from the model or from a file, and what made it. */
import type { DecodeSettings } from "../decode/settings.js";
import { readExplanation } from "../formats/explanation-object.js";
import type { LabelledText, LabelRun } from "../formats/labelled-text.js";
import { type MarkedText, sortMarks } from "../formats/marked-text.js";
import { categoriesOf } from "../formats/technique-names.js";
import type { Technique } from "../techniques/technique.js";
import { keyOf, type Mark, marksOf } from "./mark.js";

/** A text as a sheet shows it. */
export interface SheetText extends Pick<LabelledText, "text" | "readable"> {
  /** ISO 639-3, where it is known. */
  readonly language?: string | undefined;
  /** For people: a title, a file. */
  readonly name: string;
  /** By start. */
  readonly marks: readonly Mark[];
  /** How many marks there were before some were filtered out. @default all are here */
  readonly ofMarks?: number;
}

/** What made the sheet. */
export interface SheetRun extends Pick<LabelRun, "version" | "techniques"> {
  /** When; without it, equal texts give equal bytes. */
  readonly date?: Date | undefined;
  /** What read the texts; missing where the marks come from a file that does not tell. */
  readonly labelling?: SheetLabelling | undefined;
}

export interface SheetLabelling extends Pick<LabelRun, "engine" | "model"> {
  /** ISO 639-3 of the language that the model reads. */
  readonly language: string;
  /** Bounds of the model's manifest. */
  readonly confidence: DecodeSettings["confidence"];
}

/** What was found in a text, as it comes from the model. */
export function sheetTextOf({ id, text, language, readable, findings }: LabelledText): SheetText {
  return { name: id, text, language, readable, marks: marksOf(findings) };
}

/** A text of a file, whoever marked it. @param cards all */
export function sheetTextOfFile(
  { id, text, language, readable, marks }: MarkedText,
  cards: readonly Technique[],
): SheetText {
  const taken = new Map<string, number>(); // by key: two annotators may have marked the same
  const shown = sortMarks(marks).map(({ explanation, ...mark }): Mark => {
    const key = keyOf(mark);
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return {
      ...mark,
      key: count === 1 ? key : `${key}--${count}`,
      quote: text.slice(mark.start, mark.end),
      categories: categoriesOf(cards, mark.technique),
      ...(explanation && { explanation: readExplanation(explanation, mark) }),
    };
  });
  return { name: id, text, language, readable: readable !== false, marks: shown };
}
