/** Draws unlabelled news articles, equally many of each outlet, always the same ones for a seed. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as z from "zod";
import { InputError } from "../../errors.js";
import { countedWords } from "../../text/words.js";
import { parseJsonLines } from "../json-lines.js";

const newsArticle = z.object({
  id: z.string(),
  source: z.string(),
  /** As the corpus has it: left, center or right, of the outlet. */
  leaning: z.string(),
  /** As the corpus has it, one an article. */
  topic: z.string(),
  title: z.string(),
  text: z.string(),
});

export type NewsArticle = z.infer<typeof newsArticle>;

export interface SampleOptions {
  readonly seed: number;
  /** Articles of each outlet. */
  readonly perOutlet: number;
  /** Outlets with fewer articles are left out. */
  readonly fewestArticles: number;
}

/**
 * @param file JSON lines, packed with gzip where its name says so
 * @throws InputError when it cannot be read, or with the first line that is no article
 */
export function readNews(file: string): NewsArticle[] {
  return parseJsonLines(readText(file), file, newsArticle);
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`${file}: expected a file of news articles that can be read, found ${found}`, { cause });
  }
}

/** The articles whose hashed ids come first: independent of the order of the file. Outlets by name. */
export function sampleNews(articles: readonly NewsArticle[], options: SampleOptions): NewsArticle[] {
  const { seed, perOutlet, fewestArticles } = options;
  const outlets = new Map<string, NewsArticle[]>();
  for (const article of articles) {
    const own = outlets.get(article.source) ?? [];
    own.push(article);
    outlets.set(article.source, own);
  }
  const keyOf = ({ id }: NewsArticle) => createHash("sha256").update(`${seed} ${id}`).digest("hex");
  return [...outlets]
    .filter(([, own]) => own.length >= fewestArticles)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const keyed = own.map((article) => ({ article, key: keyOf(article) }));
      return keyed
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, perOutlet)
        .map(({ article }) => article);
    });
}

/** Title and text as one, cut behind so many words. */
export function openingOf({ title, text }: Pick<NewsArticle, "title" | "text">, mostWords: number): string {
  const whole = `${title}\n\n${text}`;
  const last = countedWords(whole)[mostWords - 1];
  return last === undefined ? whole : whole.slice(0, last.end);
}
