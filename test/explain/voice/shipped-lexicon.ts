/** The lexicon that ships, for the tests of voices. */
import { readFileSync } from "node:fs";
import { parseAttribution } from "../../../src/explain/voice/lexicon.js";

export const ATTRIBUTION: unknown = JSON.parse(
  readFileSync(new URL("../../../seeds/attribution.json", import.meta.url), "utf8"),
);
export const LEXICON = parseAttribution(ATTRIBUTION);
