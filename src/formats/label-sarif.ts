/** Findings as SARIF 2.1.0, for the tools that show notes beside a text; a technique is a rule, its card the help. */
import type { ReportingDescriptor, Result } from "sarif";
import { categoriesOfClass, nameOfClass, techniquesOfClass } from "../techniques/model-class.js";
import type { Technique } from "../techniques/technique.js";
import type { LabelWriter } from "./label-format.js";
import type { Finding, LabelRun } from "./labelled-text.js";
import { indexLines, type LineIndex } from "./line-index.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

export function createSarifWriter({ version, techniques, model }: LabelRun): LabelWriter {
  const classes = [...new Set(techniques.flatMap(({ modelClass }) => modelClass ?? []))];
  const rules = classes.map((modelClass) => ruleOf(techniques, modelClass));
  const driver = { name: "rhetoscope", version, semanticVersion: version, properties: { model }, rules };
  let results = 0;
  return {
    open: () => {
      const head = `{"version":"2.1.0","$schema":${JSON.stringify(SCHEMA)},"runs":[`;
      return `${head}{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
    },
    write: ({ id, text, findings }) => {
      const lines = indexLines(text);
      const uri = id.split("/").map(encodeURIComponent).join("/");
      return findings
        .map((finding) => {
          const ruleIndex = classes.indexOf(finding.technique);
          const name = nameOfClass(techniques, finding.technique);
          return `${results++ === 0 ? "\n" : ",\n"}${JSON.stringify(resultOf(finding, { uri, lines, ruleIndex, name }))}`;
        })
        .join("");
    },
    close: () => "\n]}]}\n",
  };
}

function ruleOf(techniques: readonly Technique[], modelClass: string): ReportingDescriptor {
  const name = nameOfClass(techniques, modelClass);
  const members = techniquesOfClass(techniques, modelClass);
  const definitions = members.map((card) => `${card.name}: ${card.definition}`);
  const help = members.map((card) => `${card.name}: ${card.definition} Ask: ${card.question} ${card.doesNotMean}`);
  return {
    id: modelClass,
    name,
    shortDescription: { text: `${name}.` },
    fullDescription: { text: definitions.join("\n") },
    help: { text: help.join("\n\n") },
    defaultConfiguration: { level: "note" },
    properties: { tags: categoriesOfClass(techniques, modelClass) },
  };
}

interface ResultContext {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly ruleIndex: number;
  readonly name: string;
}

function resultOf(finding: Finding, { uri, lines, ruleIndex, name }: ResultContext): Result {
  const { start, end, quote, technique, score, confidence } = finding;
  const first = lines.locate(start);
  const last = lines.locate(end);
  const region = {
    startLine: first.line,
    startColumn: first.column,
    endLine: last.line,
    endColumn: last.column,
    charOffset: start,
    charLength: end - start,
    snippet: { text: quote },
  };
  return {
    ruleId: technique,
    ruleIndex,
    level: "note",
    message: { text: `${name}${confidence === "weak" ? "?" : ""} (${confidence})` },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    rank: Number((score * 100).toFixed(2)),
    properties: { score: Number(score.toFixed(4)), confidence },
  };
}
