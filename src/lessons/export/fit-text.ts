/** Texts for fields of a limited size: cut between characters, never inside a pair of surrogates or a reference. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { escapeMarkup } from "../../formats/escape-markup.js";
import { oneLine, writeInline } from "./markup.js";

/** At most `most` bytes of UTF-8. */
export function fitBytes(text: string, most: number): string {
  const sizeOf = (part: string) => utf8ToBytes(part).length;
  return sizeOf(text) <= most ? text : cutTo(text, most, sizeOf);
}

/** Escaped like {@link writeInline}, at most `most` code units with its references. */
export function fitInline(text: string, most: number): string {
  const html = writeInline(text);
  if (html.length <= most) return html;
  return escapeMarkup(cutTo(oneLine(text, Number.POSITIVE_INFINITY), most, (part) => escapeMarkup(part).length));
}

/** The longest beginning that has room for an ellipsis. */
function cutTo(text: string, most: number, sizeOf: (part: string) => number): string {
  let room = most - sizeOf("…");
  let end = 0;
  for (const character of text) {
    room -= sizeOf(character);
    if (room < 0) break;
    end += character.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
