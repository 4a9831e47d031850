/** Files that are nearly right, a fault each: what `convert` has to refuse, and what it has to say. */
import type { FormatName } from "../../src/formats/conversion-names.js";
import type { Files } from "./temporary-folder.js";

export const TEXT = "😀 fear it\nfear";

export interface BrokenFile {
  readonly from: FormatName;
  readonly name: string;
  /** One file, or those of a brat folder. */
  readonly content: string | Uint8Array | Files;
  /** Place, expected and found. */
  readonly said: readonly [place: string, expected: string, found: string];
}

type Fields = Readonly<Record<string, unknown>>;

const ANNOTATION = { start: 3, end: 7, quote: "fear", technique: "Doubt", categories: [] };
const SHA256 = "0".repeat(64);

function line(text: Fields, annotation: Fields = {}): string {
  const annotations = [{ ...ANNOTATION, ...annotation }];
  const head = { schemaVersion: 1, offsetUnit: "utf16", id: "a.txt", language: "eng", text: TEXT };
  return `${JSON.stringify({ ...head, annotations, ...text })}\n`;
}

function own(text: Fields, head: Fields = {}): string {
  const texts = [{ id: "a.txt", language: "eng", text: TEXT, annotations: [ANNOTATION], ...text }];
  return JSON.stringify({ schemaVersion: 1, offsetUnit: "utf16", texts, ...head });
}

const JSON_FILES: readonly Omit<BrokenFile, "from">[] = [
  { name: "empty file", content: "", said: ["in:1:1", "JSON (value expected)", "the end"] },
  { name: "cut off", content: own({}).slice(0, -3), said: ["in:1:", "JSON (", "the end"] },
  { name: "comma at the end of a list", content: '{\n "texts": [1,\n]}', said: ["in:3:1", "value expected", '"]}"'] },
  { name: "single quotes", content: "{'texts': []}", said: ["in:1:2", "JSON (", "texts"] },
  { name: "a list", content: "[]", said: ["in:", "an object", "[]"] },
  { name: "another version", content: own({}, { schemaVersion: 2 }), said: ["field schemaVersion", "1", "2"] },
  { name: "another unit", content: own({}, { offsetUnit: "utf8" }), said: ["field offsetUnit", '"utf16"', '"utf8"'] },
  { name: "no texts", content: own({}, { texts: undefined }), said: ["field texts", "a list", "nothing"] },
  {
    name: "a field of no meaning",
    content: own({ titel: "x" }),
    said: ["field texts[0].titel", "no such field", '"x"'],
  },
  { name: "a number for an id", content: own({ id: 7 }), said: ["field texts[0].id", "a text", "7"] },
  { name: "a language by name", content: own({ language: "English" }), said: ["texts[0].language", "like", "English"] },
  { name: "another checksum", content: own({ sha256: SHA256 }), said: ["field texts[0].sha256", SHA256, ""] },
  {
    name: "half a character",
    content: own({ text: "\ud83d x" }),
    said: ["texts[0].text", "UTF-8", "surrogate pair at 0"],
  },
  {
    name: "a NUL in the text",
    content: own({ text: "fear\0" }),
    said: ["texts[0].text", "UTF-8", "NUL character at 4"],
  },
  {
    name: "a mark in the text's BOM",
    content: own({ text: `\ufeff${TEXT}` }),
    said: ["texts[0].text", "UTF-8", "byte-order"],
  },
  { name: "an unknown text", content: own({ text: undefined, id: "c.txt" }), said: ["texts[0].id", "--texts", "none"] },
  {
    name: "a category of its own",
    content: own({ annotations: [{ ...ANNOTATION, categories: ["mood"] }] }),
    said: ["texts[0].annotations[0].categories[0]", '"call"', '"mood"'],
  },
  { name: "not UTF-8", content: Uint8Array.of(0x7b, 0xff, 0x7d), said: ["in:", "UTF-8", "byte offset 1"] },
];

