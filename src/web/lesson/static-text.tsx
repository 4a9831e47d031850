/** A text with marks that are only to be looked at: letters and a hidden name stand after each. */
import type { VNode } from "preact";
import type { Look } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import { MarkedText } from "../../reading/marked-text.js";
import type { Span } from "../../text/span.js";
import { ALL_LOOKS } from "./lesson-looks.js";

export interface StaticTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Words that are asked about. */
  readonly chosen?: Span;
}

export function StaticText({ text, marks, chosen }: StaticTextProps): VNode {
  return <MarkedText text={text} marks={marks} looks={ALL_LOOKS} chosen={chosen} chip={letters} />;
}

/** The letters of a mark that does nothing when it is pressed. */
export function letters({ key }: Mark, look: Look): VNode {
  return (
    <span key={key} class={`chip letters ${look.category} ${look.line}`}>
      {look.abbreviation}
      <span class="visually-hidden">, {look.name}</span>
    </span>
  );
}

/** The paragraphs that hold a place, and the place in them: enough to judge it by. */
export function aroundPlace(text: string, { start, end }: Span): { readonly text: string; readonly place: Span } {
  if (text.length <= 1200) return { text, place: { start, end } };
  const before = text.slice(0, start).search(/[^\r\n]*$/);
  const after = text.slice(end).search(/[\r\n]|$/);
  return { text: text.slice(before, end + after), place: { start: start - before, end: end - before } };
}
