/** Part of the build: refuses data of ours with a broken entry, naming file and place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRhetoscopeError } from "../errors.js";
import { parseCues } from "../explain/cues/parse-cues.js";
import { parsePlainWords } from "../explain/cues/parse-plain-words.js";
import { parseAttribution } from "../explain/voice/lexicon.js";
import { PACKAGE_ROOT } from "../platform/load.js";
import { parseTechniques } from "../techniques/parse-techniques.js";
import { readCleanPassages, readGroupTerms } from "./audit/seeds.js";
import { readBank } from "./bank.js";

const seed = (name: string) => join(PACKAGE_ROOT, "seeds", name);
const read = (name: string) => readFileSync(seed(name), "utf8");
try {
  const techniques = parseTechniques(JSON.parse(read("techniques.json")));
  parseCues(
    read("cues.json"),
    techniques.flatMap(({ modelClass }) => modelClass ?? []),
  ); // prettier-ignore
  parsePlainWords(read("plain-words.json"));
  parseAttribution(JSON.parse(read("attribution.json")));
  readBank(seed("passages.jsonl"));
  readCleanPassages(seed("clean-passages.jsonl"));
  readGroupTerms(seed("group-terms.json"));
} catch (error) {
  if (!isRhetoscopeError(error) && !(error instanceof SyntaxError)) throw error;
  console.error(`seeds: ${error.message}`);
  process.exitCode = 2;
}
