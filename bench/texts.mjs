/** Texts of any length out of our own samples: `node texts.mjs FOLDER COUNT WORDS` writes COUNT of them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const sentences = readdirSync(join(ROOT, "samples"))
  .sort()
  .flatMap((file) => readFileSync(join(ROOT, "samples", file), "utf8").split("\n"))
  .filter((line) => line.trim() !== "");

/** A text of about `words` words: the samples' lines in an order that depends on `seed`. */
export function makeText(words, seed = 0) {
  const lines = [];
  for (let i = seed, count = 0; count < words; i++) {
    const line = sentences[(i * 7 + seed) % sentences.length];
    lines.push(line);
    count += line.split(" ").length;
  }
  return `${lines.join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, words] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < Number(count); i++)
    writeFileSync(join(folder, `${String(i).padStart(4, "0")}.txt`), makeText(Number(words), i));
}
