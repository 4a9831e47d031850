/** The text of a web page as its reader sees it: paragraphs apart, white space collapsed, no markup. */

/** Elements whose content is never text of the page. */
const SILENT = new Set([
  ...["SCRIPT", "STYLE", "TEMPLATE", "HEAD", "TITLE", "IFRAME", "OBJECT", "CANVAS", "AUDIO", "VIDEO", "MATH", "SVG"],
  ...["TEXTAREA", "SELECT", "DATALIST", "NOEMBED", "NOFRAMES"],
]);
/** Elements that stand on lines of their own without a blank line between them. */
const LINES = new Set(["LI", "TR", "DT", "DD", "CAPTION", "SUMMARY", "OPTION"]);
const BLOCKS = new Set([
  ...["ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CENTER", "DETAILS", "DIALOG", "DIV", "DL", "FIELDSET"],
  ...["FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HGROUP", "HR", "MAIN"],
  ...["MENU", "NAV", "OL", "P", "PRE", "SEARCH", "SECTION", "TABLE", "TBODY", "TFOOT", "THEAD", "UL"],
]);

/** The attribute that {@link markPieces} sets. */
export const PIECE = "data-piece";

/**
 * Puts each text node of the body that is more than white space into a `<span>` with a number, so that it is known again
 * wherever it is moved. @returns the spans, in order
 */
export function markPieces(document: Document): Element[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (/\S/.test(node.data) && !isSilent(node.parentElement)) nodes.push(node);
  }
  return nodes.map((node, i) => {
    const span = document.createElement("span");
    span.setAttribute(PIECE, String(i));
    node.replaceWith(span);
    span.append(node);
    return span;
  });
}

/** The pieces below `root` that are wanted, as text. */
export function writeText(root: Element, wanted: (piece: number) => boolean): string {
  const writer = new TextWriter();
  const visit = (element: Element, isPre: boolean) => {
    const name = element.tagName.toUpperCase();
    if (SILENT.has(name)) return;
    const piece = element.getAttribute(PIECE);
    if (piece !== null && !wanted(Number(piece))) return writer.space();
    if (name === "BR") return writer.breakLine();
    if (name === "TD" || name === "TH") writer.tab();
    const lines = BLOCKS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
    writer.breakAtLeast(lines);
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) visit(child as Element, isPre || name === "PRE");
      else if (child.nodeType === Node.TEXT_NODE) writer.write((child as Text).data, isPre || name === "PRE");
    }
    writer.breakAtLeast(lines);
  };
  visit(root, false);
  return writer.text;
}

function isSilent(element: Element | null): boolean {
  for (let at = element; at !== null; at = at.parentElement) if (SILENT.has(at.tagName.toUpperCase())) return true;
  return false;
}

/** Holds back white space until more text follows, so that none stands at either end. */
class TextWriter {
  text = "";
  /** Line breaks that the next words follow. */
  #lines = 0;
  /** White space that the next words follow on the same line. */
  #gap = "";

  space(): void {
    this.#gap ||= " ";
  }

  tab(): void {
    this.#gap = "\t";
  }

  breakLine(): void {
    this.#lines = Math.min(2, this.#lines + 1);
  }

  breakAtLeast(lines: number): void {
    this.#lines = Math.max(lines, this.#lines);
  }

  write(data: string, isPre: boolean): void {
    const [, before = "", words = "", after = ""] = /^([ \t\n\r\f]*)(.*?)([ \t\n\r\f]*)$/s.exec(data) ?? [];
    this.#hold(before, isPre);
    if (words === "") return;
    if (this.text !== "") this.text += "\n".repeat(this.#lines) || this.#gap;
    this.text += isPre ? words : words.replace(/[ \t\n\r\f]+/g, " ");
    [this.#lines, this.#gap] = [0, ""];
    this.#hold(after, isPre);
  }

  #hold(white: string, isPre: boolean): void {
    if (isPre) this.#gap += white;
    else if (white !== "") this.space();
  }
}
