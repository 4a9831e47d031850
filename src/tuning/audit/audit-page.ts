/** The audit as Markdown, for CARD.md. */
import { row } from "../figures.js";
import type { Audit, Measured, PointRates, TermChange } from "./audit-schema.js";
import { mean } from "./groups.js";
import type { Template } from "./seeds.js";

/** A ratio of rates from which, or under whose inverse, a difference is called large when its interval lies on one side of 1. */
const LARGE = 1.25;
/** A change of the share of sentences marked that is called large when its interval lies on one side of 0. */
const LARGE_CHANGE = 0.1;

export function tabulateAudit(audit: Audit): string {
  return [
    ...tellInShort(audit),
    "",
    ...tellNews(audit.news),
    "",
    ...tellVoices(audit.news.voices),
    "",
    ...tellClean(audit.clean),
    "",
    ...tellGroups(audit.groups),
  ].join("\n");
}

/** The differences that a reader should know of, the large ones named as such. */
function tellInShort({ news, clean, groups }: Audit): string[] {
  const { quoted, own, ratio } = news.voices;
  return [
    `In short (a rate is called large that is ${100 * (LARGE - 1)} % higher, or lower by as much, with an interval on one side of 1):`,
    "",
    ...news.comparisons.map(
      ({ of, to, sameTopics }) =>
        `- On the same topics, outlets of the ${of} get ${tell(sameTopics)} times as many marks per word as those of the ${to}: ` +
        `${sizeOf(sameTopics)}.`,
    ),
    `- Quoted words get ${tell(ratio)} times as many marks as an article's own (${quoted.per1000.value.toFixed(1)} against ${own.per1000.value.toFixed(1)} per 1,000): ` +
      `${sizeOf(ratio)}. A mark in a quotation says nothing about the author.`,
    `- Plain prose gets ${tell(clean.all.balanced.per1000, 1)} marks per 1,000 words, all of them false.`,
    `- ${tellNames(groups.plain, "plain")} ${tellNames(groups.charged, "charged")}`,
  ];
}

function sizeOf(ratio: Measured): string {
  if (isLargeRatio(ratio)) return "**a large difference**";
  return isFar(ratio) ? "a wide gap that may be chance, as the interval holds 1" : "not a large difference";
}

/** The names that move the share of sentences marked by much, the strongest first. */
function tellNames(changes: readonly TermChange[], kind: Template["kind"]): string {
  const large = changes
    .filter(({ markedChange }) => isLargeChange(markedChange))
    .toSorted((a, b) => Math.abs(b.markedChange.value) - Math.abs(a.markedChange.value));
  const start = `In ${kind} sentences, ${large.length} of ${changes.length} names of groups change the share of sentences marked by ${100 * LARGE_CHANGE} points or more`;
  if (large.length === 0) return `${start}.`;
  const names = large.map(({ term, markedChange }) => `${term} ${tellPoints(markedChange.value)}`);
  return `${start}, **a large difference**: ${names.join(", ")}.`;
}

function tellNews({ leanings, outlets, comparisons, topics, ...sample }: Audit["news"]): string[] {
  const articles = outlets.reduce((sum, { balanced }) => sum + balanced.texts, 0);
  return [
    `**News by leaning and outlet.** ${articles} articles of ${outlets.length} outlets with ${sample.fewestArticles} articles or more, ${sample.perOutlet} of ` +
      `each drawn with seed ${sample.seed}, up to ${sample.mostWords} words of each. Nobody has marked these articles: the figures say how often the model ` +
      "marks, not how often rightly. Leanings are those that the corpus gives the outlet. For the intervals of leanings and of ratios outlets were drawn, with all " +
      "their articles; for those of an outlet its articles.",
    "",
    row(["", "articles", "marks per 1,000 words, balanced (95 % interval)", "careful"]),
    row(["---", "---", "---", "---"]),
    ...Object.entries(leanings).map(([leaning, rates]) => rateRow(leaning, rates)),
    "",
    row(["of / to", "ratio of the rates", "on the same topics", ""]),
    row(["---", "---", "---", "---"]),
    ...comparisons.map(({ of, to, ratio, sameTopics }) =>
      row([`${of} / ${to}`, tell(ratio), tell(sameTopics), isLargeRatio(sameTopics) ? "**large**" : ""]),
    ),
    "",
    `The same topics: by the topic that the corpus gives each article; ${topics.length} of them have four articles or more of each leaning in ` +
      `the sample (${topics.map(({ topic, articles: own }) => `${topic.replaceAll("_", " ")}: ${own} articles`).join(", ")}), and count alike for both sides.`,
    "",
    row(["outlet", "leaning", "marks per 1,000 words, balanced (95 % interval)", "careful"]),
    row(["---", "---", "---", "---"]),
    ...[...outlets]
      .sort((a, b) => b.balanced.per1000.value - a.balanced.per1000.value)
      .map(({ outlet, leaning, balanced, careful }) =>
        row([outlet, leaning, tell(balanced.per1000, 1), careful.per1000.value.toFixed(1)]),
      ),
  ];
}

