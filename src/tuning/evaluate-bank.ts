/** `npm run evaluate:bank`: how the model does on our own passages, where several techniques may be right. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { agreesWith } from "../evaluation/agreement.js";
import { PACKAGE_ROOT } from "../platform/load.js";
import { loadAnalyzer } from "../platform/node.js";
import type { Annotation } from "../techniques/annotation.js";
import { parseTechniques } from "../techniques/parse-techniques.js";
import type { Span } from "../text/span.js";
import { countWords } from "../text/words.js";
import { type BankPassage, readBank } from "./bank.js";

const cards = parseTechniques(JSON.parse(readFileSync(join(PACKAGE_ROOT, "seeds", "techniques.json"), "utf8")));
const classOf = new Map(cards.map(({ id, modelClass }) => [id, modelClass]));

/** The spans that the model could mark, once for each technique that is right there. */
function acceptedIn({ spans }: BankPassage): (Span & { own: string; accepted: Annotation[] })[] {
  return spans.flatMap(({ start, end, technique, also }) => {
    const own = classOf.get(technique);
    if (own === undefined || own === null) return [];
    const classes = new Set([technique, ...also].flatMap((id) => classOf.get(id) ?? []));
    return [
      { start, end, own, accepted: [...classes].map((accepted) => ({ start, end, technique: accepted, score: 1 })) },
    ];
  });
}

interface Tally {
  spans: number;
  found: number;
  named: number;
  marks: number;
  right: number;
}

const analyzer = await loadAnalyzer();
const passages = readBank(join(PACKAGE_ROOT, "seeds", "passages.jsonl"));
const tallies = new Map<string, Tally>();
const tallyOf = (technique: string): Tally => {
  const tally = tallies.get(technique) ?? { spans: 0, found: 0, named: 0, marks: 0, right: 0 };
  tallies.set(technique, tally);
  return tally;
};
const clean = { words: 0, marks: 0 };
for (const passage of passages) {
  const { annotations } = await analyzer.analyze(passage.text, { force: true });
  if (passage.clean) {
    clean.words += countWords(passage.text);
    clean.marks += annotations.length;
    continue;
  }
  const gold = acceptedIn(passage);
  const all = gold.flatMap(({ accepted }) => accepted);
  for (const mark of annotations) {
    const tally = tallyOf(mark.technique);
    tally.marks++;
    if (agreesWith(mark, all)) tally.right++;
  }
  const named = await analyzer.classify(passage.text, gold);
  gold.forEach(({ own, accepted }, i) => {
    const tally = tallyOf(own);
    tally.spans++;
    if (annotations.some((mark) => agreesWith(mark, accepted))) tally.found++;
    if (accepted.some(({ technique }) => technique === named[i]?.technique)) tally.named++;
  });
}
analyzer.dispose();

const total = [...tallies.values()].reduce((sum, row) => ({
  spans: sum.spans + row.spans,
  found: sum.found + row.found,
  named: sum.named + row.named,
  marks: sum.marks + row.marks,
  right: sum.right + row.right,
}));
const percent = (part: number, whole: number) => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));
const describe = ({ spans, found, named, marks, right }: Tally) => ({
  spans,
  "found %": percent(found, spans),
  "rightly named, span given %": percent(named, spans),
  marks,
  "marks that agreed %": percent(right, marks),
});
const rows = [...tallies]
  .sort(([, a], [, b]) => b.spans - a.spans)
  .map(([technique, tally]) => [technique, describe(tally)]);
console.table(Object.fromEntries([...rows, ["all", describe(total)]]));
console.log(
  `${passages.length} passages; on the clean ones ${clean.marks} marks in ${clean.words} words, ` +
    `${((1000 * clean.marks) / clean.words).toFixed(1)} false alarms per 1,000 words.`,
);
