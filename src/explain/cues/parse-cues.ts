/** Parses and checks seeds/cues.json once, so that nothing behind it has to doubt a rule. */
import { type JsonNode, readFields, readInteger, readItems, readText, refuse } from "../../techniques/json-node.js";
import { type CueRule, PLACEHOLDERS, SCOPES } from "./cue-rule.js";
import { faultOfPattern } from "./safe-pattern.js";
import { openSeedFile } from "./seed-file.js";

const BASE_FIELDS = ["id", "techniques", "kind", "scope", "says", "source"] as const;
const KINDS = Object.keys(SCOPES) as CueRule["kind"][];

/**
 * The rules in the order of the file.
 * @param json the text of the file: `{schemaVersion: 1, source, rules: [rule, …]}`
 * @param classes the model's classes that a rule may be for
 * @throws InputError that names file, line, rule and field, what was expected and what was found: also for an unknown
 * field, a pattern that does not compile or is not bounded, a template with an unknown placeholder, an id that stands twice
 */
export function parseCues(json: string, classes: readonly string[], file = "seeds/cues.json"): CueRule[] {
  const items = openSeedFile(json, {
    file,
    list: "rules",
    name: ({ id }) => `rule ${JSON.stringify(id) ?? "without id"}`,
  });
  const ids = new Set<string>();
  return items.map((item) => {
    const rule = parseRule(item, classes);
    if (ids.has(rule.id)) refuse({ ...item, value: rule.id, path: "id" }, "an id of its own");
    ids.add(rule.id);
    return rule;
  });
}

function parseRule(node: JsonNode, classes: readonly string[]): CueRule {
  const { kind: named } = Object(node.value) as { readonly kind?: unknown };
  const kind = KINDS.find((known) => known === named);
  if (kind === undefined) return refuse({ ...node, value: named, path: "kind" }, `one of ${KINDS.join(", ")}`);
  const rule = readFields(node, [...BASE_FIELDS, "pattern", "matchCase", "words", "least"]);
  const id = readText(rule.id);
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) refuse(rule.id, "small letters joined by hyphens");
  const techniques = readItems(rule.techniques, 1).map((item) => oneOf(item, classes));
  const base = { id, techniques, says: parseTemplate(rule.says, kind), source: readText(rule.source) };
  const scope = oneOf(rule.scope, SCOPES[kind]);
  const own = { pattern: ["pattern", "matchCase"], "word-list": ["words"], valence: ["least"], recurrence: ["least"] };
  refuseOthers(rule, kind in own ? own[kind as keyof typeof own] : []);
  return { ...base, kind, scope, ...parseData(rule, kind) } as CueRule;
}

type DataFields = Record<"pattern" | "matchCase" | "words" | "least", JsonNode>;

/** The fields that only this kind has. */
function parseData(rule: DataFields, kind: CueRule["kind"]): object {
  if (kind === "pattern") return { pattern: parsePattern(rule.pattern), ...parseMatchCase(rule.matchCase) };
  if (kind === "word-list") return { words: parseWords(rule.words) };
  if (kind === "recurrence") return { least: readInteger(rule.least, 1, 100) };
  return kind === "valence" ? { least: readInteger(rule.least, 1, 5) } : {};
}

function refuseOthers(rule: DataFields, own: readonly string[]): void {
  for (const field of ["pattern", "matchCase", "words", "least"] as const) {
    if (!own.includes(field) && rule[field].value !== undefined) refuse(rule[field], "nothing for this kind");
  }
}

function parsePattern(node: JsonNode): string {
  const pattern = readText(node);
  const fault = faultOfPattern(pattern);
  return fault === undefined ? pattern : refuse(node, fault);
}

function parseMatchCase(node: JsonNode): { matchCase?: true } {
  if (node.value === undefined) return {};
  return node.value === true ? { matchCase: true } : refuse(node, "true or nothing");
}

function parseWords(node: JsonNode): string[] {
  const seen = new Set<string>();
  return readItems(node, 1).map((item) => {
    const word = readText(item);
    if (word !== word.trim().toLowerCase() || seen.has(word)) refuse(item, "a word in small letters that stands once");
    seen.add(word);
    return word;
  });
}

function parseTemplate(node: JsonNode, kind: CueRule["kind"]): string {
  const says = readText(node);
  const known = PLACEHOLDERS[kind].map((name) => `{${name}}`);
  const found: readonly string[] = says.match(/\{[^}]*\}?|\}/g) ?? [];
  if (!found.includes("{quote}") || found.some((placeholder) => !known.includes(placeholder)))
    return refuse(node, `a sentence with {quote} and no placeholders but ${known.join(", ")}`);
  return says;
}

function oneOf<T extends string>(node: JsonNode, known: readonly T[]): T {
  return known.find((one) => one === node.value) ?? refuse(node, `one of ${known.join(", ")}`);
}
