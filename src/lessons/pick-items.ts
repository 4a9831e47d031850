/** Fills the steps of a lesson from the bank; no passage is shown in two steps. */
import { countShown, type KeyedPassage, pickVaried, showsOnly } from "./choose-passages.js";
import { type Desk, freshOf, take } from "./lesson-desk.js";
import type { KeySpan } from "./lesson-schema.js";
import { chooseOptions } from "./name-options.js";

/** Texts of the bank to guess on: those that show most of what is taught, from different sides. */
export function pickGuessTexts(desk: Desk, most: number): string[] {
  const shown = (picked: readonly KeyedPassage[]) =>
    new Set(picked.flatMap(({ key }) => key.map(({ techniques: [id] }) => id)));
  return pickVaried(
    freshOf(desk).filter((passage) => countShown(passage, desk.ids) > 0),
    most,
    (candidate, taken) => {
      const before = shown(taken);
      const fresh = desk.ids.filter((id) => !before.has(id));
      return (
        4 * countShown(candidate, fresh) + Math.min(3, candidate.key.length) + (showsOnly(candidate, desk.ids) ? 2 : 0)
      );
    },
  ).map((keyed) => take(keyed, desk));
}

/** Words of one of the lesson's texts, by their key. */
export interface Place {
  readonly text: string;
  readonly span: KeySpan;
}

/** Spans of fresh passages, the techniques in turn. */
export function pickSpans(desk: Desk, most: number): Place[] {
  const places: Place[] = [];
  let before = -1;
  while (places.length > before) {
    before = places.length; // a round without a new place ends it: the bank has no more of them
    for (const id of desk.ids) {
      if (places.length === most) return places;
      const holding = freshOf(desk).filter(({ key }) => key.some(({ techniques: [first] }) => first === id));
      const [keyed] = pickVaried(holding, 1, ({ key }) => -key.length);
      const span = keyed?.key.find(({ techniques: [first] }) => first === id);
      if (keyed !== undefined && span !== undefined) places.push({ text: take(keyed, desk), span });
    }
  }
  return places;
}

export function nameItem({ text, span }: Place, { sources, ids }: Desk) {
  const options = chooseOptions(span.techniques, { techniques: sources.techniques, taught: ids });
  return { text, start: span.start, end: span.end, options };
}

/** As many clean texts as marked ones, mixed; those that show what is taught, or may be taken for it, come first. */
export function pickCleanItems(desk: Desk, ofEach: number): { text: string }[] {
  const fresh = freshOf(desk);
  const tempting = ({ passage }: KeyedPassage) =>
    (passage.lookAlikes ?? []).filter(({ technique }) => desk.ids.includes(technique)).length;
  const clean = pickVaried(
    fresh.filter(({ key }) => key.length === 0),
    ofEach,
    tempting,
  );
  const marked = pickVaried(
    fresh.filter(({ key }) => key.length > 0),
    ofEach,
    (candidate, taken) => {
      const shown = taken.flatMap(({ key }) => key.map(({ techniques: [id] }) => id));
      return countShown(
        candidate,
        desk.ids.filter((id) => !shown.includes(id)),
      );
    },
  );
  const each = Math.min(clean.length, marked.length);
  const chosen = new Set([...clean.slice(0, each), ...marked.slice(0, each)]);
  // in the order of the shuffle, so that nobody can tell the kind by the place
  return desk.passages.filter((keyed) => chosen.has(keyed)).map((keyed) => ({ text: take(keyed, desk) }));
}
