/** What this package brings along, found from here: no command has to load the network to explain itself. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BankPassage, parseBank } from "../lessons/bank.js";
import { parseTechniques } from "../techniques/parse-techniques.js";
import type { Technique } from "../techniques/technique.js";

/** The package's root, seen from dist/cli/ as from src/cli/. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export const OWN_MODEL = join(ROOT, "models", "news-en");

export async function readCards(): Promise<Technique[]> {
  return parseTechniques(JSON.parse(await readFile(join(ROOT, "seeds", "techniques.json"), "utf8")));
}

/** The passages of ours that lessons are made from. */
export async function readPassages(): Promise<BankPassage[]> {
  const file = join(ROOT, "seeds", "passages.jsonl");
  return parseBank({ name: file, content: await readFile(file, "utf8") });
}

export async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  return version;
}

/** Ids of the model's techniques, in the order of their cards. */
export function classesOf(techniques: readonly Technique[]): string[] {
  return [...new Set(techniques.flatMap(({ modelClass }) => modelClass ?? []))];
}
