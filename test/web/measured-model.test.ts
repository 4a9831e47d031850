/** What the page tells of metrics.json: the shipped file, a fuller one, and files that hold something else. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { parseMeasuredModel } from "../../src/web/trust/measured-model.js";
import { ReliabilityTable, TechniqueTable, tellAgreed, tellShare } from "../../src/web/views/measured-tables.js";

const shipped = () =>
  JSON.parse(readFileSync(fileURLToPath(new URL("../../models/news-en/metrics.json", import.meta.url)), "utf8"));

test("the shipped file is understood, and agrees with the shipped weights", () => {
  const measured = parseMeasuredModel(shipped());
  const manifest = JSON.parse(
    readFileSync(fileURLToPath(new URL("../../models/news-en/manifest.json", import.meta.url)), "utf8"),
  );
  expect(measured?.weights).toBe(manifest.weights.sha256);
  expect(Object.keys(measured?.points.balanced.techniques ?? {}).sort()).toEqual([...manifest.techniques].sort());
});

test("what a fuller file holds is read", () => {
  const file = shipped();
  file.annotators = { measure: "γ", value: 0.25, meaning: "made up", source: "nobody" };
  file.careful = { silent: ["Doubt"], floor: 0.4 };
  file.points.balanced.techniques.Doubt.agreedInterval = [0.1, 0.3];
  file.points.balanced.techniques.Slogans.agreedInterval = null;
  const measured = parseMeasuredModel(file);
  expect(measured?.annotators?.value).toBe(0.25);
  expect(measured?.careful?.silent).toEqual(["Doubt"]);
  expect(measured?.points.balanced.techniques.Doubt?.agreedInterval).toEqual([0.1, 0.3]);
});

test.each([
  { name: "nothing", json: null },
  { name: "an empty object", json: {} },
  { name: "another file", json: { schemaVersion: 1, techniques: [] } },
  { name: "a share above 1", json: { ...shipped(), points: { balanced: { recall: 2 } } } },
])("$name counts as not measured", ({ json }) => {
  expect(parseMeasuredModel(json)).toBeUndefined();
});

test.each([
  { counted: { marks: 0, agreed: 0 }, told: "no marks" },
  { counted: { marks: 40, agreed: 10 }, told: "10 of 40: 25 %" },
  { counted: { marks: 8, agreed: 2 }, told: "2 of 8: 25 %, few" },
  {
    counted: { marks: 1098, agreed: 355, agreedInterval: [0.29, 0.36] as [number, number] },
    told: "355 of 1,098: 32 % (29 to 36)",
  },
])("$told", ({ counted, told }) => {
  expect(tellAgreed(counted)).toBe(told);
});

test("a share has its interval where one was measured", () => {
  expect(tellShare(0.236)).toBe("24 %");
  expect(tellShare(0.236, null)).toBe("24 %");
  expect(tellShare(0.236, [0.2, 0.28])).toBe("24 % (20 to 28)");
});

test("the table has a row for each technique that was marked, the most annotated first", () => {
  const measured = parseMeasuredModel(shipped());
  if (measured === undefined) throw new Error("the shipped file is not understood");
  const html = render(h(TechniqueTable, { measured, point: "balanced", looks: new Map() }));
  const rows = [...html.matchAll(/<th scope="row">([^<]+)<\/th><td class="number">([\d,]+)</g)];
  const marked = Object.values(measured.points.balanced.techniques).filter(({ marks }) => marks > 0);
  expect(rows).toHaveLength(marked.length);
  const gold = rows.map(([, , count]) => Number(count?.replace(",", "")));
  expect(gold).toEqual([...gold].sort((a, b) => b - a));
});

test("scores without a reliability table show none", () => {
  const measured = parseMeasuredModel(shipped());
  if (measured === undefined) throw new Error("the shipped file is not understood");
  expect(render(h(ReliabilityTable, { point: { ...measured.points.balanced, reliability: [] } }))).toBe("");
});
