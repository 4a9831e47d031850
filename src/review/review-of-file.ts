/** What a file of marks says a reader decided, as a review of the model's marks. */
import { InputError } from "../errors.js";
import { readExplanation } from "../formats/explanation-object.js";
import type { LabelObject } from "../formats/label-schema.js";
import { keyOf, type Mark } from "../reading/mark.js";
import { categoriesOf, type ReviewedText } from "./apply-review.js";
import { type BroughtMark, type Decision, type MarkedPlace, nextOwnKey, type OwnMark, type Review } from "./review.js";

type MarkObject = LabelObject["annotations"][number];

export interface FileContext extends ReviewedText {
  /** The model's marks, at all operating points. */
  readonly marks: readonly Mark[];
  /** True for a technique that has a card. */
  readonly knows: (technique: string) => boolean;
}

/**
 * The review that makes the model's marks those of the file. A mark that has a score and is not among `marks` is brought.
 * @throws InputError for a technique that has no card
 */
export function reviewOfFile({ annotations }: LabelObject, context: FileContext): Review {
  const decisions: Record<string, Decision> = {};
  const added: OwnMark[] = [];
  const brought: BroughtMark[] = [];
  const keys = new Set(context.marks.map(({ key }) => key));
  for (const annotation of annotations) {
    checkTechniques(annotation, context);
    const found = foundMark(annotation, context);
    if (found === undefined) {
      added.push({
        key: nextOwnKey(added),
        ...placeOf(annotation),
        ...noteOf(annotation.review?.note ?? annotation.note),
      });
      continue;
    }
    if (!keys.has(keyOf(found))) brought.push(found);
    keys.add(keyOf(found));
    const decision = decisionOf(annotation);
    if (decision !== undefined) decisions[keyOf(found)] = decision;
  }
  return { decisions, added, brought };
}

function checkTechniques({ technique, review }: MarkObject, { knows }: FileContext): void {
  for (const name of [technique, review?.was?.technique ?? technique])
    if (!knows(name)) throw new InputError(`this file marks a technique that has no card here: ${name}`);
}

function placeOf({ start, end, technique }: MarkedPlace): MarkedPlace {
  return { start, end, technique };
}

function noteOf(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

/** The model's mark before it was reviewed; undefined for one that a person set. */
function foundMark(annotation: MarkObject, { text, techniques }: ReviewedText): BroughtMark | undefined {
  const { quote, score, confidence, explanation, review } = annotation;
  if (review?.status === "changed" && review.was !== undefined) {
    const { start, end, technique } = review.was;
    return { ...review.was, quote: text.slice(start, end), categories: categoriesOf(techniques, technique) };
  }
  if (score === undefined || review?.status === "added") return undefined;
  return {
    ...placeOf(annotation),
    quote,
    categories: categoriesOf(techniques, annotation.technique),
    score,
    ...(confidence && { confidence }),
    ...(explanation && { explanation: readExplanation(explanation, annotation) }),
  };
}

/** A note that stands beside a mark without any review, as other programs write them, is a note all the same. */
function decisionOf({ review, note, start, end, technique }: MarkObject): Decision | undefined {
  if (review?.status === "added") return undefined;
  const told = review?.note ?? note;
  if (review === undefined || review.status === "noted")
    return told === undefined ? undefined : { status: "noted", note: told };
  if (review.status === "changed")
    return { status: "changed", to: placeOf({ start, end, technique }), ...noteOf(told) };
  return { status: review.status, ...noteOf(told) };
}
