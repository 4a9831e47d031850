/** `rhetoscope explain`: what a technique is, what may be taken for it, and what to ask. */
import { InputError } from "../../errors.js";
import { nameOfClass } from "../../techniques/model-class.js";
import type { Technique } from "../../techniques/technique.js";
import { type CommandContext, widthOf } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { writeCard } from "../pretty/card.js";
import { paintLine } from "../pretty/paint.js";
import { wantsColor } from "../settings/color.js";
import { splitNames } from "../settings/values.js";

/** Prints the card, or for a family of techniques the card of each. @returns the exit code */
export async function explain(name: string, context: CommandContext): Promise<number> {
  const { terminal, settings, techniques } = context;
  const cards = findCards(name, techniques);
  const color = wantsColor(settings.color, terminal, terminal.stdout);
  const lines = cards.flatMap((card) => [...writeCard(card, techniques, widthOf(context)), []]);
  await terminal.stdout.write(lines.map((line) => `${paintLine(line, color)}\n`).join(""));
  return ExitCode.done;
}

/** See {@link matchCards}. @throws InputError with all names */
export function findCards(name: string, techniques: readonly Technique[]): Technique[] {
  const found = matchCards(name, techniques);
  return found.length > 0 ? found : refuseName(name, techniques);
}

/**
 * The cards of several names with commas between them, as {@link findCards} knows them; each card once.
 * @throws InputError with all names
 */
export function findListedCards(names: string, techniques: readonly Technique[]): Technique[] {
  const isKnown = (name: string) => matchCards(name, techniques).length > 0;
  const split = splitNames(names, isKnown, (part) => refuseName(part, techniques));
  return [...new Set(split.flatMap((name) => matchCards(name, techniques)))];
}

/** The cards that the name stands for: an id, a class of the model, or the name of either for people, in any case; or none. */
function matchCards(name: string, techniques: readonly Technique[]): Technique[] {
  const wanted = name.trim().toLowerCase();
  return techniques.filter((card) => {
    const family = card.modelClass === null ? null : nameOfClass(techniques, card.modelClass);
    return [card.id, card.name, card.modelClass, family].some((known) => known?.toLowerCase() === wanted);
  });
}

function refuseName(name: string, techniques: readonly Technique[]): never {
  const known = techniques.map(({ id, modelClass }) => `  ${id}${modelClass === null ? "" : `  (${modelClass})`}`);
  throw new InputError(`expected a technique, found ${JSON.stringify(name)}; there are:\n${known.join("\n")}`);
}
