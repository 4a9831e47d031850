/** The cues of charged words: one a word that our list knows, with its plainer words, and one for what AFINN-165 adds. */
import { type StemmedWord, wordsWithin } from "../../decode/stems.js";
import type { Span } from "../../text/span.js";
import { describeContext, fillTemplate, joinWords, quoteSpans } from "../quote-words.js";
import { type ChargedWord, type ChargedWordFinder, valenceOf } from "./charged-words.js";
import { type Cue, type CueDocument, MOST_PLACES, type RuleFinder } from "./cue.js";
import type { ChargedWordsRule, ValenceRule } from "./cue-rule.js";

/** The finder of either rule over a text. */
export function createWordCueFinder(
  rule: ChargedWordsRule | ValenceRule,
  document: CueDocument,
  findCharged: ChargedWordFinder,
): RuleFinder {
  return (finding) => {
    const words = contentWords(document, finding);
    const charged = findCharged(document.text, words);
    if (rule.kind === "charged-words") return groupByEntry(charged).map((places) => chargedCue(rule, document, places));
    return valenceCue(rule, document, wordsOutside(words, charged));
  };
}

function contentWords({ words }: CueDocument, span: Span): readonly StemmedWord[] {
  const { first, end } = wordsWithin(words, span);
  return words.slice(first, end);
}

/** The words that no charged word holds; both lists ascend. */
function wordsOutside(words: readonly StemmedWord[], charged: readonly Span[]): StemmedWord[] {
  let at = 0;
  return words.filter((word) => {
    while ((charged[at]?.end ?? Number.POSITIVE_INFINITY) <= word.start) at++;
    return word.start < (charged[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

function groupByEntry(charged: readonly ChargedWord[]): ChargedWord[][] {
  const groups = new Map<string, ChargedWord[]>();
  for (const word of charged) {
    const group = groups.get(word.entry.charged) ?? [];
    groups.set(word.entry.charged, group);
    group.push(word);
  }
  return [...groups.values()];
}

function chargedCue(rule: ChargedWordsRule, document: CueDocument, places: readonly ChargedWord[]): Cue {
  const { entry } = places[0] as ChargedWord;
  const words = joinWords(
    entry.plain.map((word) => `“${word}”`),
    "or",
  );
  const sense = entry.note === undefined ? "" : `, if ${entry.note}`;
  const says = fillTemplate(rule.says, {
    quote: quoteSpans(document.text, places),
    context: describeContext(document, places[0] as ChargedWord),
    plain: `${places.every(({ exact }) => exact) ? "" : "a form of "}${words}${sense}`,
  });
  return { rule: rule.id, says, spans: spansOf(places), plain: entry.plain };
}

function valenceCue(rule: ValenceRule, document: CueDocument, words: readonly Span[]): Cue[] {
  const { text } = document;
  const places = words.filter(({ start, end }) => Math.abs(valenceOf(text.slice(start, end))) >= rule.least);
  const [first] = places;
  if (first === undefined) return [];
  const says = fillTemplate(rule.says, {
    quote: quoteSpans(text, places, (word) => ` (${describeValence(valenceOf(word))})`),
    context: describeContext(document, first),
    count: String(places.length),
  });
  return [{ rule: rule.id, says, spans: spansOf(places) }];
}

function spansOf(places: readonly Span[]): Span[] {
  return places.slice(0, MOST_PLACES).map(({ start, end }) => ({ start, end }));
}

function describeValence(valence: number): string {
  return valence < 0 ? `−${-valence}` : `+${valence}`;
}
