/** What was left out of a web page, told as people say it. */

/** Kinds of what is no article, each with its name for one and for several. */
const NAMES = {
  navigation: ["a navigation menu", "navigation menus"],
  header: ["a page header", "page headers"],
  footer: ["a page footer", "page footers"],
  aside: ["a side note", "side notes"],
  caption: ["a caption", "captions"],
  links: ["a list of links", "lists of links"],
  form: ["a form", "forms"],
  table: ["a table", "tables"],
  heading: ["a heading", "headings"],
  hidden: ["a hidden part", "hidden parts"],
  other: ["another piece of text", "other pieces of text"],
} as const satisfies Record<string, readonly [one: string, several: string]>;

export type LeftOutKind = keyof typeof NAMES;

export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly text: string;
}

/** "a navigation menu, 3 lists of links and 2 captions" */
export function listLeftOut(parts: readonly LeftOut[]): string {
  const kinds = (Object.keys(NAMES) as LeftOutKind[]).map((kind) => ({
    kind,
    count: parts.filter((part) => part.kind === kind).length,
  }));
  const named = kinds.filter(({ count }) => count > 0).map(({ kind, count }) => nameKind(kind, count));
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(named);
}

/** "a caption", "2 captions" */
export function nameKind(kind: LeftOutKind, count = 1): string {
  const [one, several] = NAMES[kind];
  return count === 1 ? one : `${count} ${several}`;
}
