/** What a conversion leaves behind, counted, so that nobody loses it without knowing. */
import { CARRIED, type Carried, type Format } from "./conversion-names.js";
import type { Mark, MarkedText } from "./marked-text.js";

const NAMES: Readonly<Record<Carried, readonly [one: string, many: string]>> = {
  technique: ["technique", "techniques"],
  score: ["score", "scores"],
  confidence: ["word for the confidence", "words for the confidence"],
  note: ["note", "notes"],
  source: ["name of who marked", "names of who marked"],
  explanation: ["explanation", "explanations"],
  review: ["review", "reviews"],
};

/** Such as "12 scores"; empty when all is carried. */
export function listLosses({ carries, marksOnly }: Format, texts: readonly MarkedText[]): string[] {
  const marks = texts.flatMap((text) => text.marks);
  const lost = CARRIED.filter((field) => !carries.includes(field)).flatMap((field) => {
    const count = marks.filter((mark) => mark[field] !== undefined && !isUntold(mark, field)).length;
    return count === 0 ? [] : [`${count} ${NAMES[field][count === 1 ? 0 : 1]}`];
  });
  const bare = marksOnly === true ? texts.filter((text) => text.marks.length === 0).length : 0;
  return bare === 0 ? lost : [...lost, `${bare} ${bare === 1 ? "text" : "texts"} without a mark`];
}

/** A note that is the review's own is no second loss. */
function isUntold({ note, review }: Mark, field: Carried): boolean {
  return field === "note" && review !== undefined && review.note === note;
}
