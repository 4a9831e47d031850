/** Brings two reviews of one text together, so that opening a file loses nothing that is open. */
import { keyOf } from "../reading/mark.js";
import { nextOwnKey, type OwnMark, type Review } from "./review.js";

/** Of two decisions about one mark, that of `newer` stands; a mark that both readers set stays one. */
export function mergeReviews(older: Review, newer: Review): Review {
  const added: OwnMark[] = [...older.added];
  for (const mark of newer.added) {
    const same = added.findIndex((one) => keyOf(one) === keyOf(mark));
    if (same < 0) added.push({ ...mark, key: nextOwnKey(added) });
    else if (mark.note !== undefined) added[same] = { ...(added[same] as OwnMark), note: mark.note };
  }
  const known = new Set(older.brought.map(keyOf));
  const brought = [...older.brought, ...newer.brought.filter((mark) => !known.has(keyOf(mark)))];
  return { decisions: { ...older.decisions, ...newer.decisions }, added, brought };
}
