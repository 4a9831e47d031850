import { readFileSync } from "node:fs";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { evaluationFile } from "../../src/formats/evaluation-schema.js";
import type { LabelWriter } from "../../src/formats/label-format.js";
import { createJsonWriter } from "../../src/formats/label-json.js";
import { createJsonLinesWriter } from "../../src/formats/label-json-lines.js";
import { createPtcSpansWriter, createPtcTechniquesWriter } from "../../src/formats/label-ptc.js";
import { createSarifWriter } from "../../src/formats/label-sarif.js";
import { type LabelFile, type LabelLine, labelFile, labelLine } from "../../src/formats/label-schema.js";
import type { LabelledText } from "../../src/formats/labelled-text.js";
import { summaryFile } from "../../src/formats/summary-schema.js";
import { lessonFile, studentFile } from "../../src/lessons/lesson-schema.js";
import { mapOffsets } from "../../src/text/offsets.js";
import { CARDS, makeLabelled, RUN } from "../support/labelled-text.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

const NAMES = "Name_Calling,Labeling";
const EMOJI = "😀 vultures ate 👩🏾‍🚀 Cafe\u0301!\r\nNever again. شهر";
/** Every text of the house's table, marked from its first to its last unit; and two marks that overlap. */
const TEXTS: readonly LabelledText[] = [
  ...STYLE_TEXTS.map(({ name, text }) =>
    makeLabelled(`${name}.txt`, text, text === "" ? [] : [[0, text.length, "Doubt", 0.98765]]),
  ),
  makeLabelled("dir/article42.txt", EMOJI, [
    [0, 11, NAMES, 0.7],
    [3, 15, "Loaded_Language", 0.2],
    [EMOJI.length - 3, EMOJI.length, "Bandwagon,Reductio_ad_hitlerum", 0.4],
  ]),
];

function write(writer: LabelWriter, texts: readonly LabelledText[] = TEXTS): string {
  return writer.open() + texts.map((text) => writer.write(text)).join("") + writer.close();
}

/** The published schema of that name. */
function publishedSchema(name: string): z.ZodType {
  const file = new URL(`../../docs/schema/${name}.schema.json`, import.meta.url);
  return z.fromJSONSchema(JSON.parse(readFileSync(file, "utf8")));
}

