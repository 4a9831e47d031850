/** Rows that name a text and a place in it, gathered into texts with marks: what PTC, CSV and Web Annotation have in common. */
import { mapOffsets, type OffsetMap } from "../text/offsets.js";
import { type Mark, type MarkedText, sortMarks, type TextLookup } from "./marked-text.js";

/** A row as a file holds it: the id of its text, and how its mark is read once the text is known. */
export interface MarkedRow {
  readonly textId: string;
  /** For messages. */
  readonly place: string;
  /** @throws InputError when the place is not in the text */
  readMark(text: string, map: OffsetMap): Mark;
}

/** All texts in the order of the lookup, those without a row too. @throws InputError naming the row */
export function gatherRows(rows: readonly MarkedRow[], lookup: TextLookup): MarkedText[] {
  const groups = new Map<string, MarkedRow[]>();
  for (const row of rows) {
    const { id } = lookup.find(row.textId, row.place);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return lookup.texts.map(({ id, text }) => {
    const map = mapOffsets(text);
    return { id, text, marks: sortMarks((groups.get(id) ?? []).map((row) => row.readMark(text, map))) };
  });
}
