/** The sentences that stand beside every text that was read: what a mark means, and what it means that there is none. */
import type { DecodeSettings } from "../decode/settings.js";
import { nameLanguage } from "../language/name-language.js";

/** What a mark is and is not, as one paragraph. @param weak how a weak mark is told apart where this stands */
export function tellMarks({ likely, possible }: DecodeSettings["confidence"], weak = "is put as a question"): string {
  return (
    "A mark is a guess: annotators trained to look for the technique would mark it here too, " +
    `in at least ${percent(likely)} of 100 cases where the mark is called likely, in at least ${percent(possible)} ` +
    `where it is possible, and in fewer where it is weak, which is why a weak mark ${weak}. ` +
    "It does not mean that the words are wrong, unfair or meant to deceive: that is for you to judge."
  );
}

/** The same of marks that come from elsewhere, of which no model's bounds are known. */
export const MARKS_FROM_ELSEWHERE =
  "A mark says where somebody, or a program, saw a rhetorical technique, and which. It does not mean that the words are " +
  "wrong, unfair or meant to deceive: that is for you to judge. What is not marked is not free of techniques.";

export const IN_OUR_TESTS = "“In our tests” means: on news articles that the tested models had not learned from.";

export const NOTHING_MARKED =
  "Nothing was marked. The absence of marks is not the absence of techniques: the model misses many.";

/**
 * Which techniques a choice of marks leaves out, so that nobody takes its silence for their absence; undefined when it
 * leaves out none.
 * @param marked,silent names for people of the techniques that it marks, and that it never marks
 */
export function tellSilence(marked: readonly string[], silent: readonly string[]): string | undefined {
  if (silent.length === 0) return undefined;
  const only = marked.length === 0 ? "marks nothing" : `marks only ${marked.join("; ")}`;
  return (
    `This choice ${only}, and there only what it is surest of: too few marks of the other ${silent.length} techniques ` +
    "proved right in our tests. “Balanced” marks them too, and errs more often."
  );
}

/** @param language,expected ISO 639-3; `expected` is missing where no model is known */
export function tellOtherLanguage(language: string, expected?: string): string {
  const why =
    expected === undefined
      ? " and was not labelled"
      : `, and the model reads ${nameLanguage(expected)}, so it was not read`;
  return `This text looks like ${nameLanguage(language)}${why}: that there are no marks says nothing about it.`;
}

/** "3 marks", or "3 of 8 marks" where the others were filtered out. */
export function countMarks(shown: number, all = shown): string {
  return `${shown}${shown < all ? ` of ${all}` : ""} ${all === 1 ? "mark" : "marks"}`;
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
