/** Finds a subject behind what is put between it and its verb: "Ann Lee, 45, who runs the mill, said". */
import { nounPhraseBefore } from "./noun-phrase.js";
import type { VoiceToken } from "./units.js";
import { PREPOSITIONS } from "./words.js";

type Tokens = readonly VoiceToken[];

const APPOSITIONS = 3; // "Ann Lee, 45, of Gullport, a baker, said"
const LONGEST_APPOSITION = 16; // tokens

/** Places count the tokens of the unit; `first` inclusive, `last` exclusive. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The noun phrase before token `end`, over a relative "who" and over what stands between commas or dashes. */
export function phraseBefore(tokens: Tokens, end: number): Phrase | undefined {
  let last = end;
  if (tokens[last - 1]?.word === "who") last--;
  for (let apposition = 0; apposition <= APPOSITIONS; apposition++) {
    if (tokens[last - 1] !== undefined && isComma(tokens[last - 1] as VoiceToken)) {
      if (last === end)
        last = commaBefore(tokens, last - 1) ?? 0; // "Lee, 45, said": back to the comma that opens
      else last--;
    }
    const first = nounPhraseBefore(tokens, last);
    const opens = first !== undefined && !(last < end && PREPOSITIONS.has(tokens[first - 1]?.word ?? ""));
    if (first !== undefined && opens && /\p{L}/u.test((tokens[first] as VoiceToken).word)) return { first, last };
    if (last === end) return undefined;
    const comma = commaBefore(tokens, last);
    if (comma === undefined) return undefined;
    last = comma;
  }
  return undefined;
}

/** The nearest comma or dash before token `end`; undefined when a quotation or nothing comes first. */
function commaBefore(tokens: Tokens, end: number): number | undefined {
  for (let place = end - 1; place > 0 && end - place < LONGEST_APPOSITION; place--) {
    const token = tokens[place] as VoiceToken;
    if (token.kind === "quotation") return undefined;
    if (isComma(token)) return place;
  }
  return undefined;
}

function isComma({ word }: VoiceToken): boolean {
  return word === "," || word === "–" || word === "—";
}
