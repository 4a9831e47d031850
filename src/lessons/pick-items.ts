/** Fills the steps of a lesson from the bank; no passage is shown in two steps. */
import { countShown, type KeyedPassage, pickVaried, showsOnly } from "./choose-passages.js";
import { type Desk, freshOf, shownOf, take } from "./lesson-desk.js";
import type { KeySpan } from "./lesson-schema.js";
import { chooseOptions } from "./name-options.js";

/** Texts of the bank to guess on: those that show most of what is taught, from different sides. */
export function pickGuessTexts(desk: Desk, most: number): string[] {
  const shown = (picked: readonly KeyedPassage[]) =>
    new Set(picked.flatMap(({ key }) => key.map(({ techniques: [id] }) => id)));
  return pickVaried(
    freshOf(desk).filter((passage) => countShown(passage, desk.ids) > 0),
    {
      most,
      shown: shownOf(desk),
      worth: (candidate, taken) => {
        const before = shown(taken);
        const fresh = desk.ids.filter((id) => !before.has(id));
        const news = 4 * countShown(candidate, fresh);
        return news + Math.min(3, candidate.key.length) + (showsOnly(candidate, desk.ids) ? 2 : 0);
      },
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
      const [keyed] = pickVaried(holding, { most: 1, shown: shownOf(desk), worth: ({ key }) => -key.length });
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
  const shown = shownOf(desk);
  const tempting = ({ passage }: KeyedPassage) =>
    (passage.lookAlikes ?? []).filter(({ technique }) => desk.ids.includes(technique)).length;
  const clean = pickVaried(
    fresh.filter(({ key }) => key.length === 0),
    { most: ofEach, shown, worth: tempting },
  );
  const marked = pickVaried(
    fresh.filter(({ key }) => key.length > 0),
    {
      most: ofEach,
      shown,
      worth: (candidate, taken) => {
        const before = taken.flatMap(({ key }) => key.map(({ techniques: [id] }) => id));
        const fresh = desk.ids.filter((id) => !before.includes(id));
        return countShown(candidate, fresh);
      },
    },
  );
  const each = Math.min(clean.length, marked.length);
  const chosen = new Set([...clean.slice(0, each), ...marked.slice(0, each)]);
  // in the order of the shuffle, so that nobody can tell the kind by the place
  return desk.passages.filter((keyed) => chosen.has(keyed)).map((keyed) => ({ text: take(keyed, desk) }));
}
