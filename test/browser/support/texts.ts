/** Texts of ours that tests in browsers read. */
import { readFileSync } from "node:fs";

const inRepository = (path: string) => new URL(`../../../${path}`, import.meta.url);

/** Has marks of several techniques. */
export const SAMPLE = {
  path: "samples/news-report-road-charge.txt",
  name: "News report road charge",
  text: readFileSync(inRepository("samples/news-report-road-charge.txt"), "utf8"),
} as const;

/** A few sentences that are read in no time, and marked. */
export const SHORT =
  "Those vultures ate our savings.\n\nEither we stop them now, or this town dies. Nobody may trust such a liar.";

export const GERMAN =
  "Der Gemeinderat hat gestern beschlossen, dass die alte Brücke im Frühjahr für zwei Wochen gesperrt wird, weil das Geländer erneuert werden muss.";

/** The passages of seeds/passages.jsonl as one text, a paragraph each. */
export function makeLongText(words: number): string {
  const lines = readFileSync(inRepository("seeds/passages.jsonl"), "utf8").split("\n").filter(Boolean);
  const passages: string[] = lines.map((line) => JSON.parse(line).text);
  const taken: string[] = [];
  for (let i = 0, count = 0; count < words; i++) {
    const passage = passages[i % passages.length] ?? "";
    taken.push(passage);
    count += passage.split(/\s+/).length;
  }
  return taken.join("\n\n");
}
