/** What stands under a text: how many marks of which technique, how sure, where, and how often such marks were right. */
import { CONFIDENCES, type Finding, type LabelledText } from "../../formats/labelled-text.js";
import { indexLines } from "../../formats/line-index.js";
import type { NameTechnique } from "./mark-text.js";
import type { MeasuredQuality } from "./measured-quality.js";
import { FAINT, plain, type Run, STRONG } from "./run.js";
import { wrapIndented } from "./wrap.js";

/** Places that are listed for a technique before it becomes a number. */
const MOST_PLACES = 12;

export interface LegendOptions {
  readonly width: number;
  readonly quality: MeasuredQuality;
  readonly nameOf: NameTechnique;
}

/** The commonest technique first. At least one finding. */
export function writeLegend({ text, findings }: LabelledText, options: LegendOptions): Run[][] {
  const groups = groupByTechnique(findings);
  const lines = indexLines(text);
  const digits = String(groups[0]?.[1].length ?? 0).length;
  const rows = groups.flatMap(([technique, found]) => {
    const places = found.map(({ start }) => {
      const { line, column } = lines.locate(start);
      return `${line}:${column}`;
    });
    return writeRow({ technique, found, places, digits }, options);
  });
  const marks = findings.length === 1 ? "1 mark" : `${findings.length} marks`;
  return [[{ text: marks, style: STRONG }], ...rows];
}

/** The commonest first. */
function groupByTechnique(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.technique) ?? [];
    group.push(finding);
    groups.set(finding.technique, group);
  }
  return [...groups].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
}

interface Row {
  readonly technique: string;
  readonly found: readonly Finding[];
  readonly places: readonly string[];
  /** Width of the largest count. */
  readonly digits: number;
}

function writeRow({ technique, found, places, digits }: Row, { width, quality, nameOf }: LegendOptions): Run[][] {
  const categories = found[0]?.categories ?? [];
  const [category = "manipulative-wording"] = categories;
  const count = plain(`${String(found.length).padStart(digits)} × `);
  const name: Run = { text: nameOf(technique), style: { kind: "mark", category } };
  const kind: Run = { text: ` (${categories.join(", ").replaceAll("-", " ")})`, style: FAINT };
  const details = [countConfidences(found), listPlaces(places), tellPrecision(technique, quality)];
  const text = details.filter((detail) => detail !== "").join(" · ");
  return [...wrapIndented([count, name, kind], width, 2), ...wrapIndented([plain(text)], width, digits + 5)];
}

function countConfidences(found: readonly Finding[]): string {
  return CONFIDENCES.map((word) => ({ word, count: found.filter(({ confidence }) => confidence === word).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}${word === "weak" ? "?" : ""}`)
    .join(", ");
}

function listPlaces(places: readonly string[]): string {
  const more = places.length - MOST_PLACES;
  return `at ${places.slice(0, MOST_PLACES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function tellPrecision(technique: string, { techniques }: MeasuredQuality): string {
  const measured = techniques.get(technique);
  if (measured === undefined) return "";
  if (measured.marks === 0) return "never marked in our tests";
  return `in our tests ${measured.agreed} of ${measured.marks} such marks agreed with annotators`;
}
