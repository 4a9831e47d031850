/** `npm run evaluate:bank [MODEL_FOLDER]`: measures the model on our own passages; writes bank.json and a part of its card. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_MODEL, PACKAGE_ROOT } from "../platform/load.js";
import { loadAnalyzer } from "../platform/node.js";
import { parseTechniques } from "../techniques/parse-techniques.js";
import { readBank } from "./bank.js";
import { type BankFigures, measureBank, tabulateBank } from "./bank-figures.js";
import { BANK, replaceBlock } from "./page-block.js";

const folder = process.argv[2] ?? DEFAULT_MODEL;
const cards = parseTechniques(JSON.parse(readFileSync(join(PACKAGE_ROOT, "seeds", "techniques.json"), "utf8")));
const analyzer = await loadAnalyzer({ model: folder });
const figures: BankFigures = {
  schemaVersion: 1,
  command: "npm run evaluate:bank",
  weights: JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).weights.sha256,
  ...(await measureBank(readBank(join(PACKAGE_ROOT, "seeds", "passages.jsonl")), { analyzer, cards })),
};
analyzer.dispose();
writeFileSync(join(folder, "bank.json"), `${JSON.stringify(figures, null, 1)}\n`);
const table = tabulateBank(figures);
const card = join(folder, "CARD.md");
writeFileSync(card, replaceBlock(readFileSync(card, "utf8"), BANK, table));
console.log(table);
