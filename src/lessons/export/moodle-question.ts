/** What all questions of Moodle XML have, each element in its place, and texts that Moodle cannot take for codes of its own. */
import { writeProse } from "./markup.js";
import { element, htmlElement, textElement } from "./xml.js";

/** A question of any type. */
export interface Question {
  readonly type: string;
  readonly title: string;
  readonly html: string;
  readonly general?: string;
  readonly grade?: number;
  /** Of the grade, for each wrong try. */
  readonly penalty?: string;
}

/** What all kinds of question begin with; `own` are the elements of the kind. */
export function writeQuestion(
  { type, title, html, general = "", grade = 1, penalty = "0" }: Question,
  own: readonly string[],
): string {
  return element(
    "question",
    [
      "\n",
      element("name", textElement(title)),
      htmlElement("questiontext", guardCodes(html)),
      htmlElement("generalfeedback", guardCodes(general)),
      element("defaultgrade", String(grade)),
      element("penalty", penalty),
      element("hidden", "0"),
      element("idnumber", ""),
      ...own,
    ],
    `type="${type}"`,
  );
}

/** `[[1]]` would be a gap and `@@…@@` a file wherever they come from a text: gaps of ours are set as {@link GAP}. */
export function guardCodes(html: string): string {
  return html
    .replaceAll("[[", "&#91;&#91;")
    .replaceAll("@@", "&#64;&#64;")
    .replace(GAPS, (_, number: string) => `[[${number}]]`);
}

/** No text holds these controls: `cleanText` replaces them. */
export const GAP = (number: number) => `\u0001${number}\u0002`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const GAPS = /\u0001(\d+)\u0002/g;

/** Of the grade, for each wrong try: the default of Moodle. */
export const PENALTY = "0.3333333";

/** What is said of the whole question, which its answers say better. */
export function combinedFeedback(): string[] {
  return ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"].map((name) => htmlElement(name, ""));
}

/** An answer to choose. */
export interface Answer {
  readonly html: string;
  readonly format: string;
  readonly feedback: string;
}

/** @param fraction percent of the grade */
export function writeAnswer(fraction: number, { html, format, feedback }: Answer): string {
  const children = [textElement(guardCodes(html)), htmlElement("feedback", guardCodes(writeProse(feedback)))];
  return element("answer", children, `fraction="${fraction}" format="${format}"`);
}
