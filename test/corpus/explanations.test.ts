/** Over real articles, where RHETOSCOPE_CORPUS names a folder of them: no two different spans get the same explanation. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Finding, loadAnalyzer } from "../../src/platform/node.js";

const CORPUS = process.env.RHETOSCOPE_CORPUS;
const ARTICLES = 80;

describe.skipIf(CORPUS === undefined)("on the corpus", () => {
  test("two different spans never get the same sentences, and each sentence of a place names its words", async () => {
    const folder = CORPUS as string;
    const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
    const step = Math.max(1, Math.floor(files.length / ARTICLES));
    const analyzer = await loadAnalyzer();
    const told = new Map<string, string>();
    let marks = 0;
    let again = 0;
    for (const file of files.sort().filter((_, i) => i % step === 0)) {
      const text = readFileSync(join(folder, file), "utf8");
      const { annotations } = await analyzer.analyze(text, { explain: true });
      for (const finding of annotations) {
        marks++;
        const key = sentencesOfPlace(finding);
        const place = `${file} ${finding.start}-${finding.end}`;
        const other = told.get(key);
        if (other !== undefined && other !== place) again++;
        told.set(key, place);
        for (const { start, end } of finding.explanation?.evidence ?? []) {
          expect(finding.start <= start && start < end && end <= finding.end).toBe(true);
        }
        for (const cue of finding.explanation?.cues ?? []) expect(cue.spans.length).toBeGreaterThan(0);
      }
    }
    analyzer.dispose();
    expect(marks).toBeGreaterThan(300);
    expect(again).toBe(0);
  }, 900_000);
});

/** All sentences but the one on marks like it, which speaks of no place. */
function sentencesOfPlace({ technique, explanation }: Finding): string {
  const says = explanation?.says ?? [];
  return [technique, ...(explanation?.precision === undefined ? says : says.slice(0, -1))].join("\n");
}
