/** Attributes the quotations of a text: to the clause behind, before or around them, or to the speaker who goes on. */
import type { Span } from "../../text/span.js";
import type { AttributionClause } from "./clauses.js";
import type { AttributionLexicon } from "./lexicon.js";
import type { MarkedStretch } from "./quotations.js";
import { isTitle } from "./speech.js";
import { type Attribution, leadingSpeaker, type ReadUnit, standsBefore, standsBehind } from "./stands.js";
import type { VoiceToken } from "./units.js";

/** What attribution looks at. */
export interface QuotedText {
  readonly text: string;
  readonly stretches: readonly MarkedStretch[];
  readonly units: readonly ReadUnit[];
}

/** The attribution of each quotation that has one, by its index. Linear in the tokens. */
export function attribute(quoted: QuotedText, { mentions }: AttributionLexicon): Map<number, Attribution> {
  const attributions = new Map<number, Attribution>();
  const previous = new Map<number, Previous>(); // by level
  for (const unit of quoted.units) {
    const { tokens, clauses } = unit;
    const earlier = previous.get(unit.within);
    const before = earlier?.unit.line === unit.line ? earlier : undefined;
    const asked = before?.unit.tokens.at(-1)?.quotation;
    const answer = clauses[0];
    if (asked !== undefined && answer?.first === 0 && answer.tail && /[!?…–—-]/.test(lastMark(quoted, asked))) {
      attributions.set(asked, speakerOf(answer)); // “Stop!” Ann said: the exclamation mark ended the sentence
    }
    let clause = -1; // the last that begins before the token
    for (const [place, { quotation }] of tokens.entries()) {
      while ((clauses[clause + 1]?.first ?? tokens.length) <= place) clause++;
      if (quotation === undefined) continue;
      const mention = mentions.has(tokens[place - 1]?.word ?? "");
      const found: Attribution | undefined = mention
        ? { mention }
        : findSpeaker(quoted, unit, { place, clause, before: before?.speaker });
      if (found !== undefined) attributions.set(quotation, found);
    }
    const speaker = shareAlong(tokens, attributions);
    previous.set(unit.within, { unit, speaker: clauses.at(-1)?.speaker ?? speaker });
  }
  return attributions;
}

interface Previous {
  readonly unit: ReadUnit;
  /** Who may go on speaking. */
  readonly speaker: Span | undefined;
}

interface QuotationPlace {
  readonly place: number;
  /** Index of the last clause that begins before it. */
  readonly clause: number;
  /** Who spoke in the sentence before, on the same line. */
  readonly before: Span | undefined;
}

function findSpeaker(
  quoted: QuotedText,
  unit: ReadUnit,
  { place, clause, before }: QuotationPlace,
): Attribution | undefined {
  const { tokens, clauses } = unit;
  const quotation = tokens[place]?.quotation as number;
  const title = isTitle(quoted.text, quoted.stretches[quotation] as MarkedStretch);
  const ends = /[,.!?…–—،-]/.test(lastMark(quoted, quotation));
  const next = clauses[clause + 1];
  if (next !== undefined && standsBehind(unit, place, { clause: next, title, ends })) return speakerOf(next);
  for (const last of [clauses[clause], clauses[clause - 1]]) {
    if (last !== undefined && standsBefore(unit, place, { clause: last, title })) return speakerOf(last);
  }
  if (/^[:：]$/.test(tokens[place - 1]?.word ?? "")) return leadingSpeaker(tokens, place);
  return place === 0 && before !== undefined && !title ? { speaker: before } : undefined;
}

/** “This” and “that,” said Ann: a quotation joined to an attributed one has its speaker. The last speaker of the unit. */
function shareAlong(tokens: readonly VoiceToken[], attributions: Map<number, Attribution>): Span | undefined {
  let speaker: Span | undefined;
  for (let place = tokens.length - 1; place >= 0; place--) {
    const { quotation } = tokens[place] as VoiceToken;
    if (quotation === undefined) continue;
    const other = tokens[place + 1]?.word === "and" ? tokens[place + 2]?.quotation : undefined;
    const shared = other === undefined ? undefined : attributions.get(other);
    if (shared !== undefined && !attributions.has(quotation)) attributions.set(quotation, shared);
    speaker ??= attributions.get(quotation)?.speaker;
  }
  return speaker;
}

/** The last character between the marks. */
function lastMark({ text, stretches }: QuotedText, quotation: number): string {
  return text.charAt((stretches[quotation] as MarkedStretch).end - 1);
}

function speakerOf({ speaker }: AttributionClause): Attribution {
  return speaker === undefined ? {} : { speaker };
}
