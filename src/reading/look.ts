/** How a technique is told apart without colour: by its abbreviation and by the line under its marks. */
import { CATEGORIES, type Category } from "../techniques/category.js";
import { abbreviationOfClass, nameOfClass, techniquesOfClass } from "../techniques/model-class.js";
import type { Technique } from "../techniques/technique.js";

/** Line styles that stay apart when printed without colour, in the order in which a category's techniques get them. */
export const LINES = ["solid", "dashed", "dotted", "double"] as const;

export interface Look {
  /** A class of the model, or a card that it never marks. */
  readonly technique: string;
  readonly name: string;
  readonly abbreviation: string;
  /** Gives the colour. */
  readonly category: Category;
  /** Of its own among the techniques of its category while there are no more than four. */
  readonly line: (typeof LINES)[number];
}

/** The look of every class of the model and of every card that it never marks, in the order of categories, then cards. */
export function createLooks(techniques: readonly Technique[]): Look[] {
  const ids = new Set(techniques.map(({ id, modelClass }) => modelClass ?? id));
  const looks = [...ids].map((technique) => ({ technique, ...nameTechnique(techniques, technique) }));
  return CATEGORIES.flatMap((category) =>
    looks
      .filter((look) => look.category === category)
      .map((look, i) => ({ ...look, line: LINES[i % LINES.length] as Look["line"] })),
  );
}

/** The cards of a class of the model, or the one card of that id. */
export function cardsOf(techniques: readonly Technique[], technique: string): Technique[] {
  const own = techniques.filter(({ id, modelClass }) => modelClass === null && id === technique);
  return own.length > 0 ? own : techniquesOfClass(techniques, technique);
}

function nameTechnique(techniques: readonly Technique[], technique: string): Omit<Look, "technique" | "line"> {
  const cards = cardsOf(techniques, technique);
  const category = cards[0]?.category ?? "manipulative-wording";
  const [only] = cards;
  if (only !== undefined && only.modelClass === null)
    return { name: only.name, abbreviation: only.abbreviation, category };
  return {
    name: nameOfClass(techniques, technique),
    abbreviation: abbreviationOfClass(techniques, technique),
    category,
  };
}

/** For people: "attack on reputation". */
export function nameCategory(category: Category): string {
  return category.replaceAll("-", " ");
}
