/** An explanation in sentences: what weighed, whose words they are, what can be checked, how often such a mark is right. */
import { lowerBound } from "../text/search.js";
import type { TextDocument } from "../text/text-document.js";
import type { ExplainedFinding, Explanation } from "./explanation.js";
import { describeContext, quoteSpans } from "./quote-words.js";

type Found = Omit<Explanation, "says">;

/** Every sentence but the last speaks of this place; the last of marks like it. */
export function tellExplanation(document: TextDocument, finding: ExplainedFinding, found: Found): string[] {
  return [
    tellEvidence(document, finding, found),
    ...tellVoice(document, finding, found),
    ...found.cues.map(({ says }) => says),
    ...tellPrecision(finding, found),
  ];
}

function tellEvidence(document: TextDocument, finding: ExplainedFinding, { evidence }: Found): string {
  const { text, passages } = document;
  const number = lowerBound(passages, finding.start + 1, ({ end }) => end) + 1;
  const place = `Sentence ${number}, ${quoteSpans(text, [finding])}${describeContext(document, finding)}`;
  const whole = evidence.length === 1 && evidence[0]?.start === finding.start && evidence[0]?.end === finding.end;
  if (evidence.length === 0 || whole) return `${place}: these words carried the mark.`;
  return `${place}: what weighed most is ${quoteSpans(text, evidence)}.`;
}

function tellVoice({ text }: TextDocument, finding: ExplainedFinding, { voice }: Found): string[] {
  const quote = quoteSpans(text, [finding]);
  if (voice.kind === "own")
    return voice.scare ? [`The author holds ${quote} up in quotation marks and quotes nobody by name.`] : [];
  const speaker = voice.speaker === undefined ? "somebody" : quoteSpans(text, [voice.speaker]);
  const how = voice.kind === "quoted" ? "quoted" : "reported";
  return [`${quote} is ${how} speech of ${speaker}: the technique is the speaker’s, not the author’s.`];
}

function tellPrecision({ confidence }: ExplainedFinding, { precision }: Found): string[] {
  if (precision === undefined) return [];
  const { marks, agreed, basis } = precision;
  const such = basis === "technique" ? `${confidence} marks of this technique` : `${confidence} marks of any technique`;
  const question = confidence === "weak" ? " So ask yourself: is it one?" : "";
  return [`In our tests, annotators agreed with ${agreed} of ${marks} ${such}.${question}`];
}
