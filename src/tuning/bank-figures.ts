/** How the model does on our own passages, where several techniques may be right: measured, and told on the card. */
import * as z from "zod";
import type { Analyzer } from "../analyzer.js";
import { agreesWith } from "../evaluation/agreement.js";
import type { Annotation } from "../techniques/annotation.js";
import type { Technique } from "../techniques/technique.js";
import type { Span } from "../text/span.js";
import { countWords } from "../text/words.js";
import type { BankPassage } from "./bank.js";
import { tellTechnique } from "./figures.js";

const count = z.int().nonnegative();

/** Spans of ours that were found, and named rightly when given; marks of the model, and those that agreed. */
const tally = z.object({ spans: count, found: count, named: count, marks: count, agreed: count });

export const bankFiguresSchema = z.object({
  schemaVersion: z.literal(1),
  command: z.string(),
  /** SHA-256 of the weights. */
  weights: z.string(),
  passages: count,
  clean: z.object({ passages: count, words: count, marks: count }),
  all: tally,
  /** By class of the model. */
  techniques: z.record(z.string(), tally),
});

export type BankFigures = Readonly<z.infer<typeof bankFiguresSchema>>;
type Tally = z.infer<typeof tally>;

/** @param cards tell the model's class of each technique; of those without one spans are left out */
export async function measureBank(
  passages: readonly BankPassage[],
  { analyzer, cards }: { readonly analyzer: Analyzer; readonly cards: readonly Technique[] },
): Promise<Pick<BankFigures, "passages" | "clean" | "all" | "techniques">> {
  const classOf = new Map(cards.map(({ id, modelClass }) => [id, modelClass]));
  const clean = { passages: 0, words: 0, marks: 0 };
  const techniques: Record<string, Tally> = {};
  const tallyOf = (technique: string) => {
    techniques[technique] ??= { spans: 0, found: 0, named: 0, marks: 0, agreed: 0 };
    return techniques[technique];
  };
  for (const passage of passages) {
    const { annotations } = await analyzer.analyze(passage.text, { force: true });
    if (passage.clean) {
      clean.passages++;
      clean.words += countWords(passage.text);
      clean.marks += annotations.length;
      continue;
    }
    const gold = acceptedIn(passage, classOf);
    const all = gold.flatMap(({ accepted }) => accepted);
    for (const mark of annotations) {
      const own = tallyOf(mark.technique);
      own.marks++;
      if (agreesWith(mark, all)) own.agreed++;
    }
    const named = await analyzer.classify(passage.text, gold);
    gold.forEach(({ own, accepted }, i) => {
      const its = tallyOf(own);
      its.spans++;
      if (annotations.some((mark) => agreesWith(mark, accepted))) its.found++;
      if (accepted.some(({ technique }) => technique === named[i]?.technique)) its.named++;
    });
  }
  return { passages: passages.length, clean, all: sumTallies(Object.values(techniques)), techniques };
}

/** The spans that the model could mark, once for each technique that is right there. */
function acceptedIn(
  { spans }: BankPassage,
  classOf: ReadonlyMap<string, string | null>,
): (Span & { own: string; accepted: Annotation[] })[] {
  return spans.flatMap(({ start, end, technique, also }) => {
    const own = classOf.get(technique);
    if (own === undefined || own === null) return [];
    const classes = new Set([technique, ...also].flatMap((id) => classOf.get(id) ?? []));
    return [
      { start, end, own, accepted: [...classes].map((accepted) => ({ start, end, technique: accepted, score: 1 })) },
    ];
  });
}

function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (field: keyof Tally) => tallies.reduce((all, row) => all + row[field], 0);
  return { spans: sum("spans"), found: sum("found"), named: sum("named"), marks: sum("marks"), agreed: sum("agreed") };
}

/** As Markdown, for CARD.md. */
export function tabulateBank({ passages, clean, all, techniques }: BankFigures): string {
  const rows = Object.entries(techniques)
    .sort(([a, x], [b, y]) => y.spans - x.spans || (a < b ? -1 : 1))
    .map(([technique, own]) => rowOf(tellTechnique(technique), own));
  return [
    `On the ${passages} passages of ours (\`seeds/passages.jsonl\`), which hold the rare techniques far more often than news does: of ${all.spans} spans ` +
      `${percent(all.found, all.spans)} % were found, ${percent(all.agreed, all.marks)} % of ${all.marks} marks agreed, and of given spans ` +
      `${percent(all.named, all.spans)} % were rightly named. On the ${clean.passages} clean ones it made ` +
      `${((1000 * clean.marks) / clean.words).toFixed(1)} false alarms per 1,000 words (${clean.marks} in ${clean.words}).`,
    "",
    "| technique | spans | found, % | rightly named when given, % | marks | that agreed, % |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    rowOf("all", all),
  ].join("\n");
}

function rowOf(name: string, { spans, found, named, marks, agreed }: Tally): string {
  return `| ${[name, spans, percent(found, spans), percent(named, spans), marks, percent(agreed, marks)].join(" | ")} |`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : ((100 * part) / whole).toFixed(1);
}
