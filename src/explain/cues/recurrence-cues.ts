/** The cue of Repetition: the other places where the words of a finding stand. */
import { wordsWithin } from "../../decode/stems.js";
import { compareSpans, type Span } from "../../text/span.js";
import { describeContext, fillTemplate, quoteSpans } from "../quote-words.js";
import { type CueDocument, MOST_PLACES, type RuleFinder } from "./cue.js";
import type { RecurrenceRule } from "./cue-rule.js";
import { indexRecurrence, LONGEST_SEQUENCE, type RecurrenceIndex } from "./recurrence-index.js";

/** A piece of a finding, in content words. */
interface Piece {
  readonly first: number;
  readonly length: number;
}

/**
 * Looks for the whole finding elsewhere in the text, then for the longest piece of it, down to half of its content words:
 * less than that is no repetition of what was said. The places nearest to the finding come first.
 */
export function createRecurrenceFinder(rule: RecurrenceRule, document: CueDocument): RuleFinder {
  const { text, words } = document;
  const index = indexRecurrence(words);
  const spanOf = (first: number, length: number): Span => ({
    start: words[first]?.start ?? 0,
    end: words[first + length - 1]?.end ?? 0,
  });
  return (finding) => {
    const piece = longestPiece(index, wordsWithin(words, finding), rule.least);
    if (piece === undefined) return [];
    const here = spanOf(piece.first, piece.length);
    const others = index.nearestOthers(piece.first, { length: piece.length, most: MOST_PLACES });
    const says = fillTemplate(rule.says, {
      quote: quoteSpans(text, [here]),
      context: describeContext(document, here),
      times: describeTimes(index.countOthers(piece.first, piece.length)),
    });
    return [{ rule: rule.id, says, spans: others.map((first) => spanOf(first, piece.length)).sort(compareSpans) }];
  };
}

/** Of the longest pieces that stand elsewhere the one that does so most often. */
function longestPiece(
  index: RecurrenceIndex,
  { first, end }: { first: number; end: number },
  least: number,
): Piece | undefined {
  const longest = Math.min(end - first, LONGEST_SEQUENCE);
  for (let size = longest; size > 0 && size >= longest / 2; size--) {
    let best: Piece | undefined;
    let most = size === 1 ? least - 1 : 0;
    for (let at = first; at + size <= end; at++) {
      const count = index.countOthers(at, size);
      if (count <= most) continue;
      best = { first: at, length: size };
      most = count;
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

function describeTimes(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
