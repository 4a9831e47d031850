/** What the bank of passages promises to teachers: balance, clean texts, every class, and spans that stand where they say. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTechniques } from "../../src/techniques/parse-techniques.js";
import type { Span } from "../../src/text/span.js";

interface BankSpan extends Span {
  technique: string;
  also: string[];
  reason: string;
}

interface BankLookAlike extends Span {
  technique: string;
  why: string;
}

interface BankPassage {
  id: string;
  topic: string;
  register: string;
  side: string;
  text: string;
  spans: BankSpan[];
  clean: boolean;
  lookAlikes?: BankLookAlike[];
}

const read = (name: string) => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), "utf8");
const lines = read("passages.jsonl").trimEnd().split("\n");
const passages = lines.map((line) => JSON.parse(line) as BankPassage);
const techniques = parseTechniques(JSON.parse(read("techniques.json")));
const known = new Set(techniques.map(({ id }) => id));
const marked = passages.filter(({ clean }) => !clean);

const REGISTERS = ["news", "opinion", "speech", "advertising", "social"];
const TOPICS = [
  "schools",
  "transport",
  "health",
  "energy",
  "housing",
  "migration",
  "nature",
  "money",
  "technology",
  "sport",
  "town",
  "goods",
];

const count = (test: (passage: BankPassage) => boolean, among = passages) => among.filter(test).length;
const uses = (passage: BankPassage, ids: readonly string[]) =>
  passage.spans.some((span) => ids.includes(span.technique));
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

test("at least 200 passages, each with an id and a text of its own", () => {
  expect(passages.length).toBeGreaterThanOrEqual(200);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  for (const { id } of passages) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test.each(passages)("$id holds the fields it should, and known values in them", (passage) => {
  const fields = ["id", "topic", "register", "side", "text", "spans", "clean"];
  if (passage.lookAlikes !== undefined) fields.push("lookAlikes");
  expect(Object.keys(passage)).toEqual(fields);
  expect(TOPICS).toContain(passage.topic);
  expect(REGISTERS).toContain(passage.register);
  expect(["left", "right", "none"]).toContain(passage.side);
  expect(passage.text).toBe(passage.text.trim());
  const words = passage.text.split(/\s+/u).length;
  expect(words).toBeGreaterThanOrEqual(30);
  expect(words).toBeLessThanOrEqual(120);
});

test.each(passages)("$id: its spans lie in the text, are trimmed, and name known techniques", (passage) => {
  expect(passage.clean).toBe(passage.spans.length === 0);
  expect(passage.spans.length).toBeLessThanOrEqual(5);
  if (!passage.clean) expect(passage.lookAlikes).toBeUndefined();
  for (const span of [...passage.spans, ...(passage.lookAlikes ?? [])]) {
    expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(passage.text.length);
    const words = passage.text.slice(span.start, span.end);
    expect(words).toBe(words.trim());
    expect(words).not.toMatch(/[.,;:]$/);
    expect(words).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/); // no emoji is cut in two
    expect(known).toContain(span.technique);
  }
  for (const { technique, also } of passage.spans) {
    expect(new Set([technique, ...also]).size).toBe(also.length + 1);
    for (const other of also) expect(known).toContain(other);
  }
  const places = passage.spans.map(({ start, end, technique }) => `${start} ${end} ${technique}`);
  expect(new Set(places).size).toBe(places.length);
  const starts = passage.spans.map(({ start }) => start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test("every span gives a reason, and no two passages give the same one", () => {
  const reasons = passages.flatMap(({ spans, lookAlikes = [] }) => [
    ...new Set([...spans.map(({ reason }) => reason), ...lookAlikes.map(({ why }) => why)]),
  ]);
  expect(new Set(reasons).size).toBe(reasons.length);
  for (const reason of reasons) expect(reason).toMatch(/^\S.{20,}\.$/u);
});

test("repetition is marked wherever the words return, at least twice", () => {
  for (const { spans } of marked)
    expect(spans.filter(({ technique }) => technique === "repetition")).not.toHaveLength(1);
});

test("a third of the passages is clean, in each register and topic", () => {
  expect(count(({ clean }) => clean)).toBeGreaterThanOrEqual(passages.length / 3);
  for (const register of REGISTERS)
    expect(count((passage) => passage.clean && passage.register === register)).toBeGreaterThan(9);
  for (const topic of TOPICS) expect(count((passage) => passage.clean && passage.topic === topic)).toBeGreaterThan(4);
});

test("topics, registers and sides are balanced", () => {
  const fairShare = (field: "topic" | "register", values: readonly string[]) => {
    for (const value of values) {
      const share = (count((passage) => passage[field] === value) * values.length) / passages.length;
      expect(share, value).toBeGreaterThan(0.75);
      expect(share, value).toBeLessThan(1.33);
    }
  };
  fairShare("topic", TOPICS);
  fairShare("register", REGISTERS);
  for (const among of [passages, marked]) {
    const left = count(({ side }) => side === "left", among);
    const right = count(({ side }) => side === "right", among);
    expect(left).toBeGreaterThanOrEqual(40);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(0.15 * Math.min(left, right));
  }
});

const classes = [...new Set(techniques.flatMap(({ modelClass }) => modelClass ?? []))];

test.each(classes)("the class %s stands in at least 10 passages", (modelClass) => {
  const members = techniques.filter((technique) => technique.modelClass === modelClass).map(({ id }) => id);
  expect(count((passage) => uses(passage, members))).toBeGreaterThanOrEqual(10);
});

test.each(techniques)("$id stands in at least 5 passages", ({ id }) => {
  expect(count((passage) => uses(passage, [id]))).toBeGreaterThanOrEqual(5);
});

test("no two passages share eight words in a row", () => {
  const homes = new Map<string, string>();
  for (const { id, text } of passages) {
    const words = wordsOf(text);
    for (let first = 0; first + 8 <= words.length; first++) {
      const run = words.slice(first, first + 8).join(" ");
      expect(homes.get(run) ?? id, run).toBe(id);
      homes.set(run, id);
    }
  }
});

test("quotation marks are typographic in some passages and straight in others, and some posts hold emoji", () => {
  expect(count(({ text }) => /[“‘«]/u.test(text))).toBeGreaterThanOrEqual(20);
  expect(count(({ text }) => text.includes('"'))).toBeGreaterThanOrEqual(10);
  expect(count(({ text }) => /\p{Extended_Pictographic}/u.test(text))).toBeGreaterThanOrEqual(10);
});
