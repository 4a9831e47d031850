/** Findings for people: the text itself with its marks, a legend under each text, and what a mark means under all. */
import type { LabelWriter } from "../../formats/label-format.js";
import type { LabelledText, LabelRun } from "../../formats/labelled-text.js";
import { nameOfClass } from "../../techniques/model-class.js";
import { writeExplanations } from "./explanations.js";
import { writeLegend } from "./legend.js";
import { markText, type NameTechnique } from "./mark-text.js";
import type { MeasuredQuality } from "./measured-quality.js";
import {
  type ConfidenceBounds,
  explainLanguage,
  explainMarks,
  explainNothing,
  explainSilence,
  type MarkingPoint,
} from "./notes.js";
import { paintLine } from "./paint.js";
import { FAINT, plain, type Run, STRONG } from "./run.js";
import { showControls } from "./show-controls.js";
import { textWidth } from "./text-width.js";
import { wrapRuns } from "./wrap.js";

export interface PrettyOptions {
  /** Columns to wrap at. */
  readonly width: number;
  readonly color: boolean;
  /** Bounds of the words for confidence. */
  readonly confidence: ConfidenceBounds;
  readonly quality: MeasuredQuality;
  readonly point: MarkingPoint;
  /** True when options of the user hide marks that the operating point would show. */
  readonly filtered: boolean;
  /** ISO 639-3 of the language that the model reads. */
  readonly language: string;
}

export function createPrettyWriter({ techniques }: Pick<LabelRun, "techniques">, options: PrettyOptions): LabelWriter {
  const { width, color } = options;
  const nameOf: NameTechnique = (technique) => nameOfClass(techniques, technique);
  const print = (lines: readonly (readonly Run[])[]) => lines.map((line) => `${paintLine(line, color)}\n`).join("");
  let marks = 0;
  return {
    open: () => "",
    write: (text) => {
      marks += text.findings.length;
      const body = markText(text, nameOf).flatMap((line) => wrapRuns(line, width));
      while (body.length > 0 && body.at(-1)?.length === 0) body.pop();
      const legend =
        text.findings.length > 0
          ? [
              ...writeLegend(text, { width, quality: options.quality, nameOf }),
              ...writeExplanations(text, { width, nameOf, techniques }),
            ]
          : wrapRuns([plain(tellAbsence(text, options, nameOf))], width);
      return print([writeHeading(text.id, width), [], ...body, [], ...legend, []]);
    },
    close: () => {
      if (marks === 0) return "";
      const notes = [...explainMarks(options.confidence, options.quality), ...explainSilence(options.point, nameOf)];
      return print(notes.flatMap((note) => wrapRuns([{ text: note, style: FAINT }], width)));
    },
  };
}

function tellAbsence(
  { text, language, readable }: LabelledText,
  options: PrettyOptions,
  nameOf: NameTechnique,
): string {
  if (text.trim() === "") return "The text is empty.";
  if (!readable) return `Not labelled: ${explainLanguage(language, options.language)}.`;
  return [explainNothing(options.quality, options.filtered), ...explainSilence(options.point, nameOf)].join(" ");
}

function writeHeading(id: string, width: number): Run[] {
  const name = showControls(id);
  const rest = Math.max(3, width - textWidth(name) - 4);
  return [
    { text: "── ", style: FAINT },
    { text: name, style: STRONG },
    { text: ` ${"─".repeat(rest)}`, style: FAINT },
  ];
}
