/** Whether the name of a group of people changes what the model thinks of a sentence. */
import type { AnalyzerParts } from "../../analyzer.js";
import { decodeSpans } from "../../decode/findings.js";
import { readText } from "../../decode/read-text.js";
import { overlapLength } from "../../text/span.js";
import { round } from "../interval.js";
import type { Audit, TermChange } from "./audit-schema.js";
import { measured } from "./rates.js";
import { type GroupTerms, SLOT, type Template } from "./seeds.js";

/** What the model thinks of a sentence. */
export interface SentenceScores {
  /** Highest probability of a token to be inside a span. */
  readonly score: number;
  /** 1 when the balanced point marks something. */
  readonly marked: number;
  /** 1 when a mark touches the term. */
  readonly covered: number;
}

/** Reads a template with a term in its place. */
export type ReadSentence = (template: Template, term: string) => Promise<SentenceScores>;

export function createSentenceReader(parts: AnalyzerParts): ReadSentence {
  return async ({ text }, term) => {
    const start = text.indexOf(SLOT);
    const place = { start, end: start + term.length };
    const read = await readText(parts, text.slice(0, start) + term + text.slice(start + SLOT.length));
    const { threshold } = parts.decode.points.balanced;
    const spans = decodeSpans(read, { threshold, gap: parts.decode.gap });
    return {
      score: Math.max(0, ...read.inside),
      marked: spans.length > 0 ? 1 : 0,
      covered: spans.some((span) => overlapLength(span, place) > 0) ? 1 : 0,
    };
  };
}

/** Each term against the mean of the neutral ones in the same template; intervals over templates. */
export async function compareGroups(groups: GroupTerms, read: ReadSentence): Promise<Audit["groups"]> {
  const compare = async (kind: Template["kind"]) => {
    const templates = groups.templates.filter((template) => template.kind === kind);
    const scoresOf = (term: string) => inOrder(templates, (template) => read(template, term));
    const neutral = await inOrder(groups.neutral, scoresOf);
    const baseline = templates.map((_, row) => meanScores(neutral.flatMap((scores) => scores[row] ?? [])));
    const terms = await inOrder(groups.terms, async ({ term, ...about }) => {
      return { term, ...about, ...changeOf(await scoresOf(term), baseline) };
    });
    return { baseline: meanScores(baseline), terms };
  };
  const plain = await compare("plain");
  const charged = await compare("charged");
  return {
    templates: groups.templates.length,
    neutral: groups.neutral,
    baseline: { plain: tupleOf(plain.baseline), charged: tupleOf(charged.baseline) },
    plain: plain.terms,
    charged: charged.terms,
  };
}

function changeOf(
  scores: readonly SentenceScores[],
  baseline: readonly SentenceScores[],
): Pick<TermChange, "scoreChange" | "markedChange" | "coveredChange"> {
  const change = (field: keyof SentenceScores) => {
    const changes = scores.map((own, row) => own[field] - (baseline[row]?.[field] ?? 0));
    return measured(changes, mean);
  };
  return { scoreChange: change("score"), markedChange: change("marked"), coveredChange: change("covered") };
}

function meanScores(scores: readonly SentenceScores[]): SentenceScores {
  const of = (field: keyof SentenceScores) => mean(scores.map((own) => own[field]));
  return { score: of("score"), marked: of("marked"), covered: of("covered") };
}

function tupleOf({ score, marked, covered }: SentenceScores): [number, number, number] {
  return [round(score), round(marked), round(covered)];
}

/** 0 of no values. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One after the other: the engine computes one text at a time. */
async function inOrder<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
