/** A stretch of characters in one style: what lines on a terminal are made of. */
import type { Category } from "../../techniques/category.js";

export type Style =
  | { readonly kind: "plain" | "strong" | "faint" }
  /** Words of the text that are marked. */
  | { readonly kind: "marked"; readonly category: Category }
  /** Brackets and names that were added to the text. */
  | { readonly kind: "mark"; readonly category: Category };

export interface Run {
  readonly text: string;
  readonly style: Style;
}

export const PLAIN: Style = { kind: "plain" };
export const STRONG: Style = { kind: "strong" };
export const FAINT: Style = { kind: "faint" };

export function plain(text: string): Run {
  return { text, style: PLAIN };
}
