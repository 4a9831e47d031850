/** What holds for any collection of texts before it is written: each has an id, and no two have the same. */
import { checkText, refuseAt, showQuote } from "./check-marks.js";
import type { MarkedText } from "./marked-text.js";

/** @param place the file that they were read from, for messages @throws InputError naming the id */
export function checkTexts(texts: readonly MarkedText[], place: string): readonly MarkedText[] {
  const seen = new Set<string>();
  for (const { id } of texts) {
    if (id.trim() === "") refuseAt(place, "an id for each text", "an empty one");
    checkText(id, place);
    if (seen.has(id)) refuseAt(place, "an id of its own for each text", `${showQuote(id)} twice`);
    seen.add(id);
  }
  return texts;
}