test.each([
  { name: "label", schema: labelFile },
  { name: "label-line", schema: labelLine },
  { name: "evaluation", schema: evaluationFile },
  { name: "summary", schema: summaryFile },
  { name: "lesson", schema: lessonFile },
  { name: "answers", schema: studentFile },
])("docs/schema/$name.schema.json is up to date; update it with vitest -u", async ({ name, schema }) => {
  const json = `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot(`../../docs/schema/${name}.schema.json`);
});

describe("json", () => {
  test("is one object as the published schema says", () => {
    const json: unknown = JSON.parse(write(createJsonWriter(RUN)));
    expect(publishedSchema("label").safeParse(json).error).toBeUndefined();
    expect(labelFile.safeParse(json).error).toBeUndefined();
  });

  test("tells every finding with its quote", () => {
    const json = JSON.parse(write(createJsonWriter(RUN))) as LabelFile;
    expect(json).toMatchObject({ schemaVersion: 1, offsetUnit: "utf16", engine: "wasm", model: RUN.model });
    expect(Object.keys(json)).toEqual(["schemaVersion", "offsetUnit", "engine", "model", "texts"]);
    expect(json.texts.map(({ id }) => id)).toEqual(TEXTS.map(({ id }) => id));
    for (const [i, { annotations }] of json.texts.entries()) {
      const { text, findings } = TEXTS[i] as LabelledText;
      expect(annotations).toHaveLength(findings.length);
      for (const { start, end, quote } of annotations) expect(quote).toBe(text.slice(start, end));
    }
    const last = json.texts.at(-1)?.annotations;
    expect(last?.map(({ confidence }) => confidence)).toEqual(["likely", "weak", "possible"]);
    expect(last?.[2]?.categories).toEqual(["justification", "attack-on-reputation"]);
    expect(json.texts[1]?.annotations[0]?.score).toBe(0.9877);
  });

  test("without texts it is still one object", () => {
    expect(JSON.parse(write(createJsonWriter(RUN), []))).toMatchObject({ texts: [] });
  });
});

test("jsonl: a text a line, as the published schema says, equal to that of json", () => {
  const output = write(createJsonLinesWriter());
  expect(output.endsWith("\n")).toBe(true);
  const lines = output
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line) as LabelLine);
  const schema = publishedSchema("label-line");
  for (const line of lines) expect(schema.safeParse(line).error).toBeUndefined();
  const { texts } = JSON.parse(write(createJsonWriter(RUN))) as LabelFile;
  expect(lines.map(({ schemaVersion, offsetUnit, ...text }) => text)).toEqual(texts);
});

describe("ptc", () => {
  const text = [TEXTS.at(-1) as LabelledText];
  const { codePointLength } = mapOffsets(EMOJI);

  test("flc: rows in code points", () => {
    expect(write(createPtcTechniquesWriter(), text)).toBe(
      `42\t${NAMES}\t0\t10\n42\tLoaded_Language\t2\t14\n` +
        `42\tBandwagon,Reductio_ad_hitlerum\t${codePointLength - 3}\t${codePointLength}\n`,
    );
  });

  test("si: what is marked at all", () => {
    const expected = `42\t0\t14\n42\t${codePointLength - 3}\t${codePointLength}\n`;
    expect(write(createPtcSpansWriter(), text)).toBe(expected);
  });

  test("slices of code points are the quotes", () => {
    for (const labelled of TEXTS) {
      const points = Array.from(labelled.text);
      const rows = write(createPtcTechniquesWriter(), [labelled]).split("\n").slice(0, -1);
      const quotes = rows
        .map((row) => row.split("\t").slice(2).map(Number))
        .map(([a, b]) => points.slice(a, b).join(""));
      expect(quotes).toEqual(labelled.findings.map(({ quote }) => quote));
    }
  });

  test("an id that no column can hold is refused", () => {
    const tab = makeLabelled("a\tb.txt", "word", [[0, 4, "Doubt", 1]]);
    expect(() => write(createPtcSpansWriter(), [tab])).toThrow(expect.objectContaining({ code: "input" }));
  });
});

test("sarif: notes with rules, offsets and lines", () => {
  const log = JSON.parse(write(createSarifWriter(RUN))) as Log;
  const [run] = log.runs;
  const rules = run?.tool.driver.rules ?? [];
  expect(log).toMatchObject({ version: "2.1.0", runs: [{ columnKind: "utf16CodeUnits" }] });
  expect(rules.map(({ id }) => id)).toEqual([...new Set(CARDS.flatMap(({ modelClass }) => modelClass ?? []))]);
  expect(rules.every(({ help }) => (help?.text ?? "") !== "")).toBe(true);
  const results = run?.results ?? [];
  expect(results).toHaveLength(TEXTS.flatMap(({ findings }) => findings).length);
  for (const { ruleId, ruleIndex, level, locations } of results) {
    expect(level).toBe("note");
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
    const { text = "" } = TEXTS.find(({ id }) => id === decodeURIComponent(artifactLocation?.uri ?? "")) ?? {};
    const { charOffset = -1, charLength = 0, startLine = 0, startColumn = 0 } = region ?? {};
    expect(text.slice(charOffset, charOffset + charLength)).toBe(region?.snippet?.text);
    const line = text.split(/(?<=\n)/)[startLine - 1] ?? "";
    expect(line.slice(startColumn - 1)).toBe(text.slice(charOffset, charOffset + line.length - startColumn + 1));
  }
  expect(results.at(-1)?.locations?.[0]?.physicalLocation?.region).toMatchObject({ startLine: 2, startColumn: 14 });
});
