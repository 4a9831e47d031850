/** What a conversion leaves behind, counted, so that nobody loses it without knowing. */
import { CARRIED, type Carried, type Format } from "./conversion-names.js";
import type { Mark, MarkedText } from "./marked-text.js";

const NAMES: Readonly<Record<Carried, string>> = {
  technique: "techniques",
  score: "scores",
  confidence: "words for the confidence",
  note: "notes",
  source: "names of who marked",
  explanation: "explanations",
  review: "reviews, and the marks that they removed",
};

/** Such as "12 scores"; empty when all is carried. */
export function listLosses({ carries, marksOnly }: Format, texts: readonly MarkedText[]): string[] {
  const marks = texts.flatMap((text) => text.marks);
  const lost = CARRIED.filter((field) => !carries.includes(field)).flatMap((field) => {
    const count = marks.filter((mark) => mark[field] !== undefined && !isUntold(mark, field)).length;
    return count === 0 ? [] : [`${count} ${NAMES[field]}`];
  });
  const bare = marksOnly === true ? texts.filter((text) => text.marks.length === 0).length : 0;
  return bare === 0 ? lost : [...lost, `${bare} ${bare === 1 ? "text" : "texts"} without a mark`];
}

/** A note that is the review's own is no second loss. */
function isUntold({ note, review }: Mark, field: Carried): boolean {
  return field === "note" && review !== undefined && review.note === note;
}
