/** Puts what a command measured between two markers of a page, so that no page can drift from its figures. */

export interface PageBlock {
  /** As in the markers, which stand on lines of their own. */
  readonly name: string;
  /** What writes it. */
  readonly command: string;
}

export const FIGURES: PageBlock = { name: "figures", command: "npm run tune" };
export const CAREFUL: PageBlock = { name: "careful", command: "npm run tune" };
export const BANK: PageBlock = { name: "bank", command: "npm run evaluate:bank" };
export const AUDIT: PageBlock = { name: "audit", command: "npm run audit" };

/** The page with what stands between the block's markers replaced. @throws Error when a marker is missing */
export function replaceBlock(page: string, { name, command }: PageBlock, content: string): string {
  const begin = `<!-- ${name}: written by \`${command}\` -->`;
  const end = `<!-- /${name} -->`;
  const [before, rest] = cutAt(page, begin);
  const [, after] = cutAt(rest, end);
  return `${before}${begin}\n${content}\n${end}${after}`;
}

function cutAt(text: string, marker: string): [string, string] {
  const at = text.indexOf(marker);
  if (at < 0) throw new Error(`expected the marker ${marker}, found none`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}
