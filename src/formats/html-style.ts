/** How marks look in HTML: a line style and a colour a category, and a name at every mark, so that none is told by colour. */
import { CATEGORIES, type Category } from "../techniques/category.js";
import { CATEGORY_STYLES, type MarkStyle, PLAIN_STYLE } from "./technique-names.js";

const LAYOUT = `
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.9 Georgia, serif; color: #1a1a1a; background: #fff; }
h1, h2, h3, table, dl, .about, sup { font-family: system-ui, sans-serif; line-height: 1.4; }
.about { max-width: 40rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
mark { color: inherit; background: none; text-decoration-line: underline; text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
mark mark { text-underline-offset: 0.45em; }
mark mark mark { text-underline-offset: 0.7em; }
mark:target, tr:target, dt:target { outline: 2px solid currentColor; outline-offset: 3px; }
sup { font-size: 0.62em; padding: 0 0.2em; user-select: none; }
sup a { color: inherit; }
table { border-collapse: collapse; width: 100%; font-size: 0.85rem; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.5rem; border-top: 1px solid #8888; overflow-wrap: break-word; }
dt { margin-top: 0.8rem; font-weight: 600; }
dd { margin: 0; }
@media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #161616; } }
@media print { body { max-width: none; margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** The class of marks of the category; of techniques without a card, where it is undefined. */
export function classOf(category: Category | undefined): string {
  return category === undefined ? "c-other" : `c-${category}`;
}

/** The whole style sheet. */
export function writeStyles(): string {
  const styles = [
    ...CATEGORIES.map((category) => [classOf(category), CATEGORY_STYLES[category]] as const),
    [classOf(undefined), PLAIN_STYLE] as const,
  ];
  const dark = styles.map(([name, style]) => rule(name, style.dark)).join("");
  return `${LAYOUT}${styles.map(([name, style]) => line(name, style) + rule(name, style.color)).join("")}@media (prefers-color-scheme: dark) {\n${dark}}\n`;
}

function line(name: string, style: MarkStyle): string {
  const [kind, thickness] = style.line.split(" ");
  return `mark.${name} { text-decoration-style: ${kind}; text-decoration-thickness: ${thickness}; }\n`;
}

function rule(name: string, color: string): string {
  return `mark.${name} { text-decoration-color: ${color}; } sup.${name} { color: ${color}; }\n`;
}
