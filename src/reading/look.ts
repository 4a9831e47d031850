/** How a technique is told apart without colour: by its abbreviation and by the line under its marks. */
import { CATEGORIES, type Category } from "../techniques/category.js";
import { abbreviationOfClass, findCards, nameOfClass, techniquesOfClass } from "../techniques/model-class.js";
import type { Technique } from "../techniques/technique.js";

/** Line styles that stay apart when printed without colour, in the order in which a category's techniques get them. */
export const LINES = ["solid", "dashed", "dotted", "double"] as const;

/** Stands for the category of a technique from another scheme, which has no card. */
export const OTHER = "other";

export interface Look {
  /** A class of the model, a card that it never marks, or a technique of another scheme. */
  readonly technique: string;
  readonly name: string;
  readonly abbreviation: string;
  /** Gives the colour. */
  readonly category: Category | typeof OTHER;
  /** Of its own among the techniques of its category while there are no more than four. */
  readonly line: (typeof LINES)[number];
}

/** The look of a technique that has a card. */
export interface CardLook extends Look {
  readonly category: Category;
}

/** The look of every class of the model and of every card that it never marks, in the order of categories, then cards. */
export function createLooks(techniques: readonly Technique[]): CardLook[] {
  const ids = new Set(techniques.map(({ id, modelClass }) => modelClass ?? id));
  const looks = [...ids].map((technique) => ({ technique, ...nameTechnique(techniques, technique) }));
  return CATEGORIES.flatMap((category) =>
    looks.filter((look) => look.category === category).map((look, i) => ({ ...look, line: lineOf(i) })),
  );
}

/** The looks of those techniques that have no card, each once; they are called by their whole name. */
export function createForeignLooks(techniques: readonly Technique[], found: readonly string[]): Look[] {
  const foreign = [...new Set(found)].filter((technique) => findCards(techniques, technique).length === 0);
  return foreign.map((technique, i) => {
    return { technique, name: technique, abbreviation: technique, category: OTHER, line: lineOf(i) };
  });
}

/** The cards of a class of the model, or the one card of that id. @throws InputError where there is none */
export function cardsOf(techniques: readonly Technique[], technique: string): Technique[] {
  const found = findCards(techniques, technique);
  return found.length > 0 ? found : techniquesOfClass(techniques, technique);
}

function lineOf(index: number): Look["line"] {
  return LINES[index % LINES.length] as Look["line"];
}

/** @throws InputError where there is no card */
function nameTechnique(techniques: readonly Technique[], technique: string): Omit<CardLook, "technique" | "line"> {
  const [card] = cardsOf(techniques, technique) as [Technique];
  const { category } = card;
  if (card.modelClass === null) return { name: card.name, abbreviation: card.abbreviation, category };
  return {
    name: nameOfClass(techniques, technique),
    abbreviation: abbreviationOfClass(techniques, technique),
    category,
  };
}

/** For people: "attack on reputation". */
export function nameCategory(category: Look["category"]): string {
  return category === OTHER ? "of another scheme" : category.replaceAll("-", " ");
}
