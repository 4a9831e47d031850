/** Reads CARD.md: the Markdown that model cards are written in, and no more of it, so that the page can quote them. */

export type CardInline = { readonly kind: "text" | "strong" | "emphasis" | "code"; readonly text: string };

export type CardBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly content: readonly CardInline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly CardInline[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly CardInline[])[])[] };

/**
 * Headings, paragraphs, lists with hyphens, and tables; comments are left out, links keep their words. The first row of a
 * table is its head. What is written in another way stays as it was typed.
 */
export function parseCard(markdown: string): CardBlock[] {
  return markdown
    .replaceAll("\r\n", "\n")
    .replace(/<!--[\s\S]*?-->/g, "\n")
    .split(/\n\s*\n|\n(?=#)/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .flatMap(parseBlock);
}

/** The blocks under the first heading that matches, up to the next heading of its level or above; none without one. */
export function sectionOf(blocks: readonly CardBlock[], title: RegExp): CardBlock[] {
  const first = blocks.findIndex((block) => block.kind === "heading" && title.test(block.text));
  const heading = blocks[first];
  if (heading?.kind !== "heading") return [];
  const rest = blocks.slice(first + 1);
  const end = rest.findIndex((block) => block.kind === "heading" && block.level <= heading.level);
  return end < 0 ? rest : rest.slice(0, end);
}

function parseBlock(block: string): CardBlock[] {
  const lines = block.split("\n");
  const [, marks, text] = /^(#+) (.*)$/.exec(lines[0] ?? "") ?? [];
  if (marks !== undefined && text !== undefined)
    return [{ kind: "heading", level: marks.length, text }, ...parseCard(lines.slice(1).join("\n"))];
  if (lines.every((line) => line.startsWith("|"))) return [{ kind: "table", rows: parseRows(lines) }];
  if (/^- /.test(block))
    return [{ kind: "list", items: block.split(/\n(?=- )/).map((item) => parseInline(item.slice(2))) }];
  return [{ kind: "paragraph", content: parseInline(block) }];
}

function parseRows(lines: readonly string[]): CardInline[][][] {
  return lines
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|\s*$/g, "")
        .split("|")
        .map((cell) => parseInline(cell.trim())),
    );
}

const INLINE = /\*\*(?<strong>.+?)\*\*|`(?<code>[^`]+)`|\*(?<emphasis>[^\s*][^*]*)\*|\[(?<link>[^\]]+)\]\([^)]*\)/gs;

function parseInline(text: string): CardInline[] {
  const joined = text.replace(/\s*\n\s*/g, " ");
  const parts: CardInline[] = [];
  const add = (kind: CardInline["kind"], words: string) => words !== "" && parts.push({ kind, text: words });
  let end = 0;
  for (const match of joined.matchAll(INLINE)) {
    add("text", joined.slice(end, match.index));
    const { strong, code, emphasis, link } = match.groups ?? {};
    if (strong !== undefined) add("strong", strong);
    else if (code !== undefined) add("code", code);
    else if (emphasis !== undefined) add("emphasis", emphasis);
    else add("text", link ?? "");
    end = match.index + match[0].length;
  }
  add("text", joined.slice(end));
  return parts;
}
