/** Two annotators become one key, place by place: what both have stands unless it is dropped, all else is to be settled. */
import { InputError } from "../../errors.js";
import { checkUtf16 } from "../../formats/check-marks.js";
import { compareSpans, overlapLength } from "../../text/span.js";
import { quoteOf } from "../edit-key.js";
import type { KeySpan } from "../lesson-schema.js";
import { choicesOf, type Decision, listPlaces, type MarkedPlace, type TakenSpan } from "./marked-places.js";
import type { SharedText } from "./two-students.js";

export interface Consolidation {
  readonly text: string;
  readonly places: readonly MarkedPlace[];
  /** By index of the place; null where nobody has settled it. What is taken never overlaps, but for equal words. */
  readonly decisions: readonly (Decision | null)[];
}

/**
 * What both annotators have is taken from the start, save where it shares only some of its words with what is taken before
 * it: that is left to be settled.
 */
export function beginConsolidation(text: string, { matches }: Pick<SharedText, "matches">): Consolidation {
  const places = listPlaces(matches);
  const empty: Consolidation = { text, places, decisions: places.map(() => null) };
  return places.reduce((current, place, index) => {
    const [choice] = choicesOf(place);
    if (place.kind !== "agreed" || choice === undefined || choice.decision === "neither") return current;
    return findConflict(current, index, choice.decision) < 0 ? withDecision(current, index, choice.decision) : current;
  }, empty);
}

/**
 * The consolidation with a place settled. Two places whose words are equal may both be taken: they become one span of the key.
 * @throws InputError with a sentence for people where the words are not the text's, or some of them are taken elsewhere
 */
export function settlePlace(consolidation: Consolidation, index: number, decision: Decision): Consolidation {
  if (consolidation.places[index] === undefined) throw new Error(`place ${index} does not exist`);
  if (decision !== "neither") {
    const { text } = consolidation;
    checkUtf16(decision, text, "the words");
    const met = findConflict(consolidation, index, decision);
    if (met >= 0) {
      const taken = consolidation.decisions[met] as TakenSpan;
      throw new InputError(
        `${quoteOf(text, decision)} shares words with ${quoteOf(text, taken)}, which is taken at place ${met + 1}, and places of a key may not overlap: settle place ${met + 1} otherwise first`,
      );
    }
  }
  return withDecision(consolidation, index, decision);
}

/** What nobody has settled is left out of the key. */
export function leaveRest(consolidation: Consolidation): Consolidation {
  return { ...consolidation, decisions: consolidation.decisions.map((decision) => decision ?? "neither") };
}

export function countSettled({ decisions }: Pick<Consolidation, "decisions">): number {
  return decisions.filter((decision) => decision !== null).length;
}

/**
 * What is taken so far, in order of place and without overlaps. A span that the key had before with the same words and
 * first technique keeps its reason. @param before the key that this one replaces
 */
export function keyOfConsolidation(
  { decisions }: Pick<Consolidation, "decisions">,
  before: readonly KeySpan[] | null,
): KeySpan[] {
  const key = new Map<string, KeySpan>();
  for (const decision of decisions) {
    if (decision === null || decision === "neither") continue;
    const { start, end, techniques } = decision;
    const at = `${start} ${end}`;
    const all = [...new Set([...(key.get(at)?.techniques ?? []), ...techniques])];
    const reason = before?.find((span) => compareSpans(span, decision) === 0 && span.techniques[0] === all[0])?.reason;
    key.set(at, { start, end, techniques: all, ...(reason !== undefined && { reason }) });
  }
  return [...key.values()].sort(compareSpans);
}

function withDecision(consolidation: Consolidation, index: number, decision: Decision): Consolidation {
  return { ...consolidation, decisions: consolidation.decisions.map((other, i) => (i === index ? decision : other)) };
}

/** Index of a place, another than this, that takes some but not just these words; -1 where there is none. */
function findConflict({ decisions }: Consolidation, index: number, span: TakenSpan): number {
  return decisions.findIndex(
    (other, i) =>
      i !== index &&
      other !== null &&
      other !== "neither" &&
      overlapLength(other, span) > 0 &&
      compareSpans(other, span) !== 0,
  );
}
