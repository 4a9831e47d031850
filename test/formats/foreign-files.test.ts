/** Files as other tools write them: shapes that our own writers do not use, and that readers must know all the same. */
import { describe, expect, test } from "vitest";
import type { FormatName } from "../../src/formats/conversion-names.js";
import { readFormat } from "../../src/formats/conversions.js";
import { createTextLookup } from "../../src/formats/text-lookup.js";
import { CARDS } from "../support/labelled-text.js";

const TEXT = "😀 fear it";
const FEAR = { start: 3, end: 7, technique: "Doubt" };

function read(name: FormatName, content: string, path = "data.json") {
  const texts = createTextLookup([{ id: "dir/a.txt", text: TEXT }]);
  return readFormat(name, [{ name: path, path, content }], { cards: CARDS, texts });
}

const value = (start: number, end: number) => ({ start, end, text: "fear", labels: ["Doubt"] });
const task = (fields: object) => JSON.stringify([{ id: 5, data: { text: TEXT }, ...fields }]);
const region = (start: number, end: number) => ({
  type: "labels",
  from_name: "x",
  to_name: "y",
  value: value(start, end),
});

describe("Label Studio", () => {
  test.each([
    { name: "UTF-16, as its browser counts", start: 3, end: 7 },
    { name: "code points, as programs in Python count", start: 2, end: 6 },
  ])("the quotes tell the unit: $name", ({ start, end }) => {
    const content = task({ predictions: [{ model_version: "m", result: [region(start, end)] }] });
    expect(read("label-studio", content)).toEqual([{ id: "5", text: TEXT, marks: [{ ...FEAR, source: "m" }] }]);
  });

  test("what people marked stands in place of what models predicted; what they skipped does not", () => {
    const predictions = [{ model_version: "m", result: [] }];
    const done = { completed_by: { email: "a@example.org" }, result: [region(3, 7), { type: "choices", value: {} }] };
    const skipped = { was_cancelled: true, completed_by: 2, result: [region(3, 7)] };
    const marks = (fields: object) => read("label-studio", task(fields))[0]?.marks;
    expect(marks({ predictions, annotations: [done, skipped] })).toEqual([{ ...FEAR, source: "a@example.org" }]);
    expect(marks({ predictions, annotations: [skipped] })).toEqual([]);
  });

  test("a region with two labels is two marks", () => {
    const both = { ...region(3, 7), value: { ...value(3, 7), labels: ["Doubt", "Slogans"] } };
    const marks = read("label-studio", task({ annotations: [{ result: [both] }] }))[0]?.marks;
    expect(marks?.map(({ technique }) => technique)).toEqual(["Doubt", "Slogans"]);
  });
});

test.each([
  { name: "label", line: { id: 12, text: TEXT, label: [[2, 6, "Doubt"]], Comments: [] }, id: "12" },
  { name: "labels, and no id", line: { text: TEXT, labels: [[2, 6, "Doubt"]] }, id: "data-1" },
  {
    name: "entities",
    line: { id: 1, text: TEXT, entities: [{ id: 9, label: "Doubt", start_offset: 2, end_offset: 6 }], relations: [] },
    id: "1",
  },
])("doccano: $name", ({ line, id }) => {
  expect(read("doccano", JSON.stringify(line))).toEqual([{ id, text: TEXT, marks: [FEAR] }]);
});

test.each([
  { name: "Prodigy's list", spans: [{ start: 2, end: 6, label: "Doubt", token_start: 1 }], marks: [FEAR] },
  {
    name: "a group of its own",
    spans: { ann: [{ start: 2, end: 6, label: "Doubt" }] },
    marks: [{ ...FEAR, source: "ann" }],
  },
  { name: "no spans", spans: undefined, marks: [] },
])("spaCy: $name", ({ spans, marks }) => {
  expect(read("spacy", JSON.stringify({ text: TEXT, spans }))[0]?.marks).toEqual(marks);
});

