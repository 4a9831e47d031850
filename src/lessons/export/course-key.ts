/** What the key of a text says about a place, and why; what the machine says. */
import type { Technique } from "../../techniques/technique.js";
import type { KeySpan, LessonText, MachineMark } from "../lesson-schema.js";
import { oneLine } from "./markup.js";
import { type Cards, cardOf } from "./technique-names.js";

/** Why no answer about a place of the text is right or wrong, where `keySpanOf` finds nothing. */
export function tellUndecided({ key, title }: LessonText): string {
  if (key === null) return `nobody decided a key for “${oneLine(title, 60)}”`;
  return "the key has nothing at its words, or only a span that shares less than half of itself and of them";
}

/** "Doubt or Slogans". */
export function nameTechniques(ids: readonly string[], cards: Cards): string {
  const names = ids.map((id) => cardOf(cards, id).name);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** "Whataboutism, Straw Man or Red Herring": the techniques of a class of the model; its own name where no card has it. */
export function nameClass(modelClass: string, cards: Cards): string {
  const ids = [...cards.values()].filter((card) => card.modelClass === modelClass).map(({ id }) => id);
  return nameTechniques(ids, cards) || modelClass;
}

/** "“these crooks”: Loaded Language, about 38 in 100". */
export function tellMachineMark(text: string, { start, end, technique, score }: MachineMark, cards: Cards): string {
  return `“${text.slice(start, end)}”: ${nameClass(technique, cards)}, about ${Math.round(100 * score)} in 100`;
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

/** What stands before the machine's marks of a text, and where it has none. */
export const MACHINE_MARKED = "What the machine marked; each mark is a guess, and may be wrong:";
export const MACHINE_SILENT =
  "The machine marked nothing in this text, or was not asked. That does not mean that no technique is used.";
