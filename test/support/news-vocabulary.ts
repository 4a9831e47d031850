/** The vocabulary that the product ships. */
import { readFileSync } from "node:fs";
import { parseVocabulary, type Vocabulary } from "../../src/tokens/vocabulary.js";

export const NEWS_VOCABULARY: Vocabulary = parseVocabulary(
  readFileSync(new URL("../../models/news-en/vocab.txt", import.meta.url), "utf8"),
);
