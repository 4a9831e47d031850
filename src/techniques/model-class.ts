/** What a class of the model says to people: most hold one technique, two are families of several. */
import { InputError } from "../errors.js";
import type { Category } from "./category.js";
import type { Technique } from "./technique.js";

/**
 * The techniques that the class holds, at least one, in the order of `techniques`.
 * @throws InputError when no technique has this class
 */
export function techniquesOfClass(techniques: readonly Technique[], modelClass: string): Technique[] {
  const members = techniques.filter((technique) => technique.modelClass === modelClass);
  if (members.length > 0) return members;
  const known = new Set(techniques.flatMap((technique) => technique.modelClass ?? []));
  throw new InputError(`techniques: expected one of the classes ${[...known].join(" ")}, found ${modelClass}`);
}

/** The cards of a class of the model, or the one card of that id that it never marks; none for another scheme's technique. */
export function findCards(techniques: readonly Technique[], technique: string): Technique[] {
  return techniques.filter(({ id, modelClass }) => (modelClass ?? id) === technique);
}

/** The categories of the class's members, each once, in the members' order. @throws InputError for an unknown class */
export function categoriesOfClass(techniques: readonly Technique[], modelClass: string): Category[] {
  return [...new Set(techniquesOfClass(techniques, modelClass).map(({ category }) => category))];
}

/** For people: "Doubt", "Bandwagon or Reductio ad Hitlerum". @throws InputError for an unknown class */
export function nameOfClass(techniques: readonly Technique[], modelClass: string): string {
  const names = techniquesOfClass(techniques, modelClass).map(({ name }) => name);
  const last = names.pop() as string;
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}

/** For narrow places: "DO", "BA/RA". @throws InputError for an unknown class */
export function abbreviationOfClass(techniques: readonly Technique[], modelClass: string): string {
  return techniquesOfClass(techniques, modelClass)
    .map(({ abbreviation }) => abbreviation)
    .join("/");
}
