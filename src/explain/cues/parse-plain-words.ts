/** Parses and checks seeds/plain-words.json once, so that nothing behind it has to doubt a pair. */
import { stemContentWords } from "../../decode/stems.js";
import { type JsonNode, readFields, readItems, readText, refuse } from "../../techniques/json-node.js";
import { PARTS_OF_SPEECH, type PlainWord } from "./plain-word.js";
import { openSeedFile } from "./seed-file.js";

/**
 * The pairs in the order of the file.
 * @param json the text of the file: `{schemaVersion: 1, source, pairs: [pair, …]}`
 * @throws InputError that names file, line, word and field, what was expected and what was found: also for a charged word
 * that stands twice, that its sentence lacks, or that is made of function words, and for a plain word that is charged itself
 */
export function parsePlainWords(json: string, file = "seeds/plain-words.json"): PlainWord[] {
  const items = openSeedFile(json, {
    file,
    list: "pairs",
    name: ({ charged }) => `pair ${JSON.stringify(charged) ?? "without a charged word"}`,
  });
  const pairs = items.map(parsePair);
  const charged = new Set<string>();
  for (const [index, pair] of pairs.entries()) {
    const node = { ...(items[index] as JsonNode), value: pair.charged, path: "charged" };
    if (charged.has(pair.charged)) refuse(node, "a word that stands once");
    charged.add(pair.charged);
  }
  for (const [index, { plain }] of pairs.entries()) {
    for (const value of plain) {
      if (charged.has(value))
        refuse({ ...(items[index] as JsonNode), value, path: "plain" }, "words that are not charged");
    }
  }
  return pairs;
}

function parsePair(node: JsonNode): PlainWord {
  const pair = readFields(node, ["charged", "plain", "sentence", "as", "note"]);
  const charged = readText(pair.charged);
  if (!/^[a-z]+([ -][a-z]+){0,3}$/.test(charged)) refuse(pair.charged, "words in small letters");
  if (stemContentWords(charged).length !== charged.split(/[ -]/).length) refuse(pair.charged, "no function words");
  const sentence = readText(pair.sentence);
  if (!new RegExp(`\\b${charged}\\b`, "i").test(sentence)) refuse(pair.sentence, `a sentence with "${charged}"`);
  const plain = readItems(pair.plain, 1).map(readText);
  const note = pair.note.value === undefined ? {} : { note: readText(pair.note) };
  return { charged, plain, sentence, ...parsePart(pair.as), ...note };
}

function parsePart(node: JsonNode): Pick<PlainWord, "as"> {
  if (node.value === undefined) return {};
  const part = PARTS_OF_SPEECH.find((known) => known === node.value);
  return { as: part ?? refuse(node, `one of ${PARTS_OF_SPEECH.join(", ")}`) };
}
