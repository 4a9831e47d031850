/** How a clause and a quotation must stand to each other for the one to say whose the other is. */
import type { Span } from "../../text/span.js";
import type { AttributionClause } from "./clauses.js";
import { leadingName } from "./noun-phrase.js";
import type { VoiceToken, VoiceUnit } from "./units.js";
import { PRONOUNS } from "./words.js";

const CALL_REACH = 14; // tokens between "called" and what something was called
const LEAD_IN = 7; // tokens up to a colon, itself included, whose first name is surely the speaker

/** A unit with the clauses found in it. */
export interface ReadUnit extends VoiceUnit {
  readonly clauses: readonly AttributionClause[];
}

/** Whose a quotation is; without a speaker when something presents it as speech and names nobody. */
export interface Attribution {
  /** The words before say that it is a name or a word, not speech. */
  readonly mention?: true;
  readonly speaker?: Span;
}

/** “No,” said the mayor: the clause follows at once. Without a comma or a stop, only where nothing else can be meant. */
export function standsBehind(
  { tokens }: ReadUnit,
  place: number,
  { clause, title, ends }: { clause: AttributionClause; title: boolean; ends: boolean },
): boolean {
  const comma = /^[,–—-]$/.test(tokens[place + 1]?.word ?? "");
  if (clause.first !== place + (comma ? 2 : 1)) return false;
  if (clause.group === undefined) return clause.tail;
  if (ends || comma) return true;
  const word = tokens[clause.first]?.word ?? "";
  const inverted = clause.speaker !== undefined && clause.speaker.start > (tokens[clause.first] as VoiceToken).start;
  return !title && (inverted || (PRONOUNS.has(word) && clause.content === undefined));
}

/** The mayor said the plan was “a disgrace”: the quotation lies in what belongs to the clause. */
export function standsBefore(
  { tokens }: ReadUnit,
  place: number,
  { clause, title }: { clause: AttributionClause; title: boolean },
): boolean {
  if (place < clause.last || place >= clause.end) return false;
  const { group, tail } = clause;
  const behindMark = /^[:,：–—]$/.test(tokens[place - 1]?.word ?? "");
  const behindQuotation = [1, 2].some((step) => tokens[clause.first - step]?.kind === "quotation");
  if (tail && behindQuotation) return behindMark; // “No,” he said in his “office”
  if (group?.quotes === "beside") return behindMark || place - clause.last <= 1;
  if (title) return behindMark && group !== undefined;
  return group === undefined || group.introducers.length > 0 || place - clause.last <= CALL_REACH;
}

/** Behind a colon it is speech; its speaker is certain only where a pronoun or a name leads: "She was blunt: “No.”" */
export function leadingSpeaker(tokens: readonly VoiceToken[], place: number): Attribution {
  const last = leadingName(tokens);
  if (last === undefined || place > LEAD_IN) return {};
  return { speaker: { start: (tokens[0] as VoiceToken).start, end: (tokens[last - 1] as VoiceToken).end } };
}