const JSON_LINES: readonly Omit<BrokenFile, "from">[] = [
  { name: "a line cut off", content: `${line({})}{"id": \n`, said: ["in:2:", "a line of JSON", "the end"] },
  {
    name: "a word for an offset",
    content: line({}, { start: "3" }),
    said: ["in:1, field annotations[0].start", "a number", '"3"'],
  },
  {
    name: "a fraction",
    content: line({}, { start: 2.5 }),
    said: ["in:1, field annotations[0].start", "a whole number", "2.5"],
  },
  { name: "below the text", content: line({}, { start: -1 }), said: ["annotations[0].start", "at least 0", "-1"] },
  { name: "empty span", content: line({}, { end: 3 }), said: ["annotations[0]", "start below the end", "3 and 3"] },
  { name: "reversed span", content: line({}, { end: 2 }), said: ["annotations[0]", "start below the end", "3 and 2"] },
  {
    name: "past the end",
    content: line({}, { end: 99 }),
    said: ["annotations[0]", "within the 15 UTF-16 code units", "3-99"],
  },
  {
    name: "inside an emoji",
    content: line({}, { start: 1 }),
    said: ["annotations[0]", "between two characters", "1"],
  },
  { name: "code points", content: line({}, { start: 2, end: 6 }), said: ["annotations[0].quote", '" fea"', '"fear"'] },
  {
    name: "no technique",
    content: line({}, { technique: "" }),
    said: ["annotations[0].technique", "at least 1", '""'],
  },
  { name: "a score in per cent", content: line({}, { score: 61 }), said: ["annotations[0].score", "at most 1", "61"] },
  {
    name: "a confidence of its own",
    content: line({}, { confidence: "sure" }),
    said: ["confidence", '"likely"', '"sure"'],
  },
  { name: "two texts of one id", content: line({}) + line({}), said: ["in:", "an id of its own", '"a.txt" twice'] },
  { name: "an empty id", content: line({ id: "" }), said: ["in:", "an id for each text", "an empty one"] },
];

const HEAD = "text_id,start_utf16,end_utf16,technique,quote,score,confidence\n";
const CSV: readonly Omit<BrokenFile, "from">[] = [
  { name: "empty file", content: "", said: ["in:1", "a header with text_id", "nothing"] },
  { name: "no header", content: "a.txt,3,7,Doubt\n", said: ["in:1", "the columns text_id", "without text_id"] },
  {
    name: "a column is missing",
    content: "text_id,start_utf16,technique\n",
    said: ["in:1", "the columns", "without end_utf16"],
  },
  {
    name: "a column twice",
    content: "text_id,start_utf16,end_utf16,technique,technique\n",
    said: ["in:1", "once", "technique twice"],
  },
  { name: "a cell too few", content: `${HEAD}a.txt,3,7,Doubt\n`, said: ["in:2", "7 cells", "4"] },
  {
    name: "an open quotation mark",
    content: `${HEAD}a.txt,3,7,Doubt,"fear,,\n`,
    said: ["in:2", "CSV", "never closed"],
  },
  {
    name: "words after a quotation",
    content: `${HEAD}a.txt,3,7,Doubt,"fear"s,,\n`,
    said: ["in:2", "CSV", "closing quotation"],
  },
  {
    name: "a quotation mark inside",
    content: `${HEAD}a.txt,3,7,Doubt,fe"ar,,\n`,
    said: ["in:2", "CSV", "inside a cell"],
  },
  { name: "no id", content: `${HEAD},3,7,Doubt,,,\n`, said: ["in:2", "the id of a text", "an empty cell"] },
  { name: "an unknown text", content: `${HEAD}c.txt,3,7,Doubt,,,\n`, said: ["in:2", 'named as "c.txt"', "none"] },
  {
    name: "a word for an offset",
    content: `${HEAD}a.txt,three,7,Doubt,,,\n`,
    said: ["in:2", "column start_utf16", '"three"'],
  },
  {
    name: "past the end, after a row of two lines",
    content: `${HEAD}a.txt,8,15,Doubt,"it\nfear",,\na.txt,3,99,Doubt,,,\n`,
    said: ["in:4", "within the 15", "3-99"],
  },
  { name: "other words", content: `${HEAD}a.txt,3,7,Doubt,hope,,\n`, said: ["in:2", 'words at 3-7, "fear"', '"hope"'] },
  { name: "no technique", content: `${HEAD}a.txt,3,7,,fear,,\n`, said: ["in:2", "a technique", "an empty cell"] },
  {
    name: "a score in per cent",
    content: `${HEAD}a.txt,3,7,Doubt,fear,61%,\n`,
    said: ["in:2", "from 0 to 1", '"61%"'],
  },
  {
    name: "a confidence of its own",
    content: `${HEAD}a.txt,3,7,Doubt,fear,,sure\n`,
    said: ["in:2", "likely", '"sure"'],
  },
];

