/** Machine, key and student as marks that the reading view can draw. */
import type { GuessedMark, LessonText } from "../../lessons/lesson-schema.js";
import { keyOf, type Mark } from "../../reading/mark.js";
import { categoriesOf } from "../../review/apply-review.js";
import { compareSpans, type Span } from "../../text/span.js";
import { TECHNIQUES } from "../techniques.js";
import { cardOf } from "./lesson-looks.js";

type Place = Span & { readonly technique: string };

/** @param layer begins the keys of its marks */
function markOf(text: string, layer: string, place: Place): Mark {
  const { start, end, technique } = place;
  const card = cardOf(technique);
  const categories = card === undefined ? categoriesOf(TECHNIQUES, technique) : [card.category];
  return { key: `${layer}-${keyOf(place)}`, start, end, technique, categories, quote: text.slice(start, end) };
}

export function machineMarks({ text, machine }: LessonText): Mark[] {
  return machine.map((mark) => ({ ...markOf(text, "machine", mark), score: mark.score })).sort(compareSpans);
}

/** Each span under its first technique: what most would say. */
export function keyMarks({ text, key }: LessonText): Mark[] {
  return (key ?? [])
    .map(({ start, end, techniques: [technique = ""] }) => markOf(text, "key", { start, end, technique }))
    .sort(compareSpans);
}

export function ownMarks(text: string, marks: readonly GuessedMark[]): Mark[] {
  return marks.map((mark) => markOf(text, "you", mark)).sort(compareSpans);
}
