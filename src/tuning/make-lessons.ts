/** `npm run lessons`: makes the ready lessons of lessons/ from the bank, with the marks of the model of this package. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeLesson } from "../lessons/compose-lesson.js";
import { labelBankTexts } from "../lessons/label-texts.js";
import { READY_LESSONS } from "../lessons/ready-lessons.js";
import { writeLesson } from "../lessons/write-lesson.js";
import { PACKAGE_ROOT } from "../platform/load.js";
import { loadAnalyzer } from "../platform/node.js";
import { parseTechniques } from "../techniques/parse-techniques.js";
import { readBank } from "./bank.js";

const seed = (name: string) => join(PACKAGE_ROOT, "seeds", name);
const techniques = parseTechniques(JSON.parse(readFileSync(seed("techniques.json"), "utf8")));
const bank = readBank(seed("passages.jsonl"));
const folder = join(PACKAGE_ROOT, "lessons");
mkdirSync(folder, { recursive: true });
const analyzer = await loadAnalyzer({ engine: "wasm" }); // the same on every machine
try {
  for (const { name, request } of READY_LESSONS) {
    const made = composeLesson(request, { bank, techniques });
    const lesson = await labelBankTexts(made, async (text) => (await analyzer.analyze(text)).annotations);
    writeFileSync(join(folder, `${name}.json`), writeLesson(lesson));
    console.error(`lessons/${name}.json: ${lesson.minutes} minutes, ${lesson.texts.length} texts`);
  }
} finally {
  analyzer.dispose();
}