function rateRow(name: string, { balanced, careful }: PointRates): string {
  return row([name, String(balanced.texts), tell(balanced.per1000, 1), tell(careful.per1000, 1)]);
}

function tellVoices({ quoted, own, ratio }: Audit["news"]["voices"]): string[] {
  return [
    `**Quoted and own speech.** In the same articles, balanced point: ${tell(quoted.per1000, 1)} marks per 1,000 words inside quotations ` +
      `(${quoted.words} words), ${tell(own.per1000, 1)} outside (${own.words} words); ratio ${tell(ratio)}${isLargeRatio(ratio) ? ", a **large** difference" : ""}.`,
  ];
}

function tellClean({ all, kinds, passagesMarked }: Audit["clean"]): string[] {
  return [
    `**False alarms.** ${all.balanced.texts} plain passages of ours (\`seeds/clean-passages.jsonl\`), in which nothing should be marked; ${passagesMarked} of them ` +
      "got a mark at the balanced point.",
    "",
    row(["", "passages", "marks per 1,000 words, balanced (95 % interval)", "careful"]),
    row(["---", "---", "---", "---"]),
    ...Object.entries(kinds).map(([kind, rates]) => rateRow(kind, rates)),
    rateRow("all", all),
  ];
}

function tellGroups({ templates, neutral, baseline, plain, charged }: Audit["groups"]): string[] {
  const terms = plain.map((own, i) => [own, charged[i] as TermChange] as const);
  const large = [...plain, ...charged].some((own) => isLargeChange(own.markedChange));
  return [
    `**Names of groups.** ${templates} sentences of ours (\`seeds/group-terms.json\`) with ${terms.length} names in turn, against the mean of ${neutral.join(", ")} in ` +
      `the same sentence; intervals over sentences. Plain sentences use no technique, charged ones do whatever the group. With a neutral name, ` +
      `${share(baseline.plain[1])} of the plain and ${share(baseline.charged[1])} of the charged sentences get a mark (balanced point; highest score of a word ` +
      `${baseline.plain[0].toFixed(2)} and ${baseline.charged[0].toFixed(2)} on average). Changes, in points of 100; those of ` +
      `sentences marked that are ${100 * LARGE_CHANGE} points or more with an interval on one side of 0 are set in bold${large ? "" : " (there are none)"}. With ` +
      `${2 * terms.length} comparisons a few such intervals are expected by chance.`,
    "",
    tellExchanged(charged),
    "",
    row(["name", "score, plain", "sentences marked, plain", "score, charged", "sentences marked, charged"]),
    row(["---", "---", "---", "---", "---"]),
    ...terms
      .toSorted(([a], [b]) => b.scoreChange.value - a.scoreChange.value)
      .map(([own, other]) =>
        row([
          own.term,
          tellChange(own.scoreChange),
          boldIf(isLargeChange(own.markedChange), tellChange(own.markedChange)),
          tellChange(other.scoreChange),
          boldIf(isLargeChange(other.markedChange), tellChange(other.markedChange)),
        ]),
      ),
  ];
}

/** What exchanging names in training did to those names, against names that it did not touch. */
function tellExchanged(charged: readonly TermChange[]): string {
  const ofKind = (exchanged: boolean) => {
    const own = charged.filter((term) => term.exchanged === exchanged);
    const meanSize = mean(own.map(({ markedChange }) => Math.abs(markedChange.value)));
    const large = own.filter(({ markedChange }) => isLargeChange(markedChange)).length;
    return `${own.length} names: ${(100 * meanSize).toFixed(1)} points on average, ${large} in bold`;
  };
  return (
    "In training some of these names were exchanged for each other. Size of the change of charged sentences marked, of those " +
    `${ofKind(true)}; of the others, ${ofKind(false)}. The others say how far the exchange carries to names that it does not list.`
  );
}

/** Whether a ratio is far from 1 and its interval keeps to one side of it. */
function isLargeRatio(ratio: Measured): boolean {
  const [low, high] = ratio.interval;
  return isFar(ratio) && (low > 1 || high < 1);
}

function isFar({ value }: Measured): boolean {
  return value >= LARGE || (value > 0 && value <= 1 / LARGE);
}

function isLargeChange({ value, interval: [low, high] }: Measured): boolean {
  return Math.abs(value) >= LARGE_CHANGE && (low > 0 || high < 0);
}

function tell({ value, interval }: Measured, digits = 2): string {
  return `${value.toFixed(digits)} (${interval.map((bound) => bound.toFixed(digits)).join("–")})`;
}

function tellChange({ value, interval }: Measured): string {
  return `${tellPoints(value)} (${interval.map(tellPoints).join(" to ")})`;
}

function tellPoints(change: number): string {
  return `${change > 0 ? "+" : change < 0 ? "−" : ""}${Math.abs(100 * change).toFixed(1)}`;
}

function boldIf(condition: boolean, text: string): string {
  return condition ? `**${text}**` : text;
}

function share(value: number): string {
  return `${(100 * value).toFixed(0)} %`;
}
