/** Says whose words stand where in a text: the author's own, quoted, or reported. */
import type { Passage } from "../../text/passage.js";
import { compareSpans, type Span } from "../../text/span.js";
import { findClauses } from "./clauses.js";
import type { AttributionLexicon } from "./lexicon.js";
import { linesOf } from "./lines.js";
import { type MarkedStretch, pairMarks } from "./quotations.js";
import { type Report, reportsIn } from "./reports.js";
import { attribute } from "./speakers.js";
import { isSpeechLike } from "./speech.js";
import { cutUnits } from "./units.js";

/** What stands between quotation marks. */
export interface Quotation extends MarkedStretch {
  /** 0 for one in the author's text, 1 for one within that, and so on. */
  readonly depth: number;
  /** Index of the quotation that it lies in, -1 for none. */
  readonly parent: number;
  /**
   * A title, or one to three words that nobody is named for: the author's voice in quotation marks. Speech has a speaker, is
   * presented as speech, has four words, or reads like a sentence or a cry.
   */
  readonly scare: boolean;
  /** The noun phrase that names who speaks; a pronoun is not resolved. */
  readonly speaker?: Span;
}

/** All voices of a text beside the author's; both lists are sorted, and the reports are disjoint. */
export interface Voices {
  readonly quotations: readonly Quotation[];
  readonly reports: readonly Report[];
}

/** The quotations and reports of `text`, in time linear in it. @param passages as `splitPassages(text)` gives them */
export function findVoices(text: string, passages: readonly Passage[], lexicon: AttributionLexicon): Voices {
  const lines = linesOf(text, passages);
  const stretches = nest(pairMarks(text, lines));
  const units = cutUnits({ text, passages, lines, stretches }).map((unit) => ({
    ...unit,
    clauses: findClauses(unit.tokens, lexicon),
  }));
  const attributions = attribute({ text, stretches, units }, lexicon);
  const quotations = stretches.map((stretch, index): Quotation => {
    const { mention = false, speaker } = attributions.get(index) ?? {};
    const scare = mention || (!attributions.has(index) && !isSpeechLike(text, stretch));
    return { ...stretch, scare, ...(speaker && { speaker }) };
  });
  return { quotations: shareSpeakers(quotations), reports: reportsIn(text, units) };
}

/** The quotations of {@link findVoices} alone. */
export function findQuotations(
  text: string,
  passages: readonly Passage[],
  lexicon: AttributionLexicon,
): readonly Quotation[] {
  return findVoices(text, passages, lexicon).quotations;
}

/** The reports of {@link findVoices} alone. */
export function findReports(
  text: string,
  passages: readonly Passage[],
  lexicon: AttributionLexicon,
): readonly Report[] {
  return findVoices(text, passages, lexicon).reports;
}

/** Sorts stretches and says which lies in which; one that crosses another's end goes. */
function nest(stretches: readonly MarkedStretch[]): (MarkedStretch & Pick<Quotation, "depth" | "parent">)[] {
  const nested: (MarkedStretch & Pick<Quotation, "depth" | "parent">)[] = [];
  const around: number[] = []; // indices of those that hold the place, outermost first
  for (const stretch of [...stretches].sort((a, b) => compareSpans(a.marks, b.marks))) {
    while (around.length > 0 && (nested[around.at(-1) as number] as MarkedStretch).end <= stretch.marks.start)
      around.pop();
    const parent = around.at(-1) ?? -1;
    if (parent !== -1 && stretch.marks.end > (nested[parent] as MarkedStretch).end) continue;
    around.push(nested.length);
    nested.push({ ...stretch, depth: around.length - 1, parent });
  }
  return nested;
}

/** One who goes on over several paragraphs is named in one of them: each takes its speaker from its neighbours. */
function shareSpeakers(quotations: readonly Quotation[]): Quotation[] {
  const shared = [...quotations];
  const chains: number[] = []; // for each quotation, the index of the one that it goes on with
  const lastAt: number[] = []; // by depth
  const pass = (from: Quotation, to: number): void => {
    const { speaker, scare, ...rest } = shared[to] as Quotation;
    const name = speaker ?? from.speaker;
    shared[to] = { ...rest, scare: scare && from.scare, ...(name && { speaker: name }) };
  };
  for (const [index, { continues, depth }] of quotations.entries()) {
    chains.push(continues ? (lastAt[depth] ?? -1) : -1);
    lastAt[depth] = index;
    const earlier = shared[chains[index] as number];
    if (earlier !== undefined) pass(earlier, index);
  }
  for (let index = shared.length - 1; index >= 0; index--) {
    if (chains[index] !== -1) pass(shared[index] as Quotation, chains[index] as number);
  }
  return shared;
}
