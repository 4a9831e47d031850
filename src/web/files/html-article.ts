/** Finds the article of a saved web page, and tells what stands around it. Nothing of the page is run or loaded. */
import { Readability } from "@mozilla/readability";
import { markPieces, PIECE, writeText } from "./html-text.js";
import type { LeftOut, LeftOutKind } from "./left-out.js";

/** The article and what was left out are together the whole. */
export interface HtmlArticle {
  /** Empty when the page has no title. */
  readonly title: string;
  /** The whole text, when no article could be told from the rest. */
  readonly text: string;
  readonly whole: string;
  /** In the page's order. */
  readonly leftOut: readonly LeftOut[];
}

/** A document that `DOMParser` made has no window: no script of it runs and no picture of it is fetched. */
export function readArticle(html: string): HtmlArticle {
  const page = new DOMParser().parseFromString(html, "text/html");
  const pieces = markPieces(page);
  const whole = writeText(page.body, () => true);
  const { kept, title } = findArticle(page, pieces);
  const text = writeText(page.body, (piece) => kept.has(piece));
  if (text === "") return { title, text: whole, whole, leftOut: [] };
  return { title, text, whole, leftOut: groupLeftOut(pieces, kept) };
}

/** Numbers of the pieces that make the article, its headline among them, and its title. */
function findArticle(page: Document, pieces: readonly Element[]): { kept: Set<number>; title: string } {
  // Under a policy without inline styles a style attribute is there but has no effect.
  for (const element of page.querySelectorAll("[style]")) if (isHidden(element)) element.setAttribute("hidden", "");
  const found = new Readability(page.cloneNode(true) as Document, { serializer: (node) => node }).parse();
  const title = collapse(found?.title || page.title);
  const content = found?.content as Element | null | undefined;
  const kept = new Set<number>();
  for (const span of content?.querySelectorAll(`[${PIECE}]`) ?? []) {
    const number = Number(span.getAttribute(PIECE));
    const piece = pieces[number];
    if (piece !== undefined && !isBesides(piece)) kept.add(number);
  }
  if (kept.size === 0) return { kept, title };
  const headline = page.querySelectorAll("h1").length === 1 ? page.querySelector("h1") : findTitled(page, title);
  for (const [i, piece] of pieces.entries()) if (headline?.contains(piece)) kept.add(i);
  return { kept, title: collapse(headline?.textContent ?? "") || title };
}

/** Captions and lists of nothing but links stand in many an article, and are no sentences of it. */
function isBesides(piece: Element): boolean {
  const list = piece.closest("ul, ol, menu");
  return piece.closest("figcaption") !== null || (list !== null && linkShare(list) > 0.9);
}

/** Readability takes the headline out of the article, since it is the article's title. */
function findTitled(page: Document, title: string): Element | undefined {
  return [...page.querySelectorAll("h1, h2")].find((heading) => collapse(heading.textContent ?? "") === title);
}

interface Part {
  readonly kind: LeftOutKind;
  readonly element: Element;
  readonly pieces: Set<number>;
}

function groupLeftOut(pieces: readonly Element[], kept: ReadonlySet<number>): LeftOut[] {
  const parts = new Map<Element, Part>();
  const keeping = new Set<Element>();
  for (const i of kept)
    for (let at = pieces[i] as Element | null; at !== null && !keeping.has(at); at = at.parentElement) keeping.add(at);
  for (const [i, piece] of pieces.entries()) {
    if (kept.has(i)) continue;
    const { kind, element } = findPart(piece, keeping);
    const part = parts.get(element) ?? { kind, element, pieces: new Set() };
    part.pieces.add(i);
    parts.set(element, part);
  }
  return [...parts.values()].map(({ kind, element, pieces: own }) => ({
    kind,
    text: writeText(element, (piece) => own.has(piece)),
  }));
}

/** The part of the page that a piece belongs to: none that also holds words of the article. */
function findPart(piece: Element, keeping: ReadonlySet<Element>): Pick<Part, "kind" | "element"> {
  const around: Element[] = [];
  for (let at = piece.parentElement; at !== null && !keeping.has(at); at = at.parentElement) around.push(at);
  const hidden = around.findLast(isHidden);
  if (hidden !== undefined) return { kind: "hidden", element: hidden };
  for (const element of around.toReversed()) {
    const kind = landmarkOf(element);
    if (kind !== undefined) return { kind, element };
  }
  for (const element of around) {
    const kind = kindOf(element);
    if (kind !== undefined) return { kind, element };
  }
  const block = around.find(
    (element) => !/^(A|B|I|EM|STRONG|SPAN|SMALL|BUTTON|LABEL|TIME|U|FONT)$/.test(element.tagName),
  );
  return { kind: "other", element: block ?? piece };
}

function landmarkOf(element: Element): LeftOutKind | undefined {
  const role = element.getAttribute("role");
  if (element.tagName === "NAV" || role === "navigation") return "navigation";
  if (element.tagName === "HEADER" || role === "banner") return "header";
  if (element.tagName === "FOOTER" || role === "contentinfo") return "footer";
  if (element.tagName === "ASIDE" || role === "complementary") return "aside";
  return undefined;
}

function kindOf(element: Element): LeftOutKind | undefined {
  if (element.tagName === "FIGCAPTION" || element.tagName === "CAPTION") return "caption";
  if (/^(UL|OL|MENU)$/.test(element.tagName) && linkShare(element) > 0.5) return "links";
  if (element.tagName === "FORM" || element.tagName === "FIELDSET") return "form";
  if (element.tagName === "TABLE") return "table";
  return /^H[1-6]$/.test(element.tagName) ? "heading" : undefined;
}

function linkShare(element: Element): number {
  const length = (one: Element) => collapse(one.textContent ?? "").length;
  return [...element.querySelectorAll("a")].reduce((sum, link) => sum + length(link), 0) / Math.max(1, length(element));
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute("style") ?? "";
  return element.hasAttribute("hidden") || /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
