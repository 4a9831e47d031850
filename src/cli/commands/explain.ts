/** `rhetoscope explain`: what a technique is, what may be taken for it, and what to ask. */
import { InputError } from "../../errors.js";
import { nameOfClass } from "../../techniques/model-class.js";
import type { Technique } from "../../techniques/technique.js";
import { type CommandContext, widthOf } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { writeCard } from "../pretty/card.js";
import { paintLine } from "../pretty/paint.js";
import { wantsColor } from "../settings/color.js";

/** Prints the card, or for a family of techniques the card of each. @returns the exit code */
export async function explain(name: string, context: CommandContext): Promise<number> {
  const { terminal, settings, techniques } = context;
  const cards = findCards(name, techniques);
  const color = wantsColor(settings.color, terminal, terminal.stdout);
  const lines = cards.flatMap((card) => [...writeCard(card, techniques, widthOf(context)), []]);
  await terminal.stdout.write(lines.map((line) => `${paintLine(line, color)}\n`).join(""));
  return ExitCode.done;
}

/**
 * The cards that the name stands for: an id, a class of the model, or the name of either for people, in any case.
 * @throws InputError with all names
 */
export function findCards(name: string, techniques: readonly Technique[]): Technique[] {
  const wanted = name.trim().toLowerCase();
  const found = techniques.filter((card) => {
    const family = card.modelClass === null ? null : nameOfClass(techniques, card.modelClass);
    return [card.id, card.name, card.modelClass, family].some((known) => known?.toLowerCase() === wanted);
  });
  if (found.length > 0) return found;
  const known = techniques.map(({ id, modelClass }) => `  ${id}${modelClass === null ? "" : `  (${modelClass})`}`);
  throw new InputError(`expected a technique, found ${JSON.stringify(name)}; there are:\n${known.join("\n")}`);
}
