/** What a technique is called and how it looks, also where it comes from another scheme and has no card of ours. */
import type { Category } from "../techniques/category.js";
import { categoriesOfClass, nameOfClass } from "../techniques/model-class.js";
import type { Technique } from "../techniques/technique.js";

/** Ids of the model's techniques, in the order of their cards. */
export function knownTechniques(cards: readonly Technique[]): string[] {
  return [...new Set(cards.flatMap(({ modelClass }) => modelClass ?? []))];
}

export function hasCard(cards: readonly Technique[], technique: string): boolean {
  return cards.some(({ modelClass }) => modelClass === technique);
}

/** For people; the technique itself where it has no card. */
export function nameOf(cards: readonly Technique[], technique: string): string {
  return hasCard(cards, technique) ? nameOfClass(cards, technique) : technique;
}

/** Empty where it has no card. */
export function categoriesOf(cards: readonly Technique[], technique: string): Category[] {
  return hasCard(cards, technique) ? categoriesOfClass(cards, technique) : [];
}

export interface MarkStyle {
  /** On white, at a contrast of 4.5 at least. */
  readonly color: string;
  /** On near-black, as well. */
  readonly dark: string;
  /** Values of text-decoration: told apart without colour. */
  readonly line: string;
}

/** A line and a colour a category. */
export const CATEGORY_STYLES: Readonly<Record<Category, MarkStyle>> = {
  "attack-on-reputation": { color: "#b3261e", dark: "#ff9a92", line: "solid 2px" },
  justification: { color: "#00696f", dark: "#6fd6dc", line: "double 1px" },
  distraction: { color: "#8e2b8a", dark: "#f0a3ec", line: "dotted 3px" },
  simplification: { color: "#2d6a1f", dark: "#8fd67c", line: "dashed 2px" },
  call: { color: "#1f55c4", dark: "#9dbdff", line: "solid 5px" },
  "manipulative-wording": { color: "#8a5300", dark: "#ffbf6b", line: "wavy 2px" },
};

export const PLAIN_STYLE: MarkStyle = { color: "#444444", dark: "#cccccc", line: "dashed 1px" };

/** That of the technique's first category. */
export function styleOf(cards: readonly Technique[], technique: string): MarkStyle {
  const category = categoriesOf(cards, technique)[0];
  return category === undefined ? PLAIN_STYLE : CATEGORY_STYLES[category];
}
