/** A labelled text as lines of runs: the text itself, with each mark bracketed and named where it stands. */
import type { Finding, LabelledText } from "../../formats/labelled-text.js";
import { nestMarks, type Piece } from "../../formats/nest-marks.js";
import { PLAIN, type Run, type Style } from "./run.js";
import { showControls } from "./show-controls.js";

/** Name of a technique class for people. */
export type NameTechnique = (technique: string) => string;

/** One list of runs a line of the text. Without the brackets and names they are the text's characters, line by line. */
export function markText({ text, findings }: LabelledText, nameOf: NameTechnique): Run[][] {
  const lines: Run[][] = [[]];
  for (const piece of nestMarks(text.length, findings)) {
    if (piece.kind !== "text") {
      lines.at(-1)?.push(markRun(piece, nameOf));
      continue;
    }
    const style = styleOf(piece.marks.at(-1)?.findings[0]);
    const [first = "", ...rest] = text.slice(piece.start, piece.end).split(/\r?\n/);
    lines.at(-1)?.push({ text: showControls(first), style });
    for (const line of rest) lines.push([{ text: showControls(line), style }]);
  }
  return lines;
}

/** "Doubt", and "Doubt?" when the finding is weak. */
export function nameFinding({ technique, confidence }: Finding, nameOf: NameTechnique): string {
  return `${nameOf(technique)}${confidence === "weak" ? "?" : ""}`;
}

function markRun(piece: Exclude<Piece, { kind: "text" }>, nameOf: NameTechnique): Run {
  const category = piece.mark.findings[0]?.categories[0] ?? "manipulative-wording";
  const style: Style = { kind: "mark", category };
  if (piece.kind === "open") return { text: "⟦", style };
  const names = piece.mark.findings.map((finding) => nameFinding(finding, nameOf)).join(" + ");
  return { text: `⟧[${piece.continued ? "…" : ""}${names}${piece.continues ? "…" : ""}]`, style };
}

function styleOf(finding: Finding | undefined): Style {
  const category = finding?.categories[0];
  return category === undefined ? PLAIN : { kind: "marked", category };
}
