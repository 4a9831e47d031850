/** Compares how often outlets and leanings are marked, on the whole and on the same topics, and quoted against own speech. */
import { round } from "../interval.js";
import type { Audit, PointRates } from "./audit-schema.js";
import type { NewsArticle } from "./news-sample.js";
import { measured, per1000, rateOf } from "./rates.js";
import type { CountedText } from "./read-article.js";

/** An article with what was counted in it. */
export interface CountedArticle extends CountedText, Pick<NewsArticle, "source" | "leaning" | "topic"> {}

/** A topic is compared when each leaning has so many articles of it in the sample. */
const FEWEST_OF_TOPIC = 4;

/** All figures but how the sample was drawn. @param articles at least one */
export function compareNews(
  articles: readonly CountedArticle[],
): Pick<Audit["news"], "leanings" | "outlets" | "comparisons" | "topics" | "voices"> {
  const leanings = [...new Set(articles.map(({ leaning }) => leaning))].sort();
  const outlets = [...new Set(articles.map(({ source }) => source))].sort();
  const topics = sharedTopics(articles, leanings);
  const pairs = leanings.flatMap((of, i) => leanings.slice(0, i).map((to) => ({ of, to })));
  return {
    leanings: Object.fromEntries(
      leanings.map((leaning) => {
        const own = articles.filter((article) => article.leaning === leaning);
        return [leaning, { ...pointRates(own, byOutlet(own)), techniques: sumTechniques(own) }];
      }),
    ),
    outlets: outlets.map((outlet) => {
      const own = articles.filter((article) => article.source === outlet);
      return { outlet, leaning: own[0]?.leaning ?? "", ...pointRates(own) };
    }),
    comparisons: pairs.map(({ of, to }) => ({
      of,
      to,
      ratio: overOutlets(articles, (drawn) => ratio(rateIn(drawn, of), rateIn(drawn, to))),
      sameTopics: overOutlets(articles, (drawn) => compareOnTopics(drawn, { of, to }, topics)),
    })),
    topics: topics.map((topic) => {
      const own = articles.filter((article) => article.topic === topic);
      const rates = leanings.map((leaning) => [leaning, round(rateIn(own, leaning))]);
      return { topic, articles: own.length, rates: Object.fromEntries(rates) };
    }),
    voices: {
      quoted: rateOf(articles.map(({ quoted }) => quoted)),
      own: rateOf(articles.map(({ own }) => own)),
      ratio: overOutlets(articles, (drawn) =>
        ratio(per1000(drawn.map(({ quoted }) => quoted)), per1000(drawn.map(({ own }) => own))),
      ),
    },
  };
}

/** @param clusters the texts as they are drawn together for the intervals */
export function pointRates<Text extends CountedText>(
  texts: readonly Text[],
  clusters: readonly Text[][] = texts.map((text) => [text]),
): PointRates {
  const rate = (point: "balanced" | "careful") =>
    rateOf(
      texts.map((text) => text[point]),
      clusters.map((cluster) => cluster.map((text) => text[point])),
    );
  return { balanced: rate("balanced"), careful: rate("careful") };
}

/** Outlets are drawn with all their articles: those of one resemble each other, and other outlets might have been in the corpus. */
function overOutlets(articles: readonly CountedArticle[], measure: (drawn: readonly CountedArticle[]) => number) {
  return measured(byOutlet(articles), (drawn) => measure(drawn.flat()));
}

function byOutlet(articles: readonly CountedArticle[]): CountedArticle[][] {
  const outlets = new Map<string, CountedArticle[]>();
  for (const article of articles) outlets.set(article.source, [...(outlets.get(article.source) ?? []), article]);
  return [...outlets.values()];
}

/** Marks per 1,000 words at the balanced point of the articles of a leaning. */
function rateIn(articles: readonly CountedArticle[], leaning: string): number {
  return per1000(articles.filter((article) => article.leaning === leaning).map(({ balanced }) => balanced));
}

/** 0 where there is nothing to compare with. */
function ratio(of: number, to: number): number {
  return to === 0 ? 0 : of / to;
}

/**
 * The ratio of two leanings' rates when both write equally much of each topic (direct standardisation): the weight of a topic is
 * its share of the two leanings' articles; a topic that a resample lacks on one side is left out of it.
 */
function compareOnTopics(
  articles: readonly CountedArticle[],
  { of, to }: { readonly of: string; readonly to: string },
  topics: readonly string[],
): number {
  let [sumOf, sumTo] = [0, 0];
  for (const topic of topics) {
    const own = articles.filter((article) => article.topic === topic);
    const [some, others] = [of, to].map((leaning) => own.filter((article) => article.leaning === leaning));
    if (!some?.length || !others?.length) continue;
    sumOf += (some.length + others.length) * rateIn(some, of);
    sumTo += (some.length + others.length) * rateIn(others, to);
  }
  return ratio(sumOf, sumTo);
}

function sharedTopics(articles: readonly CountedArticle[], leanings: readonly string[]): string[] {
  const topics = [...new Set(articles.map(({ topic }) => topic))].sort();
  const countOf = (topic: string, leaning: string) =>
    articles.filter((article) => article.topic === topic && article.leaning === leaning).length;
  return topics.filter((topic) => leanings.every((leaning) => countOf(topic, leaning) >= FEWEST_OF_TOPIC));
}

function sumTechniques(articles: readonly CountedArticle[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { techniques } of articles)
    for (const [technique, marks] of Object.entries(techniques)) sums[technique] = (sums[technique] ?? 0) + marks;
  return Object.fromEntries(Object.entries(sums).sort(([, a], [, b]) => b - a));
}
