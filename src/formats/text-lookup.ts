/** Finds the text that a file of marks speaks of: by its id, else by the name that is left of it without folder and ending. */
import { InputError } from "../errors.js";
import { refuseAt, showQuote } from "./check-marks.js";
import type { MarkedText, TextLookup } from "./marked-text.js";
import { ptcArticleId } from "./ptc.js";

type PlainText = Pick<MarkedText, "id" | "text">;

export function createTextLookup(texts: readonly PlainText[]): TextLookup {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const byStem = new Map<string, PlainText[]>();
  for (const text of texts) {
    const stem = ptcArticleId(text.id);
    byStem.set(stem, [...(byStem.get(stem) ?? []), text]);
  }
  return {
    texts,
    find: (id, place) => {
      const exact = byId.get(id);
      if (exact !== undefined) return exact;
      const alike = byStem.get(ptcArticleId(id)) ?? [];
      const only = alike[0];
      if (alike.length === 1 && only !== undefined) return only;
      const found = alike.length === 0 ? "none" : alike.map((text) => text.id).join(", ");
      return refuseAt(place, `one text of --texts that is named as ${showQuote(id)}`, found);
    },
  };
}

/** @throws InputError when the caller gave no texts */
export function needTexts(texts: TextLookup | undefined, place: string): TextLookup {
  if (texts !== undefined) return texts;
  throw new InputError(`${place}: expected the text itself or a folder of the texts (--texts FOLDER), found neither`);
}
