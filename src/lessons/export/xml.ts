/** Elements of XML as Moodle's own export sets them: names in a fixed order, text as character references, no CDATA. */
import { escapeMarkup } from "../../formats/escape-markup.js";

/** Children are XML already. */
export function element(name: string, children: string | readonly string[], attributes = ""): string {
  const inside = typeof children === "string" ? children : children.join("");
  return `<${name}${attributes && ` ${attributes}`}>${inside}</${name}>\n`;
}

/** `<text>` with anything in it. */
export function textElement(content: string): string {
  return `<text>${escapeMarkup(content)}</text>`;
}

/** An element of formatted text. */
export function htmlElement(name: string, html: string, children: readonly string[] = []): string {
  return element(name, [textElement(html), ...children], 'format="html"');
}
