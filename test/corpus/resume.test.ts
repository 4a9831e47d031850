/** Over real articles, where RHETOSCOPE_NEWS names a packed JSONL of them: killed five times, the output is that of one run. */
import { createReadStream, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { run } from "../cli/fake-terminal.js";
import { makeFolder } from "../cli/temporary-folder.js";
import { labelKilled, startLabel } from "../support/killed-runs.js";

const NEWS = process.env.RHETOSCOPE_NEWS;
const ARTICLES = 200;
const EVERY = 60; // from all over the file
const FIRST_WORDS = /^\s*(?:\S+\s*){0,120}/;

describe.skipIf(NEWS === undefined)("on the news", () => {
  test(`${ARTICLES} articles, killed five times and resumed: the same bytes`, async () => {
    const folder = makeFolder();
    const input = join(folder, "news.jsonl.gz");
    writeFileSync(input, gzipSync((await readArticles(NEWS as string)).join("\n")));
    const args = [input, "--keep-columns", "source,leaning", "--jobs", "2"];
    const whole = join(folder, "whole.jsonl");
    expect(await startLabel([...args, "--output", whole]).ended).toMatchObject({ code: 0 });
    const bytes = readFileSync(whole);
    expect(bytes.toString().split("\n")).toHaveLength(ARTICLES + 1);
    const output = join(folder, "out.jsonl");
    const moments = [0, 0.02, 0.3, 0.55, 0.9].map((share) => Math.floor(share * bytes.length));
    const { ended, killedAt } = await labelKilled(args, output, moments);
    expect(ended.code).toBe(0);
    expect(killedAt).toHaveLength(moments.length);
    expect(readFileSync(output).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["news.jsonl.gz", "out.jsonl", "out.jsonl.run.json", "whole.jsonl"]);

    const { code, out } = await run(["summarize", "out.jsonl", "--by", "leaning", "--format", "csv"], { folder });
    expect(code).toBe(0);
    const groups = out
      .split("\n")
      .slice(1, -1)
      .map((row) => row.split(","));
    expect(groups.map(([leaning]) => leaning).sort()).toEqual(["center", "left", "right"]);
    for (const [, texts, , , rate, low, high] of groups) {
      expect(Number(texts)).toBeGreaterThan(20);
      expect(Number(low)).toBeLessThan(Number(rate));
      expect(Number(high)).toBeGreaterThan(Number(rate));
    }
  }, 1_800_000);
});

/** Lines of articles, each cut to its first words. */
async function readArticles(path: string): Promise<string[]> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  const articles: string[] = [];
  let number = 0;
  for await (const line of lines) {
    if (number++ % EVERY !== 0) continue;
    const article = JSON.parse(line) as { text: string };
    const text = FIRST_WORDS.exec(article.text)?.[0] ?? "";
    articles.push(JSON.stringify({ ...article, text }));
    if (articles.length === ARTICLES) break;
  }
  return articles;
}