test.each([
  { name: "one annotation", wrap: (one: object) => one },
  { name: "a page", wrap: (one: object) => ({ type: "AnnotationPage", items: [one] }) },
])("Web Annotation: $name", ({ wrap }) => {
  const one = {
    type: "Annotation",
    body: { type: "TextualBody", purpose: "tagging", value: "Doubt" },
    target: { source: "a.txt", selector: { type: "TextPositionSelector", start: 2, end: 6 } },
  };
  expect(read("web-annotation", JSON.stringify(wrap(one)))[0]?.marks).toEqual([FEAR]);
});

test.each([
  { creator: "https://example.org/ann", source: "https://example.org/ann" },
  { creator: { name: "Ann" }, source: "Ann" },
  { creator: { id: "ann" }, source: undefined },
])("Web Annotation: who marked, as $creator", ({ creator, source }) => {
  const body = { type: "TextualBody", purpose: "tagging", value: "Doubt" };
  const target = { source: "a.txt", selector: { type: "TextPositionSelector", start: 2, end: 6 } };
  const [text] = read("web-annotation", JSON.stringify({ type: "Annotation", creator, body, target }));
  expect(text?.marks).toEqual([source === undefined ? FEAR : { ...FEAR, source }]);
});

describe("brat", () => {
  const files = (annotations: string, configuration?: string) => [
    { name: "a.txt", path: "a.txt", content: "One fear.\nTwo fears." },
    { name: "a.ann", path: "a.ann", content: annotations },
    ...(configuration === undefined ? [] : [{ name: "c", path: "annotation.conf", content: configuration }]),
  ];
  const marksOf = (annotations: string, configuration?: string) =>
    readFormat("brat", files(annotations, configuration), { cards: CARDS })[0]?.marks;

  test("what is no mark is passed over; notes come before or after their mark, on CRLF lines too", () => {
    const lines = [
      "#1\tAnnotatorNotes T1\tone",
      "T1\tDoubt 4 8\tfear",
      "A1\tNegation T1",
      "R1\tX Arg1:T1 Arg2:T1",
      "E1\tDoubt:T1",
      "*\tEquiv T1 T1",
      "N1\tReference T1 w:1\tfear",
      "#2\tAnnotatorNotes T1\ttwo",
      "",
    ];
    expect(marksOf(lines.join("\r\n"))).toEqual([{ start: 4, end: 8, technique: "Doubt", note: "one two" }]);
  });

  test("fragments on two lines are one mark", () => {
    expect(marksOf("T1\tSlogans 4 9;10 13\tfear. Two\n")).toEqual([{ start: 4, end: 13, technique: "Slogans" }]);
  });

  test("names are those of annotation.conf, of our cards, or the type's own", () => {
    const technique = (type: string, configuration?: string) =>
      marksOf(`T1\t${type} 4 8\tfear\n`, configuration)?.[0]?.technique;
    expect(technique("Name_Calling-Labeling")).toBe("Name_Calling,Labeling");
    expect(technique("Mood")).toBe("Mood");
    expect(technique("Mood", '# technique Mood = "A|B"\n[entities]\nMood\n')).toBe("A|B");
    expect(technique("Mood", '# technique Mood = "torn\n')).toBe("Mood");
  });
});

describe("texts that lie elsewhere", () => {
  const lookup = createTextLookup([
    { id: "x/article7.txt", text: "" },
    { id: "y/b.txt", text: "" },
    { id: "z/b.md", text: "" },
  ]);

  test.each([
    { id: "x/article7.txt", found: "x/article7.txt" },
    { id: "7", found: "x/article7.txt" },
    { id: "elsewhere/article7.txt", found: "x/article7.txt" },
    { id: "z/b.md", found: "z/b.md" },
  ])("$id is $found", ({ id, found }) => expect(lookup.find(id, "in:1").id).toBe(found));

  test.each([
    { id: "b", said: "found y/b.txt, z/b.md" },
    { id: "8", said: "found none" },
  ])("$id: $said", ({ id, said }) => expect(() => lookup.find(id, "in:1")).toThrow(said));
});
