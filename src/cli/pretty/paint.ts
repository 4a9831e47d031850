/** Styles to escape codes: a colour a category, from the sixteen that every terminal lets its user choose. */
import type { Category } from "../../techniques/category.js";
import type { Run, Style } from "./run.js";

const COLORS: Readonly<Record<Category, number>> = {
  "attack-on-reputation": 31,
  justification: 36,
  distraction: 35,
  simplification: 32,
  call: 94,
  "manipulative-wording": 33,
};

/** A line ready for the terminal, without its line break. Codes are closed on the line they open. */
export function paintLine(runs: readonly Run[], color: boolean): string {
  return runs.map(({ text, style }) => (color ? paint(text, style) : text)).join("");
}

function paint(text: string, style: Style): string {
  if (style.kind === "plain" || text === "") return text;
  return `\x1b[${codesOf(style)}m${text}\x1b[0m`;
}

function codesOf(style: Style): string {
  switch (style.kind) {
    case "marked":
      return `1;4;${COLORS[style.category]}`;
    case "mark":
      return `${COLORS[style.category]}`;
    case "strong":
      return "1";
    default:
      return "2";
  }
}
