/** Finds reported speech: what somebody is said to have said, without quotation marks around it. */
import type { Span } from "../../text/span.js";
import type { AttributionClause } from "./clauses.js";
import type { ReadUnit } from "./stands.js";
import type { VoiceToken } from "./units.js";
import { FIRST_PERSON } from "./words.js";

/** The content alone, without "X said that"; with it only where it stands inside. */
export interface Report extends Span {
  /** Undefined where nobody is named: "it was reported that …". */
  readonly speaker?: Span;
}

/** The reports in the author's own sentences, sorted and disjoint. Linear in the tokens. */
export function reportsIn(text: string, units: readonly ReadUnit[]): Report[] {
  return units.filter(({ within }) => within === -1).flatMap(({ tokens, clauses }) => reportsOf(text, tokens, clauses));
}

const SHORTEST = 4; // tokens before ", the mayor said": "for example" is no report

function reportsOf(text: string, tokens: readonly VoiceToken[], clauses: readonly AttributionClause[]): Report[] {
  const reports: Report[] = [];
  let free = 0; // first token that no report and no clause has taken
  for (const clause of clauses) {
    const { first, last, content, speaker } = clause;
    const own = speaker !== undefined && FIRST_PERSON.has(text.slice(speaker.start, speaker.end).toLowerCase());
    const stretch = content === undefined ? contentBefore(tokens, clause, free) : { first: content, last: clause.end };
    const span = own || clause.negated ? undefined : trimmed(tokens, stretch);
    if (span !== undefined) reports.push({ ...span, ...(speaker && { speaker }) });
    free = span === undefined ? Math.max(last, first) : Math.max(last, stretch?.last ?? 0);
  }
  return reports;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** "The ferry is late, the mayor said, and slow": all of it, from what no earlier clause has taken. */
function contentBefore(
  tokens: readonly VoiceToken[],
  { first, last, end, tail, group, speaker }: AttributionClause,
  free: number,
): Stretch | undefined {
  if (!tail || speaker === undefined || group?.bare === "never" || group?.object === true) return undefined;
  if (tokens[first - 1]?.kind === "quotation" || (group !== undefined && tokens[first - 1]?.word !== ","))
    return undefined;
  const around = tokens[last]?.word === ",";
  if (trimmed(tokens, { first: free, last: first }) === undefined) return undefined;
  return around || first - free >= SHORTEST ? { first: free, last: around ? end : first } : undefined;
}

/** From the first to the last word or quotation of a stretch; undefined when no word of the author's stands there. */
function trimmed(tokens: readonly VoiceToken[], stretch: Stretch | undefined): Span | undefined {
  if (stretch === undefined) return undefined;
  let { first, last } = stretch;
  while (first < last && tokens[first]?.kind === "mark") first++;
  while (first < last && (tokens[last - 1]?.kind === "mark" || tokens[last - 1]?.word === "and")) last--;
  for (let place = first; place < last; place++) {
    if (tokens[place]?.kind !== "word") continue;
    return { start: (tokens[first] as VoiceToken).start, end: (tokens[last - 1] as VoiceToken).end };
  }
  return undefined;
}
