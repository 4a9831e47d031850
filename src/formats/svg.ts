/** SVG as strings: elements with escaped attributes and texts, without any script. */
import { escapeXml } from "./escape-markup.js";

export type Attributes = Readonly<Record<string, string | number>>;

/** A finished element; only these functions make it, so that what is put into one is never escaped twice. */
export type SvgElement = { readonly markup: string };

/** @param content elements, or texts that are still to be escaped; empty texts are left out */
export function svgElement(
  name: string,
  attributes: Attributes = {},
  content: readonly (SvgElement | string)[] = [],
): SvgElement {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(numberText(value))}"`);
  const inner = content.map((part) => (typeof part === "string" ? escapeXml(part) : part.markup)).join("");
  return { markup: inner === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inner}</${name}>` };
}

/** A whole picture with its name and a description in words, for those who hear it. */
export function svgPicture(
  { width, height, title, description }: { width: number; height: number; title: string; description: string },
  content: readonly SvgElement[],
): string {
  const head = [
    svgElement("title", { id: "title" }, [title]),
    svgElement("desc", { id: "desc" }, [description]),
    svgElement("rect", { width, height, fill: "white" }),
  ];
  const root = svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": "title desc",
      "font-family": "sans-serif",
      "font-size": 12,
      fill: "black",
    },
    [...head, ...content].flatMap((part) => ["\n", part]),
  );
  return `${root.markup}\n`;
}

/** The name with at most so many characters (code points), an ellipsis in place of the rest. */
export function shortenName(name: string, longest: number): string {
  const characters = Array.from(name);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : name;
}

/** Places to a tenth of a pixel. */
function numberText(value: string | number): string {
  return typeof value === "number" ? String(Number(value.toFixed(1)) + 0) : value;
}
