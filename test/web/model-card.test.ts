/** Quoting CARD.md: its Markdown becomes blocks, its sections are found, and nothing of it gets lost. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type CardBlock, parseCard, sectionOf } from "../../src/web/trust/model-card.js";

const CARD = readFileSync(fileURLToPath(new URL("../../models/news-en/CARD.md", import.meta.url)), "utf8");
const words = (blocks: readonly CardBlock[]) =>
  blocks
    .flatMap((block) => {
      if (block.kind === "heading") return [block.text];
      if (block.kind === "paragraph") return block.content.map(({ text }) => text);
      if (block.kind === "list") return block.items.flat().map(({ text }) => text);
      return block.rows.flat(2).map(({ text }) => text);
    })
    .join(" ");

test("paragraphs, lists, tables and headings are told apart", () => {
  const blocks = parseCard(
    "# Title\nText\non two lines.\n\n- one\n  and more\n- two\n\n| a | b |\n| --- | ---: |\n| 1 | **2** |\n",
  );
  expect(blocks).toEqual([
    { kind: "heading", level: 1, text: "Title" },
    { kind: "paragraph", content: [{ kind: "text", text: "Text on two lines." }] },
    { kind: "list", items: [[{ kind: "text", text: "one and more" }], [{ kind: "text", text: "two" }]] },
    {
      kind: "table",
      rows: [
        [[{ kind: "text", text: "a" }], [{ kind: "text", text: "b" }]],
        [[{ kind: "text", text: "1" }], [{ kind: "strong", text: "2" }]],
      ],
    },
  ]);
});

test.each([
  { markdown: "", content: [] },
  {
    markdown: "a **b** `c` *d* [e](f.md)!",
    content: ["text:a ", "strong:b", "text: ", "code:c", "text: ", "emphasis:d", "text: ", "text:e", "text:!"],
  },
  { markdown: "2 * 3 * 4", content: ["text:2 * 3 * 4"] },
  { markdown: "<b>not markup</b> & <script>x</script>", content: ["text:<b>not markup</b> & <script>x</script>"] },
  { markdown: "<!-- left\n\nout -->kept", content: ["text:kept"] },
  { markdown: "naïve 🙂 שלום\r\n\r\n", content: ["text:naïve 🙂 שלום"] },
])("the words of $markdown are kept with their kind", ({ markdown, content }) => {
  const found = parseCard(markdown).flatMap((block) => (block.kind === "paragraph" ? block.content : []));
  expect(found.map(({ kind, text }) => `${kind}:${text}`)).toEqual(content);
});

test("a section ends at the next heading of its level or above", () => {
  const blocks = parseCard("## One\nfirst\n\n### Part\npart\n\n## Two\nsecond");
  expect(words(sectionOf(blocks, /one/i))).toBe("first Part part");
  expect(words(sectionOf(blocks, /two/i))).toBe("second");
  expect(sectionOf(blocks, /audit/i)).toEqual([]);
});

test.each([/^what it is for/i, /^what it learned from/i, /^how it was made/i])(
  "the shipped card has the section %s, which the page quotes",
  (title) => {
    expect(words(sectionOf(parseCard(CARD), title)).length).toBeGreaterThan(200);
  },
);
