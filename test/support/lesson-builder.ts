/** How tests make lessons: places are given by their words, checksums are counted. */
import { hashText } from "../../src/formats/text-hash.js";
import type { KeySpan, Lesson, LessonText } from "../../src/lessons/lesson-schema.js";
import type { Span } from "../../src/text/span.js";

/** The place of the only occurrence of the words. */
export function placeIn(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not once in the text: ${words}`);
  return { start, end: start + words.length };
}

export interface TextPlan {
  readonly text: string;
  readonly title?: string;
  /** `null`: nobody decided. */
  readonly key: readonly (Omit<KeySpan, "start" | "end"> & { readonly words: string })[] | null;
  /** Words, class of the model, score. */
  readonly machine?: readonly (readonly [words: string, technique: string, score: number])[];
}

export function buildText(id: string, { text, title = id, key, machine = [] }: TextPlan): LessonText {
  return {
    id,
    title,
    text,
    sha256: hashText(text),
    source: "Written for this test",
    licence: "CC0 1.0",
    machine: machine.map(([words, technique, score]) => ({ ...placeIn(text, words), technique, score })),
    key: key?.map(({ words, ...rest }) => ({ ...placeIn(text, words), ...rest })) ?? null,
  };
}

export function buildLesson(own: Omit<Lesson, "format" | "schemaVersion" | "offsetUnit">): Lesson {
  return { format: "rhetoscope-lesson", schemaVersion: 1, offsetUnit: "utf16", ...own };
}

/** Where the words stand in the lesson's text of that id, as steps name places. */
export function stepPlace({ texts }: Pick<Lesson, "texts">, id: string, words: string) {
  const text = texts.find((one) => one.id === id)?.text;
  if (text === undefined) throw new Error(`no text ${id}`);
  return { text: id, ...placeIn(text, words) };
}
