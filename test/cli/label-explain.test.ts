/** `label --explain` with the shipped model and data, as a user runs it. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { labelFile } from "../../src/formats/label-schema.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SAMPLE = "samples/news-report-road-charge.txt";
const run = (...args: string[]) =>
  execFileSync(process.execPath, ["dist/cli/main.js", "label", "--explain", ...args, SAMPLE], {
    cwd: ROOT,
    encoding: "utf8",
  });

test("json: each mark has its explanation, and every place stands in the text", () => {
  const text = readFileSync(new URL(`../../${SAMPLE}`, import.meta.url), "utf8");
  const { texts } = labelFile.parse(JSON.parse(run("--format", "json")));
  const annotations = texts[0]?.annotations ?? [];
  expect(annotations.length).toBeGreaterThan(1);
  for (const { start, end, explanation } of annotations) {
    expect(explanation?.says[0]).toMatch(/^Sentence \d+, “/);
    for (const word of explanation?.evidence ?? []) {
      expect(text.slice(word.start, word.end)).toBe(word.quote);
      expect(start <= word.start && word.end <= end).toBe(true);
    }
    for (const place of (explanation?.cues ?? []).flatMap(({ spans }) => spans))
      expect(text.slice(place.start, place.end)).toBe(place.quote);
    expect(explanation?.precision?.marks).toBeGreaterThan(0);
  }
  const says = annotations.map(({ explanation }) => explanation?.says.join("\n"));
  expect(new Set(says).size).toBe(annotations.length);
});

test("pretty: why, and what the card says", () => {
  const output = run("--width", "100");
  expect(output).toMatch(/^why$/m);
  expect(output).toMatch(/In our tests, annotators agreed with \d+ of \d+/);
  for (const line of ["Ask: ", "Not one: ", "Said neutrally: "]) expect(output).toContain(line);
});
