/** Finds what anyone can check in the text: the cues of each finding, by the rules of seeds/cues.json. */

import { describeContext, fillTemplate, quoteSpans } from "../quote-words.js";
import { createChargedWordFinder } from "./charged-words.js";
import { type Cue, type CueDocument, type MarkedSpan, MOST_PLACES, type RuleFinder } from "./cue.js";
import type { CueRule, PatternRule, WordListRule } from "./cue-rule.js";
import { createPlaceFinder } from "./pattern-places.js";
import type { PlainWord } from "./plain-word.js";
import { createRecurrenceFinder } from "./recurrence-cues.js";
import { createWordCueFinder } from "./word-cues.js";

/** The cues of a finding, in the order of the rules; an empty list when no rule finds anything. */
export type CueFinder = (finding: MarkedSpan) => Cue[];

/**
 * Prepares a text for the rules. What a rule needs of the whole text is made when a finding first asks for it. Linear in the
 * text and in the lengths of the findings.
 */
export function createCueFinder(
  rules: readonly CueRule[],
  plainWords: readonly PlainWord[],
  document: CueDocument,
): CueFinder {
  const charged = once(() => createChargedWordFinder(plainWords));
  const finders = new Map(rules.map((rule) => [rule, once(() => createRuleFinder(rule, document, charged))]));
  return (finding) => {
    const asked = rules.filter((rule) => rule.techniques.includes(finding.technique));
    return asked.flatMap((rule) => finders.get(rule)?.()(finding) ?? []);
  };
}

function createRuleFinder(
  rule: CueRule,
  document: CueDocument,
  charged: () => ReturnType<typeof createChargedWordFinder>,
): RuleFinder {
  if (rule.kind === "pattern" || rule.kind === "word-list") return createPatternFinder(rule, document);
  if (rule.kind === "recurrence") return createRecurrenceFinder(rule, document);
  return createWordCueFinder(rule, document, charged());
}

function createPatternFinder(rule: PatternRule | WordListRule, document: CueDocument): RuleFinder {
  const findPlaces = createPlaceFinder(rule, document);
  return (finding) => {
    const places = findPlaces(finding);
    const [first] = places;
    if (first === undefined) return [];
    const says = fillTemplate(rule.says, {
      quote: quoteSpans(document.text, places),
      context: describeContext(document, first),
      count: String(places.length),
    });
    return [{ rule: rule.id, says, spans: places.slice(0, MOST_PLACES) }];
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
