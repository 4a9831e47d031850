/** Agreement of annotators as tables for people: on techniques, pair by pair, and what the disagreement is made of. */
import type { AgreementFile } from "../../formats/evaluation-schema.js";
import { showControls } from "../pretty/show-controls.js";
import { alignColumns, bounds, decimals } from "./align-columns.js";

const KINDS = ["agreed", "boundary", "technique", "missed", "extra"] as const;
const MOST_CONFUSIONS = 10;

export function tabulateAgreement(evaluation: AgreementFile): string {
  const { articles, unmarkedArticles, annotators, gamma, pairs } = evaluation;
  const [pair] = pairs;
  const parts = [
    `${articles} ${articles === 1 ? "article" : "articles"}, ${unmarkedArticles} of them without any mark; ${annotators.length} annotators\n`,
    tabulateTechniques(evaluation),
    tabulatePairs(evaluation),
    ...(gamma === undefined ? [] : [tellGamma(gamma)]),
    ...(pair === undefined || pairs.length > 1 ? [] : [tabulateKinds(pair), tabulateConfusions(pair)]),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** Alpha of all annotators, and the mean of the pairs' kappas. */
function tabulateTechniques({ overall, techniques }: AgreementFile): string {
  const row = (name: string, { marks, sentence, token }: AgreementFile["overall"]) => [
    showControls(name),
    `${marks.reduce((sum, count) => sum + count, 0)}`,
    ...[sentence, token].flatMap((unit) => [decimals(unit?.alpha), bounds(unit?.alphaInterval), decimals(unit?.kappa)]),
  ];
  const units = (name: string) => [`α by ${name}`, "95 %", `κ by ${name}`];
  const table = alignColumns([
    ["technique", "marks", ...units("sentence"), ...units("word")],
    ...techniques.map((own) => row(own.technique, own)),
    row("any mark at all", overall),
  ]);
  const { sentence, token } = overall;
  if (sentence === undefined || token === undefined)
    return `${table}Sentences and words are compared where the texts are known: name their folder with --texts.\n`;
  return `${table}${sentence.units} sentences, ${token.units} words\n`;
}

function tabulatePairs({ pairs }: AgreementFile): string {
  const rows = pairs.map(({ annotators, disagreement, ...pair }) => [
    annotators.map(showControls).join(" / "),
    decimals(pair.spanF1),
    ...(pairs.length === 1 ? [bounds(pair.spanF1Interval)] : []),
    decimals(pair.labelledF1),
    ...(pairs.length === 1 ? [bounds(pair.labelledF1Interval)] : []),
    ...KINDS.map((kind) => `${disagreement[kind]}`),
  ]);
  const interval = pairs.length === 1 ? ["95 %"] : [];
  return alignColumns([["pair", "span F1", ...interval, "labelled F1", ...interval, ...KINDS], ...rows]);
}

function tellGamma(gamma: NonNullable<AgreementFile["gamma"]>): string {
  const disorders = `disorder ${decimals(gamma.observedDisorder)} observed, ${decimals(gamma.expectedDisorder)} expected`;
  return `γ ${decimals(gamma.gamma)} (95 % ${bounds(gamma.interval)}): ${disorders} from ${gamma.samples} samples\n`;
}

function tabulateKinds({ techniques }: AgreementFile["pairs"][number]): string {
  if (techniques.length === 0) return "";
  const rows = techniques.map((own) => [showControls(own.name), ...KINDS.map((kind) => `${own[kind]}`)]);
  return alignColumns([["technique", ...KINDS], ...rows]);
}

function tabulateConfusions({ annotators, confusions }: AgreementFile["pairs"][number]): string {
  if (confusions.length === 0) return "";
  const [first, second] = annotators.map(showControls);
  const rows = confusions
    .slice(0, MOST_CONFUSIONS)
    .map((own) => [`${showControls(own.first)} / ${showControls(own.second)}`, `${own.count}`]);
  return alignColumns([[`as ${first} / as ${second}`, "times"], ...rows]);
}
