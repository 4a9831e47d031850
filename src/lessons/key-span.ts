/** The span of the key that an item of a step is about. */
import { overlapLength, type Span } from "../text/span.js";
import type { KeySpan, LessonText } from "./lesson-schema.js";

/** The one that shares most with the place, if that is half of either; undefined where no key decides. Linear in the key. */
export function keySpanOf({ key }: Pick<LessonText, "key">, place: Span): KeySpan | undefined {
  let best: KeySpan | undefined;
  let most = 0;
  for (const span of key ?? []) {
    const shared = overlapLength(span, place);
    if (shared > most && 2 * shared >= Math.min(span.end - span.start, place.end - place.start)) {
      best = span;
      most = shared;
    }
  }
  return best;
}
