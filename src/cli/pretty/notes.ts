/** The sentences around a labelled text: what a mark means, and what it means that there is none. */
import type { OperatingPoint } from "../../decode/settings.js";
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
export function explainMarks({ likely, possible }: ConfidenceBounds, quality: MeasuredQuality): string[] {
  const tested =
    quality.techniques.size === 0 ? [] : ["“In our tests” means: on news articles that were kept apart from training."];
  return [
    "A mark is a guess: annotators trained to look for the technique would mark it here too, " +
      `in at least ${percent(likely)} of 100 cases where the mark is called likely, in at least ${percent(possible)} ` +
      "where it is possible, and in fewer where it is weak, which is why a weak mark ends with a question mark. " +
      "It does not mean that the words are wrong, unfair or meant to deceive: that is for you to judge.",
    ...tested,
    "rhetoscope explain TECHNIQUE shows what a technique is, with examples, and what may be taken for it.",
  ];
}

export function explainNothing(quality: MeasuredQuality, filtered: boolean): string {
  const settings = filtered ? " with these settings" : "";
  const start = `Nothing found${settings}. The absence of marks is not the absence of techniques`;
  if (quality.recall === undefined || filtered) return `${start}: the model misses many.`;
  return (
    `${start}: on news articles that were kept apart from training, the model marked ${percent(quality.recall)} of every ` +
    "100 passages that annotators had marked, and missed the others."
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
  return `the text looks like ${nameLanguage(language)}, and the model reads ${nameLanguage(expected)}; --force labels it all the same`;
}

function nameLanguage(code: string): string {
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(code);
  return name === undefined || name === code ? code : `${name} (${code})`;
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
