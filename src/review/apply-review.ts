/** A text's marks as the reader left them. */
import { cardsOf } from "../reading/look.js";
import { keyOf, type Mark, marksOf } from "../reading/mark.js";
import type { Category } from "../techniques/category.js";
import type { Technique } from "../techniques/technique.js";
import { compareSpans } from "../text/span.js";
import type { Decision, MarkedPlace, OwnMark, Review } from "./review.js";

export interface ReviewedText {
  readonly text: string;
  /** All cards. */
  readonly techniques: readonly Technique[];
}

/**
 * The marks with what the reader made of them, in order of place. Removed ones are among them, with that status. No two have
 * the same place and technique: of two that do, as may be at another operating point, the reader's own stands.
 * @param marks the model's, at one operating point
 */
export function applyReview(marks: readonly Mark[], review: Review, context: ReviewedText): Mark[] {
  const own = review.added.map((mark) => ownMark(mark, context));
  const found = withBrought(marks, review).map((mark) => reviewMark(mark, review.decisions[mark.key], context));
  const changed = found.filter((mark) => mark.review?.status === "changed");
  const others = found.filter((mark) => mark.review?.status !== "changed");
  const unique = new Map<string, Mark>();
  for (const mark of [...own, ...changed, ...others]) {
    const place = keyOf(mark);
    if (!unique.has(place)) unique.set(place, mark);
  }
  return [...unique.values()].sort(compareSpans);
}

/** The marks that are not the reader's: the model's, and those that a file told of. */
export function withBrought(marks: readonly Mark[], { brought }: Review): Mark[] {
  const keys = new Set(marks.map(({ key }) => key));
  return [...marks, ...marksOf(brought).filter(({ key }) => !keys.has(key))];
}

/** @throws InputError for an unknown technique */
export function categoriesOf(techniques: readonly Technique[], technique: string): Category[] {
  return [...new Set(cardsOf(techniques, technique).map(({ category }) => category))];
}

function reviewMark(mark: Mark, decision: Decision | undefined, context: ReviewedText): Mark {
  if (decision === undefined) return mark;
  const { status, note } = decision;
  const told = note === undefined ? {} : { note };
  if (decision.status !== "changed") return { ...mark, review: { status, ...told } };
  const { start, end, technique, score } = mark;
  const was = score === undefined ? {} : { was: { start, end, technique, score } };
  return { key: mark.key, ...placeMark(decision.to, context), review: { status, ...was, ...told } };
}

function ownMark({ key, note, ...place }: OwnMark, context: ReviewedText): Mark {
  const told = note === undefined ? {} : { note };
  return { key, ...placeMark(place, context), review: { status: "added", ...told } };
}

/** A person set it here: it has no score, and nothing that follows from one. */
function placeMark({ start, end, technique }: MarkedPlace, { text, techniques }: ReviewedText): Omit<Mark, "key"> {
  return { start, end, technique, quote: text.slice(start, end), categories: categoriesOf(techniques, technique) };
}
