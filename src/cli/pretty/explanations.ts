/** Why each was marked: under the legend, one entry a mark, and once a technique what its card says to a reader. */
import type { LabelledText } from "../../formats/labelled-text.js";
import { indexLines } from "../../formats/line-index.js";
import { techniquesOfClass } from "../../techniques/model-class.js";
import type { Technique } from "../../techniques/technique.js";
import { type NameTechnique, nameFinding } from "./mark-text.js";
import { FAINT, plain, type Run, STRONG } from "./run.js";
import { showControls } from "./show-controls.js";
import { wrapIndented } from "./wrap.js";

export interface ExplanationOptions {
  readonly width: number;
  readonly nameOf: NameTechnique;
  readonly techniques: readonly Technique[];
}

/** Nothing when no finding has an explanation. */
export function writeExplanations({ text, findings }: LabelledText, options: ExplanationOptions): Run[][] {
  const explained = findings.filter(({ explanation }) => explanation !== undefined);
  if (explained.length === 0) return [];
  const lines = indexLines(text);
  const entries = explained.flatMap((finding) => {
    const { line, column } = lines.locate(finding.start);
    const category = finding.categories[0] ?? "manipulative-wording";
    const name: Run = { text: nameFinding(finding, options.nameOf), style: { kind: "mark", category } };
    const head = wrapIndented([plain(`${line}:${column} `), name], options.width, 2);
    const says = finding.explanation?.says ?? [];
    return [...head, ...says.flatMap((sentence) => wrapIndented([plain(showControls(sentence))], options.width, 6))];
  });
  const classes = [...new Set(explained.map(({ technique }) => technique))];
  return [[], [{ text: "why", style: STRONG }], ...entries, ...classes.flatMap((id) => writeAdvice(id, options))];
}

/** Of a family of techniques the advice of each member. */
function writeAdvice(modelClass: string, { width, techniques }: ExplanationOptions): Run[][] {
  return techniquesOfClass(techniques, modelClass).flatMap((card) => {
    const [lookAlike] = card.lookAlikes;
    const line = (text: string) => wrapIndented([plain(text)], width, 6);
    return [
      ...wrapIndented([{ text: card.name, style: STRONG }, plain(`: ${card.definition}`)], width, 2),
      ...line(`Ask: ${card.question}`),
      ...(lookAlike === undefined ? [] : line(`Not one: ${lookAlike.text} ${lookAlike.why}`)),
      ...line(`Said neutrally: ${card.rewrite.text}`),
      ...wrapIndented([{ text: card.doesNotMean, style: FAINT }], width, 6),
    ];
  });
}
