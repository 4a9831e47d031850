/** What the key of a text says about a place, and why. */
import type { Technique } from "../../techniques/technique.js";
import { overlapLength, type Span } from "../../text/span.js";
import type { KeySpan, LessonText } from "../lesson-schema.js";
import { type Cards, cardOf } from "./technique-names.js";

/** The key's span that shares most with the place; undefined where it has none there. */
export function findKeySpan({ key }: LessonText, place: Span): KeySpan | undefined {
  let best: KeySpan | undefined;
  for (const span of key ?? [])
    if (overlapLength(span, place) > (best === undefined ? 0 : overlapLength(best, place))) best = span;
  return best;
}

/** "Doubt or Slogans". */
export function nameTechniques(ids: readonly string[], cards: Cards): string {
  const names = ids.map((id) => cardOf(cards, id).name);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** The teacher's reason, else what the technique is. */
export function tellReason(span: KeySpan, cards: Cards): string {
  return span.reason ?? cardOf(cards, span.techniques[0] as string).definition;
}

/** "“these crooks”: Name Calling or Labeling. The name does the judging." */
export function tellKeySpan(text: string, span: KeySpan, cards: Cards): string {
  const quote = text.slice(span.start, span.end);
  return `“${quote}”: ${nameTechniques(span.techniques, cards)}. ${tellReason(span, cards)}`;
}

/** Why an option is right or wrong for the span. */
export function tellOption(
  card: Technique,
  { span, cards }: { readonly span: KeySpan; readonly cards: Cards },
): string {
  if (span.techniques.includes(card.id)) return `${card.name}: yes. ${span.reason ?? card.definition}`;
  const instead = `The key says ${nameTechniques(span.techniques, cards)}. ${tellReason(span, cards)}`;
  return `${card.name} would be: ${card.definition} ${instead}`;
}

/** What every clean text teaches. */
export const NOTHING_HERE =
  "The key marks nothing here. Strong words or bad news alone are not a technique, and a technique alone is no proof of falsehood.";

/** What is true or false of a text. */
export const CLEAN_STATEMENT = "True or false: this text is clean, it uses none of the techniques.";