const PTC: readonly BrokenFile[] = [
  { from: "ptc-flc", name: "blanks for tabs", content: "a Doubt 2 6\n", said: ["in:1", "4 columns", "1"] },
  {
    from: "ptc-flc",
    name: "a word for an offset",
    content: "a\tDoubt\tx\t6\n",
    said: ["in:1", "whole numbers", '"x"'],
  },
  {
    from: "ptc-flc",
    name: "reversed span",
    content: "a\tDoubt\t2\t6\n\na\tDoubt\t6\t2\n",
    said: ["in:3", "start below", "6 and 2"],
  },
  {
    from: "ptc-flc",
    name: "past the end",
    content: "a\tDoubt\t2\t15\n",
    said: ["in:1", "within the 14 code points", "2-15"],
  },
  { from: "ptc-flc", name: "an unknown article", content: "9\tDoubt\t2\t6\n", said: ["in:1", 'named as "9"', "none"] },
  { from: "ptc-si", name: "a column too many", content: "a\tDoubt\t2\t6\n", said: ["in:1", "3 columns", "4"] },
];

const brat = (annotations: string, more: Files = {}): Files => ({ "in/a.txt": TEXT, "in/a.ann": annotations, ...more });
const BRAT: readonly Omit<BrokenFile, "from">[] = [
  { name: "no annotations", content: { "in/a.txt": TEXT }, said: ["a.txt", ".ann", "none"] },
  { name: "no text", content: { "in/a.ann": "" }, said: ["a.ann", ".txt", "none"] },
  { name: "an empty folder", content: { "in/": "" }, said: ["in", "files that end with .ann", "none"] },
  { name: "blanks for tabs", content: brat("T1 Doubt 2 6 fear\n"), said: ["a.ann:1", "an id such as T1", "T1 Doubt"] },
  { name: "no words", content: brat("T1\tDoubt 2 6\n"), said: ["a.ann:1", "3 columns", "2"] },
  { name: "no offsets", content: brat("T1\tDoubt\tfear\n"), said: ["a.ann:1", "offsets such as 0 4", '""'] },
  { name: "a word for an offset", content: brat("T1\tDoubt 2 six\tfear\n"), said: ["a.ann:1", "offsets", '"2 six"'] },
  { name: "other words", content: brat("T1\tDoubt 2 6\thope\n"), said: ["a.ann:1", '"fear"', '"hope"'] },
  { name: "UTF-16", content: brat("\nT1\tDoubt 3 7\tfear\n"), said: ["a.ann:2", '"ear "', '"fear"'] },
  {
    name: "past the end",
    content: brat("T1\tDoubt 2 99\tfear\n"),
    said: ["a.ann:1", "within the 14 code points", "2-99"],
  },
  {
    name: "an id twice",
    content: brat("T1\tDoubt 2 6\tfear\nT1\tDoubt 2 6\tfear\n"),
    said: ["a.ann:2", "an id of its own", "T1"],
  },
  {
    name: "words between fragments",
    content: brat("T1\tDoubt 2 4;5 6\tfe r\n"),
    said: ["a.ann:1", "white space alone", '"a"'],
  },
  {
    name: "a note to no mark",
    content: brat("#1\tAnnotatorNotes T9\twell\n"),
    said: ["a.ann:1", "id of a mark", "T9"],
  },
  {
    name: "a note without words",
    content: brat("T1\tDoubt 2 6\tfear\n#1\tAnnotatorNotes\n"),
    said: ["a.ann:2", "a note such as", "#1"],
  },
  {
    name: "a score in per cent",
    content: brat("T1\tDoubt 2 6\tfear\n#1\tScore T1\t61\n"),
    said: ["a.ann:2", "from 0 to 1", '"61"'],
  },
  { name: "another kind of line", content: brat("hello\n"), said: ["a.ann:1", "a line of brat", '"hello"'] },
];

function task(value: Fields, fields: Fields = {}): string {
  const found = { start: 3, end: 7, text: "fear", labels: ["Doubt"], ...value };
  const result = [{ type: "labels", value: found }];
  return JSON.stringify([{ id: 1, data: { text: TEXT }, annotations: [{ result }], ...fields }]);
}
const VALUE = "in, field [0].annotations[0].result[0].value";
const LABEL_STUDIO: readonly Omit<BrokenFile, "from">[] = [
  { name: "one task, no list", content: "{}", said: ["in:", "a list", "{}"] },
  {
    name: "no text",
    content: task({}, { data: { article: TEXT } }),
    said: ["field [0].data.text", "a text", "nothing"],
  },
  { name: "no labels", content: task({ labels: [] }), said: [`${VALUE}.labels`, "at least 1 items", "[]"] },
  { name: "no end", content: task({ end: undefined }), said: [`${VALUE}.end`, "a number", "nothing"] },
  { name: "past the end", content: task({ end: 99 }), said: [VALUE, "within the 15 UTF-16", "3-99"] },
  { name: "other words", content: task({ text: "hope" }), said: [VALUE, '"fear"', '"hope"'] },
  {
    name: "a unit of its own",
    content: task({}, { data: { text: TEXT, offset_unit: "bytes" } }),
    said: ["offset_unit", '"utf16"', '"bytes"'],
  },
];

