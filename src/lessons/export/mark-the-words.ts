/**
 * A text for H5P's Mark the Words, which marks single words, not phrases. Its reader takes what stands between spaces, sets
 * certain punctuation at both ends aside, and calls the rest an answer when it begins and ends with a star
 * (`createHtmlForWords` and `word.js` of H5P.MarkTheWords 1.11). Two stars are a literal one within answers alone: elsewhere both
 * would be shown, and `***` or `*a*` doubled would even count as answers. There a star becomes the sign ∗, which looks alike.
 */
import { escapeMarkup } from "../../formats/escape-markup.js";
import { overlapLength, type Span } from "../../text/span.js";
import { cleanText, findLines } from "./markup.js";

const BEFORE = /^[[({⟨¿¡“"«„]+/;
const AFTER = /[",….:;?!\])}⟩»”]+$/;
/** A dash alone is no word to mark, an emoji is. */
const WORD = /[\p{L}\p{N}\p{So}]/u;

export interface MarkableText {
  readonly html: string;
  /** Words that are to be marked. */
  readonly words: number;
  /** Words of which only a part lies in a span, and which are to be marked as a whole. */
  readonly widened: number;
}

/** @param spans in order and disjoint */
export function starWords(text: string, spans: readonly Span[]): MarkableText {
  const clean = cleanText(text);
  let words = 0;
  let widened = 0;
  let next = 0;
  const paragraphs = findLines(clean).map((line) => {
    const tokens = [...clean.slice(line.start, line.end).matchAll(/\S+/g)].map(({ index, 0: token }) => {
      const place = corePlace(token, line.start + index);
      while (next < spans.length && (spans[next] as Span).end <= place.start) next++;
      const shared = lengthWithin(place, spans, next);
      if (shared === 0 || !WORD.test(clean.slice(place.start, place.end)))
        return escapeMarkup(token.replaceAll("*", "∗"));
      words++;
      if (shared < place.end - place.start) widened++;
      return starToken(token);
    });
    return `<p>${tokens.join(" ")}</p>`;
  });
  return { html: paragraphs.join(""), words, widened };
}

/** Where the word stands without the punctuation at its ends. */
function corePlace(token: string, start: number): Span {
  const before = BEFORE.exec(token)?.[0].length ?? 0;
  const after = AFTER.exec(token.slice(before))?.[0].length ?? 0;
  return { start: start + before, end: start + token.length - after };
}

function lengthWithin(place: Span, spans: readonly Span[], first: number): number {
  let shared = 0;
  for (let i = first; i < spans.length && (spans[i] as Span).start < place.end; i++)
    shared += overlapLength(spans[i] as Span, place);
  return shared;
}

/** A literal star beside one that marks would be read as a pair: it becomes the sign ∗, which looks alike. */
function starToken(token: string): string {
  const { start, end } = corePlace(token, 0);
  const core = token
    .slice(start, end)
    .replace(/^\*+|\*+$/g, (stars) => "∗".repeat(stars.length))
    .replaceAll("*", "**");
  return escapeMarkup(`${token.slice(0, start)}*${core}*${token.slice(end)}`);
}
