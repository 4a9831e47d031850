/** What the audit's own texts promise: enough of each kind, of the length of a paragraph, and no two alike. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { KINDS, readCleanPassages, readGroupTerms, SLOT } from "../../../src/tuning/audit/seeds.js";

const seed = (name: string) => fileURLToPath(new URL(`../../../seeds/${name}`, import.meta.url));
const passages = readCleanPassages(seed("clean-passages.jsonl"));
const groups = readGroupTerms(seed("group-terms.json"));

test("at least 60 clean passages, 15 of each kind, each with an id and a text of its own", () => {
  expect(passages.length).toBeGreaterThanOrEqual(60);
  for (const kind of KINDS)
    expect(passages.filter((passage) => passage.kind === kind).length).toBeGreaterThanOrEqual(15);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  for (const { id, kind } of passages) expect(id).toMatch(new RegExp(`^${kind}-[a-z]+(-[a-z]+)*$`));
});

test.each(passages)("$id has 40 to 120 words, and neither exclamation nor question", ({ text }) => {
  const words = text.split(/\s+/u).length;
  expect(words).toBeGreaterThanOrEqual(40);
  expect(words).toBeLessThanOrEqual(120);
  expect(text).toBe(text.trim());
  expect(text).not.toMatch(/[!?]/);
});

test("no two passages share eight words in a row", () => {
  const homes = new Map<string, string>();
  for (const { id, text } of passages) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let first = 0; first + 8 <= words.length; first++) {
      const run = words.slice(first, first + 8).join(" ");
      expect(homes.get(run) ?? id, run).toBe(id);
      homes.set(run, id);
    }
  }
});

test("at least 40 templates, of both kinds, with 20 terms, none of which is there twice", () => {
  const { templates, terms, neutral } = groups;
  expect(templates.length).toBeGreaterThanOrEqual(40);
  for (const kind of ["plain", "charged"])
    expect(templates.filter((own) => own.kind === kind).length).toBeGreaterThan(14);
  expect(terms.length).toBeGreaterThanOrEqual(20);
  for (const list of [templates.map(({ text }) => text), [...terms.map(({ term }) => term), ...neutral]])
    expect(new Set(list).size).toBe(list.length);
});

test.each([
  { name: "an unknown kind", line: { id: "a", kind: "poem", text: "Roses." }, found: /passages\.jsonl:2: kind/ },
  { name: "no text", line: { id: "a", kind: "wire", text: "" }, found: /passages\.jsonl:2: text/ },
  { name: "no JSON", line: undefined, found: /passages\.jsonl:2/ },
])("a line with $name is refused with its place", ({ line, found }) => {
  const file = join(mkdtempSync(join(tmpdir(), "audit-")), "passages.jsonl");
  writeFileSync(file, `${JSON.stringify(passages[0])}\n${line === undefined ? "{" : JSON.stringify(line)}\n`);
  expect(() => readCleanPassages(file)).toThrow(
    expect.objectContaining({ code: "input", message: expect.stringMatching(found) }),
  );
});

test("a template without a place, or with two, is refused", () => {
  const file = join(mkdtempSync(join(tmpdir(), "audit-")), "groups.json");
  for (const text of ["Nobody came.", `${SLOT} met ${SLOT}.`]) {
    writeFileSync(file, JSON.stringify({ ...groups, templates: [{ text, kind: "plain" }] }));
    expect(() => readGroupTerms(file)).toThrow(/templates.0.text: expected one/);
  }
});

test("a term says whether training exchanges it for others", () => {
  const python = readFileSync(fileURLToPath(new URL("../../../training/swap_groups.py", import.meta.url)), "utf8");
  const exchanged = new Set(
    ["NOUNS", "ADJECTIVES"].flatMap((list) => {
      const words = new RegExp(`^${list} = \\(([^)]+)\\)`, "m").exec(python)?.[1] ?? "";
      return words.match(/[a-z]+/g) ?? [];
    }),
  );
  expect(exchanged.size).toBeGreaterThan(20);
  for (const { term, exchanged: said } of groups.terms)
    expect([
      term,
      term
        .toLowerCase()
        .split(" ")
        .some((word) => exchanged.has(word)),
    ]).toEqual([term, said]);
});
