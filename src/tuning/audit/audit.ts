/** `npm run audit`: how the model treats outlets, leanings, plain prose, groups of people and quoted speech. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { AnalyzerParts } from "../../analyzer.js";
import { InputError, isRhetoscopeError } from "../../errors.js";
import { DEFAULT_MODEL, loadParts, PACKAGE_ROOT } from "../../platform/load.js";
import { AUDIT, replaceBlock } from "../page-block.js";
import { tabulateAudit } from "./audit-page.js";
import type { Audit } from "./audit-schema.js";
import { measureClean } from "./clean.js";
import { compareGroups, createSentenceReader } from "./groups.js";
import { type CountedArticle, compareNews } from "./news.js";
import { type NewsArticle, openingOf, readNews, type SampleOptions, sampleNews } from "./news-sample.js";
import { type CountedText, createCounter } from "./read-article.js";
import { readCleanPassages, readGroupTerms } from "./seeds.js";

const USAGE =
  "usage: npm run audit -- --news articles.jsonl[.gz] [--sample 12] [--fewest 56] [--words 500] [--seed 1] [--model models/news-en]";

const { values } = parseArgs({
  options: {
    news: { type: "string" },
    sample: { type: "string", default: "12" },
    fewest: { type: "string", default: "56" },
    words: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    model: { type: "string", default: DEFAULT_MODEL },
  },
});
const [perOutlet, fewestArticles, mostWords, seed] = [values.sample, values.fewest, values.words, values.seed].map(
  Number,
);
const numbers = [perOutlet, fewestArticles, mostWords, seed];
if (values.news === undefined || numbers.some((number) => !Number.isInteger(number) || (number as number) < 1)) {
  console.error(USAGE);
  process.exit(2);
}

try {
  const options = { perOutlet, fewestArticles, seed, mostWords } as SampleOptions & { mostWords: number };
  const audit = await runAudit(values.news, values.model, options);
  writeFileSync(join(values.model, "audit.json"), `${JSON.stringify(audit, null, 1)}\n`);
  const card = join(values.model, "CARD.md");
  writeFileSync(card, replaceBlock(readFileSync(card, "utf8"), AUDIT, tabulateAudit(audit)));
} catch (error) {
  if (!isRhetoscopeError(error)) throw error;
  console.error(`audit: ${error.message}`);
  process.exitCode = 2;
}

async function runAudit(news: string, folder: string, options: SampleOptions & { mostWords: number }): Promise<Audit> {
  const passages = readCleanPassages(join(PACKAGE_ROOT, "seeds", "clean-passages.jsonl"));
  const groups = readGroupTerms(join(PACKAGE_ROOT, "seeds", "group-terms.json"));
  const sample = sampleNews(readNews(news), options);
  if (sample.length === 0)
    throw new InputError(`${news}: expected an outlet with ${options.fewestArticles} articles or more, found none`);
  const { model, engine } = await loadParts({ model: folder });
  console.error(`engine ${engine.name}`);
  const count = await createCounter(model.parts);
  const clean: CountedText[] = [];
  for (const { text } of passages) clean.push(await count(text));
  console.error(`${passages.length} clean passages read`);
  const compared = await compareGroups(groups, createSentenceReader(model.parts));
  console.error(`${groups.templates.length} templates with ${groups.terms.length + groups.neutral.length} terms read`);
  const articles = await countNews(sample, options.mostWords, model.parts);
  return {
    schemaVersion: 1,
    command: "npm run audit",
    weights: model.manifest.weights.sha256,
    news: { ...options, ...compareNews(articles) },
    clean: measureClean(passages, clean),
    groups: compared,
  };
}

async function countNews(
  sample: readonly NewsArticle[],
  mostWords: number,
  parts: AnalyzerParts,
): Promise<CountedArticle[]> {
  const count = await createCounter(parts);
  const counted: CountedArticle[] = [];
  for (const article of sample) {
    const { source, leaning, topic } = article;
    counted.push({ source, leaning, topic, ...(await count(openingOf(article, mostWords))) });
    if (counted.length % 50 === 0) console.error(`${counted.length} of ${sample.length} articles read`);
  }
  return counted;
}
