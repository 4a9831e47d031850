/** Parses and checks seeds/techniques.json once, so that nothing behind it has to doubt a card. */
import { CATEGORIES, type Category, isCategory } from "./category.js";
import { type JsonNode, readFields, readInteger, readItems, readText, refuse } from "./json-node.js";
import type { LookAlike, NeutralRewrite, Technique, TechniqueExample } from "./technique.js";

const SCHEMA_VERSION = 1;
const FILE = "techniques.json";
const CARD_FIELDS = [
  "id",
  "name",
  "abbreviation",
  "modelClass",
  "neverMarked",
  "category",
  "definition",
  "examples",
  "lookAlikes",
  "rewrite",
  "question",
  "doesNotMean",
  "confusedWith",
  "source",
] as const satisfies readonly (keyof Technique)[];

/**
 * The techniques in the order of the file.
 * @param json the parsed file: `{schemaVersion: 1, source, techniques: [card, …]}`
 * @throws InputError that names the card and the field, what was expected and what was found: also for an unknown field,
 * an example's span outside its text, an id that stands twice, and a confusion with an id that has no card
 */
export function parseTechniques(json: unknown): Technique[] {
  const file = readFields({ value: json, place: FILE, path: "" }, ["schemaVersion", "source", "techniques"]);
  if (file.schemaVersion.value !== SCHEMA_VERSION) refuse(file.schemaVersion, `version ${SCHEMA_VERSION}`);
  readText(file.source);
  const cards = readItems(file.techniques, 1);
  const techniques = cards.map(parseCard);
  const ids = new Set(techniques.map(({ id }) => id));
  for (const path of ["id", "abbreviation"] as const) checkOwn(techniques, path);
  for (const { id, confusedWith } of techniques) {
    for (const other of confusedWith) {
      const node = { value: other, place: `${FILE}, card "${id}"`, path: "confusedWith" };
      if (other === id || !ids.has(other)) refuse(node, "ids of other cards");
    }
  }
  return techniques;
}

function checkOwn(techniques: readonly Technique[], path: "id" | "abbreviation"): void {
  const seen = new Set<string>();
  for (const { id, [path]: value } of techniques) {
    if (seen.has(value)) refuse({ value, place: `${FILE}, card "${id}"`, path }, `an ${path} of its own`);
    seen.add(value);
  }
}

function parseCard(node: JsonNode, index: number): Technique {
  const { id: named } = Object(node.value) as { readonly id?: unknown };
  const place = `${FILE}, card ${typeof named === "string" ? `"${named}"` : index + 1}`;
  const card = readFields({ value: node.value, place, path: "" }, CARD_FIELDS);
  const id = readText(card.id);
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) refuse(card.id, "small letters joined by hyphens");
  const examples = readItems(card.examples, 2).map(parseExample);
  return {
    id,
    name: readText(card.name),
    abbreviation: readAbbreviation(card.abbreviation),
    ...parseModelClass(card.modelClass, card.neverMarked),
    category: parseCategory(card.category),
    definition: readText(card.definition),
    examples,
    lookAlikes: readItems(card.lookAlikes, 2).map(parseLookAlike),
    rewrite: parseRewrite(card.rewrite, examples.length),
    question: readText(card.question),
    doesNotMean: readText(card.doesNotMean),
    confusedWith: readItems(card.confusedWith, 1).map(readText),
    source: readText(card.source),
  };
}

function parseModelClass(modelClass: JsonNode, neverMarked: JsonNode): Pick<Technique, "modelClass" | "neverMarked"> {
  if (modelClass.value === null) return { modelClass: null, neverMarked: readText(neverMarked) };
  if (neverMarked.value !== undefined) refuse(neverMarked, "nothing, because the card has a modelClass");
  return { modelClass: readText(modelClass) };
}

function parseCategory(node: JsonNode): Category {
  return isCategory(node.value) ? node.value : refuse(node, `one of ${CATEGORIES.join(", ")}`);
}

function parseExample(node: JsonNode): TechniqueExample {
  const example = readFields(node, ["text", "start", "end"]);
  const text = readText(example.text);
  const start = readInteger(example.start, 0, text.length - 1);
  return { text, start, end: readInteger(example.end, start + 1, text.length) };
}

function parseLookAlike(node: JsonNode): LookAlike {
  const lookAlike = readFields(node, ["text", "why"]);
  return { text: readText(lookAlike.text), why: readText(lookAlike.why) };
}

function parseRewrite(node: JsonNode, examples: number): NeutralRewrite {
  const rewrite = readFields(node, ["of", "text"]);
  return { of: readInteger(rewrite.of, 0, examples - 1), text: readText(rewrite.text) };
}

function readAbbreviation(node: JsonNode): string {
  const text = readText(node);
  return /^[A-Z]{2}$/.test(text) ? text : refuse(node, "two capital letters");
}