const LINES: readonly BrokenFile[] = [
  { from: "doccano", name: "no text", content: '{"label": []}\n', said: ["in:1, field text", "a text", "nothing"] },
  {
    from: "doccano",
    name: "a pair",
    content: `{"text": "fear it", "label": [[0, 4]]}`,
    said: ["in:1, field label[0]", "at least 3 items", "[0,4]"],
  },
  {
    from: "doccano",
    name: "past the end",
    content: '\n{"text": "😀it", "label": [[0, 4, "Doubt"]]}',
    said: ["in:2, field label[0]", "within the 3 code points", "0-4"],
  },
  {
    from: "doccano",
    name: "a label for the text",
    content: '{"text": "fear", "label": "Doubt"}',
    said: ["in:1, field label", "a list", '"Doubt"'],
  },
  { from: "doccano", name: "no JSON", content: "fear\tDoubt\n", said: ["in:1:1", "a line of JSON", '"fear'] },
  { from: "spacy", name: "no text", content: '{"spans": {}}\n', said: ["in:1, field text", "a text", "nothing"] },
  {
    from: "spacy",
    name: "no label",
    content: '{"text": "fear", "spans": {"sc": [{"start": 0, "end": 4}]}}',
    said: ["in:1, field spans.sc[0].label", "a text", "nothing"],
  },
  {
    from: "spacy",
    name: "past the end",
    content: '{"text": "fear", "spans": [{"start": 0, "end": 5, "label": "A"}]}',
    said: ["in:1, field spans[0]", "within the 4 code points", "0-5"],
  },
  {
    from: "spacy",
    name: "spans in words",
    content: '{"text": "fear", "spans": "all"}',
    said: ["in:1, field spans", "an object", '"all"'],
  },
];

function annotation(fields: Fields, selectors?: readonly Fields[]): string {
  const position = { type: "TextPositionSelector", start: 2, end: 6 };
  const selector = selectors ?? [position, { type: "TextQuoteSelector", exact: "fear" }];
  const body = [{ type: "TextualBody", purpose: "tagging", value: "Doubt" }];
  return JSON.stringify([{ type: "Annotation", body, target: { source: "a.txt", selector }, ...fields }]);
}
const quote = { type: "TextQuoteSelector", exact: "hope" };
const SELECTOR = "in, field [0].target.selector";
const WEB: readonly Omit<BrokenFile, "from">[] = [
  { name: "another type", content: annotation({ type: "Note" }), said: ["field [0].type", '"Annotation"', '"Note"'] },
  { name: "no target", content: annotation({ target: undefined }), said: ["field [0].target", "an object", "nothing"] },
  { name: "no place", content: annotation({}, [quote]), said: [SELECTOR, "TextPositionSelector", "TextQuoteSelector"] },
  {
    name: "other words",
    content: annotation({}, [{ type: "TextPositionSelector", start: 2, end: 6 }, quote]),
    said: [SELECTOR, '"fear"', '"hope"'],
  },
  {
    name: "past the end",
    content: annotation({}, [{ type: "TextPositionSelector", start: 2, end: 60 }]),
    said: [SELECTOR, "14 code points", "2-60"],
  },
  {
    name: "no tag",
    content: annotation({ body: { type: "TextualBody", purpose: "commenting", value: "hm" } }),
    said: ["field [0].body", "a body that tags", "none"],
  },
  {
    name: "an unknown text",
    content: annotation({
      target: { source: "c.txt", selector: [{ type: "TextPositionSelector", start: 2, end: 6 }] },
    }),
    said: ["field [0].target.source", "c.txt", "none"],
  },
  {
    name: "a page elsewhere",
    content: '{"type": "AnnotationCollection", "first": "http://example.org/1"}',
    said: ["field first", "the first page itself", "example.org"],
  },
  {
    name: "several pages",
    content: '{"type": "AnnotationPage", "items": [], "next": "b"}',
    said: ["field next", "one page", "another page"],
  },
];

const under = (from: FormatName, files: readonly Omit<BrokenFile, "from">[]) =>
  files.map((file) => ({ from, ...file }));

export const BROKEN_FILES: readonly BrokenFile[] = [
  ...under("json", JSON_FILES),
  ...under("jsonl", JSON_LINES),
  ...under("csv", CSV),
  ...PTC,
  ...under("brat", BRAT),
  ...under("label-studio", LABEL_STUDIO),
  ...LINES,
  ...under("web-annotation", WEB),
];
