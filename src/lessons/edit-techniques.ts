/** Edits to which techniques a lesson teaches: what the program wrote of them is written anew, what a teacher wrote stays. */
import { InputError } from "../errors.js";
import type { Technique } from "../techniques/technique.js";
import type { Lesson, LessonStep } from "./lesson-schema.js";
import { listNames, writeObjectives, writePrompts } from "./lesson-words.js";

/**
 * The lesson that teaches these, in the order of the cards. Title, objectives and prompts for the talk that name what it taught
 * before name these; texts, keys and questions stay, so that answers still fit.
 * @param ids of cards
 * @param cards all of them
 * @throws InputError where there is none
 */
export function teachTechniques(lesson: Lesson, ids: readonly string[], cards: readonly Technique[]): Lesson {
  const before = cards.filter(({ id }) => lesson.techniques.includes(id));
  const after = cards.filter(({ id }) => ids.includes(id));
  if (after.length === 0) throw new InputError("a lesson teaches at least one technique: choose another one first");
  const objectives = new Map(
    KINDS.flatMap((kind) => {
      const [old] = writeObjectives(before, [kind]);
      const [next] = writeObjectives(after, [kind]);
      return old === undefined || next === undefined ? [] : [[old, next] as const];
    }),
  );
  return {
    ...lesson,
    title: retitle(lesson.title, before, after),
    techniques: after.map(({ id }) => id),
    objectives: lesson.objectives.map((objective) => objectives.get(objective) ?? objective),
    steps: lesson.steps.map((step) =>
      step.kind === "discuss" ? { ...step, prompts: reprompt(step.prompts, before, after) } : step,
    ),
  };
}

/** How many places in the keys of the lesson accept each technique, by id. */
export function countKeyed({ texts }: Pick<Lesson, "texts">): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of texts.flatMap(({ key }) => key ?? []).flatMap(({ techniques }) => techniques))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const KINDS: readonly LessonStep["kind"][] = ["guess", "explore", "name", "clean", "rewrite", "discuss"];

/** A title that the program made of the names. */
function retitle(title: string, before: readonly Technique[], after: readonly Technique[]): string {
  const names = listNames(before);
  const rest = title.slice(names.length);
  return title.startsWith(names) && /^ in \d+ minutes$/.test(rest) ? `${listNames(after)}${rest}` : title;
}

/** The cards' questions come where the first of them stood; a talk without any is the teacher's own, as is one that would be left empty. */
function reprompt(prompts: readonly string[], before: readonly Technique[], after: readonly Technique[]): string[] {
  const questions = new Set(before.map(questionOf));
  const first = prompts.findIndex((prompt) => questions.has(prompt));
  if (first < 0) return [...prompts];
  const isAsked = (card: Technique) => !before.includes(card) || prompts.includes(questionOf(card));
  const rest = prompts.filter((prompt) => !questions.has(prompt));
  const asked = after.filter(isAsked).map(questionOf);
  const next = [...rest.slice(0, first), ...asked, ...rest.slice(first)];
  return next.length > 0 ? next : [...prompts];
}

/** The card's own among the prompts that the program writes. */
function questionOf(card: Technique): string {
  return writePrompts([card])[0] ?? "";
}
