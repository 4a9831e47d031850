/** The sentences around a labelled text: what a mark means, and what it means that there is none. */
import type { OperatingPoint } from "../../decode/settings.js";
import { nameLanguage } from "../../language/name-language.js";
import { IN_OUR_TESTS, tellMarks } from "../../reading/meaning.js";
import type { NameTechnique } from "./mark-text.js";
import type { MeasuredQuality } from "./measured-quality.js";

const OTHER_POINT = "--point balanced marks them too, and errs more often.";

export interface ConfidenceBounds {
  readonly likely: number;
  readonly possible: number;
}

export interface MarkingPoint {
  readonly name: OperatingPoint;
  /** Ids of the techniques that it never marks. */
  readonly silent: readonly string[];
}

/** What stands once, under all texts. One paragraph an item. */
export function explainMarks(bounds: ConfidenceBounds, quality: MeasuredQuality): string[] {
  return [
    tellMarks(bounds, "ends with a question mark"),
    ...(quality.techniques.size === 0 ? [] : [IN_OUR_TESTS]),
    "rhetoscope explain TECHNIQUE shows what a technique is, with examples, and what may be taken for it.",
  ];
}

export function explainNothing(quality: MeasuredQuality, filtered: boolean): string {
  const settings = filtered ? " with these settings" : "";
  const start = `Nothing found${settings}. The absence of marks is not the absence of techniques`;
  if (quality.recall === undefined || filtered) return `${start}: the model misses many.`;
  return (
    `${start}: on news articles that the tested models had not learned from, they marked ${percent(quality.recall)} of ` +
    "every 100 passages that annotators had marked, and missed the others."
  );
}

/** Which techniques the point never marks, so that nobody takes its silence for their absence; nothing when it marks all. */
export function explainSilence({ name, silent }: MarkingPoint, nameOf: NameTechnique): string[] {
  if (silent.length === 0) return [];
  return [
    `The ${name} point never marks these, because too few of their marks proved right in our tests: ` +
      `${silent.map(nameOf).join("; ")}. ${OTHER_POINT}`,
  ];
}

/** @param language,expected ISO 639-3 */
export function explainLanguage(language: string, expected: string): string {
  return `the text looks like ${withCode(language)}, and the model reads ${withCode(expected)}; --force labels it all the same`;
}

function withCode(code: string): string {
  const name = nameLanguage(code);
  return name === code ? code : `${name} (${code})`;
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
