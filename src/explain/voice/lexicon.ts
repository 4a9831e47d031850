/** Parses and checks seeds/attribution.json once: the verbs, markers and nouns that say whose words these are. */
import { type JsonNode, readFields, readItems, readText, refuse } from "../../techniques/json-node.js";

const SCHEMA_VERSION = 1;
const FILE = "attribution.json";
const KINDS = ["base", "finite", "finite", "ing", "participle"] as const;

/** How the verbs of one group stand beside the words that they report. */
export interface VerbGroup {
  readonly id: string;
  /** Words that open the reported content, such as "that" or "whether". */
  readonly introducers: readonly string[];
  /** Whether content follows without such a word: always, if it reads as a clause, or never. */
  readonly bare: "always" | "clause" | "never";
  /** Whether a hearer or a thing stands between the verb and the content: "told reporters …". */
  readonly object: boolean;
  /** Whether a quotation belongs to the verb anywhere within its content, or only beside the verb. */
  readonly quotes: "within" | "beside";
}

/** A form of a verb: its base, "says" and "said", the -ing form, or a participle that differs from the past ("written"). */
export interface VerbForm {
  readonly group: VerbGroup;
  readonly kind: "base" | "finite" | "ing" | "participle";
}

/** What is known of English attribution, by word in lower case. */
export interface AttributionLexicon {
  readonly verbs: ReadonlyMap<string, VerbForm>;
  /** Phrases before a speaker, as words, by their first word: "according" → [["according", "to"]]. */
  readonly markers: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Nouns that name a claim when "that" follows. */
  readonly nouns: ReadonlySet<string>;
  /** Words before a quotation that is a name or a word, not speech. */
  readonly mentions: ReadonlySet<string>;
}

/**
 * @param json the parsed file: `{schemaVersion: 1, source, verbGroups, markerGroups, nounGroups, mentionGroups}`
 * @throws InputError that names the file, the group and the field, what was expected and what was found: also for a form that
 * stands twice and for an unknown field
 */
export function parseAttribution(json: unknown): AttributionLexicon {
  const names = ["schemaVersion", "source", "verbGroups", "markerGroups", "nounGroups", "mentionGroups"] as const;
  const file = readFields({ value: json, place: FILE, path: "" }, names);
  if (file.schemaVersion.value !== SCHEMA_VERSION) refuse(file.schemaVersion, `version ${SCHEMA_VERSION}`);
  readText(file.source);
  const verbs = new Map<string, VerbForm>();
  for (const node of readItems(file.verbGroups, 1)) parseVerbGroup(node, verbs);
  const markers = new Map<string, string[][]>();
  for (const phrase of readWordLists(file.markerGroups, "phrases", 1, 6)) {
    const first = phrase[0] as string;
    markers.set(first, [...(markers.get(first) ?? []), phrase]);
  }
  const nouns = new Set(readWordLists(file.nounGroups, "nouns", 2, 2).flat());
  const mentions = new Set(readWordLists(file.mentionGroups, "words", 1, 1).flat());
  return { verbs, markers, nouns, mentions };
}

function parseVerbGroup(node: JsonNode, verbs: Map<string, VerbForm>): void {
  const fields = readGroup(node, ["id", "source", "introducers", "bare", "object", "quotes", "verbs"]);
  const { bare, object, quotes } = fields;
  if (typeof object.value !== "boolean") refuse(object, "true or false");
  const group: VerbGroup = {
    id: readText(fields.id),
    introducers: readItems(fields.introducers, 0).flatMap((item) => readWords(item, 1, 1)),
    bare: readChoice(bare, ["always", "clause", "never"]),
    object: object.value as boolean,
    quotes: readChoice(quotes, ["within", "beside"]),
  };
  for (const item of readItems(fields.verbs, 1)) {
    const forms = readWords(item, 4, 5); // base, third person, past, -ing, past participle
    if (!forms[3]?.endsWith("ing")) refuse(item, "the -ing form as fourth word");
    for (const form of new Set(forms)) {
      if (verbs.has(form)) refuse({ ...item, value: form }, "a form that stands in one verb alone");
      const place = forms.lastIndexOf(form); // "read" is base and past: the past may have any subject
      verbs.set(form, { group, kind: KINDS[place] as VerbForm["kind"] });
    }
  }
}

function readWordLists(node: JsonNode, field: string, least: number, most: number): string[][] {
  return readItems(node, 1).flatMap((item) => {
    const group = readGroup(item, ["id", "source", field]);
    return readItems(group[field] as JsonNode, 1).map((words) => readWords(words, least, most));
  });
}

/** The fields of a group whose id then stands in every refusal about it. */
function readGroup<Name extends string>(node: JsonNode, names: readonly Name[]): Record<Name, JsonNode> {
  const { id } = Object(node.value) as { readonly id?: unknown };
  const place = `${FILE}, ${node.path}${typeof id === "string" ? ` "${id}"` : ""}`;
  const fields = readFields({ value: node.value, place, path: "" }, names);
  const { id: named, source } = fields as Record<"id" | "source", JsonNode>;
  readText(named);
  readText(source);
  return fields;
}

function readWords(node: JsonNode, least: number, most: number): string[] {
  const words = readText(node).split(" ");
  const good =
    words.length >= least && words.length <= most && words.every((word) => /^\p{Ll}+(-\p{Ll}+)*$/u.test(word));
  return good
    ? words
    : refuse(node, `${least === most ? least : `${least} to ${most}`} small words with single spaces`);
}

function readChoice<Choice extends string>(node: JsonNode, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === node.value);
  return choice ?? refuse(node, `one of ${choices.join(", ")}`);
}
