/** Where the words of a rule stand in a text: in a finding, or in the sentences around it. */
import { lowerBound } from "../../text/search.js";
import { endOfStops, isStop } from "../../text/sentence-ends.js";
import { compareSpans, type Span } from "../../text/span.js";
import type { TextDocument } from "../../text/text-document.js";
import type { PatternRule, WordListRule } from "./cue-rule.js";
import { patternOfWords } from "./safe-pattern.js";

/** Cues in the sentence of a finding stand no further than this from it, in UTF-16 code units. */
const REACH = 300;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The places of one rule for a finding: in order and disjoint. */
export type PlaceFinder = (finding: Span) => Span[];

/** Each passage is searched once, however many findings it holds; a finding is searched as long as it is. */
export function createPlaceFinder(rule: PatternRule | WordListRule, { text, passages }: TextDocument): PlaceFinder {
  const source = rule.kind === "pattern" ? rule.pattern : patternOfWords(rule.words);
  const pattern = new RegExp(source, rule.kind === "pattern" && rule.matchCase === true ? "dgu" : "dgiu");
  if (rule.scope === "span") return (finding) => findPlaces(text, pattern, withStops(text, finding));
  const known = new Map<number, Span[]>();
  return (finding) => {
    const near = { start: finding.start - REACH, end: finding.end + REACH };
    const places: Span[] = [];
    for (let at = lowerBound(passages, finding.start + 1, ({ end }) => end); at < passages.length; at++) {
      const passage = passages[at];
      if (passage === undefined || passage.start >= finding.end) break;
      const found = known.get(at) ?? findPlaces(text, pattern, passage);
      known.set(at, found);
      for (let i = lowerBound(found, near.start, ({ start }) => start); i < found.length; i++) {
        const place = found[i] as Span;
        if (place.end > near.end) break;
        places.push(place);
      }
    }
    return places;
  };
}

/** The span with the stops and closing marks right after it, which trimming to words has left outside. */
function withStops(text: string, { start, end }: Span): Span {
  return { start, end: isStop(text.charAt(end)) ? endOfStops(text, end) : end };
}

function findPlaces(text: string, pattern: RegExp, within: Span): Span[] {
  const places: Span[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(pattern)) {
    const [whole, ...groups] = match.indices ?? [];
    const captured = groups.filter((group) => group !== undefined);
    for (const [first, end] of captured.length > 0 || whole === undefined ? captured : [whole]) {
      const place = { start: within.start + first, end: within.start + end };
      if (first < end && !cutsWord(text, place.start) && !cutsWord(text, place.end)) places.push(place);
    }
  }
  places.sort(compareSpans);
  return places.filter((place, i) => i === 0 || place.start >= (places[i - 1] as Span).end);
}

/** True between two letters: patterns know the limits of English words only. */
function cutsWord(text: string, at: number): boolean {
  return at > 0 && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}
