/** Tables of texts as `label` reads them: which rows come out, and what is said of those that do not. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { LabelLine } from "../../src/formats/label-schema.js";
import { makeEngines, run } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

const TEXTS = [
  { id: "a", text: "a cruel word", source: "Harbour Post" },
  { id: "b", text: "", source: 'Hill, "Weekly"' },
  { id: "c", text: 'two lines,\none cruel 😀 Cafe\u0301 "quoted"', source: "" },
  { id: "7", text: "  שלום cruel", source: "=1+1" },
];
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const rows = (separator: string, end: string) =>
  [["source", "text", "id"], ...TEXTS.map(({ id, text, source }) => [source, text, id].map(quote))]
    .map((cells) => cells.join(separator))
    .join(end);
const JSONL = TEXTS.map((text) => JSON.stringify(text)).join("\n");

const FILES = {
  "t.jsonl": JSONL,
  "ends.ndjson": `\uFEFF${JSONL.replaceAll("\n", "\r\n\r\n")}\r\n`,
  "number.jsonl": JSONL.replace('"7"', "7"),
  "t.csv": rows(",", "\n"),
  "T.CSV": `\uFEFF${rows(",", "\r\n")}\r\n`,
  "mac.csv": rows(",", "\r"),
  "t.tsv": `${rows("\t", "\n")}\n\n`,
  "t.jsonl.gz": gzipSync(JSONL),
  "t.csv.gz": gzipSync(rows(",", "\n")),
  "two.csv.gz": Buffer.concat([gzipSync(rows(",", "\n").slice(0, 50)), gzipSync(rows(",", "\n").slice(50))]),
};

const linesOf = (out: string) =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as LabelLine);

describe("every form of a table gives the same lines", () => {
  test.each(Object.keys(FILES))("%s", async (file) => {
    for (const jobs of ["1", "3"]) {
      const args = ["label", file, "--format", "jsonl", "--keep-columns", "source", "--jobs", jobs];
      const { code, out, err } = await run(args, { folder: makeFolder(FILES) });
      expect({ code, err }).toEqual({ code: 0, err: "" });
      const lines = linesOf(out);
      expect(lines.map(({ id, meta }) => ({ id, source: meta?.source }))).toEqual(
        TEXTS.map(({ id, source }) => ({ id, source })),
      );
      for (const [i, { annotations }] of lines.entries()) {
        const { text } = TEXTS[i] as (typeof TEXTS)[number];
        expect(annotations.length).toBe(text.includes("cruel") ? 1 : 0);
        for (const { start, end, quote: quoted } of annotations) expect(text.slice(start, end)).toBe(quoted);
      }
      expect(lines.map(({ words }) => words)).toEqual([3, 0, 6, 2]);
    }
  });
});

test("columns of other names, several kept, and JSON values that are no strings", async () => {
  const folder = makeFolder({
    "t.jsonl": '{"nr": 1, "body": "cruel", "year": 2020, "tags": ["x"], "none": null}\n{"nr": 2, "body": ""}\n',
  });
  const columns = ["--text-column", "body", "--id-column", "nr", "--keep-columns", "year,tags", "--keep-columns", "nr"];
  const { code, out } = await run(["label", "t.jsonl", "--format", "jsonl", ...columns], { folder });
  expect(code).toBe(0);
  expect(linesOf(out).map(({ id, meta }) => ({ id, meta }))).toEqual([
    { id: "1", meta: { year: "2020", tags: '["x"]', nr: "1" } },
    { id: "2", meta: { nr: "2" } },
  ]);
  expect(Object.keys(linesOf(out)[0]?.meta ?? {})).toEqual(["year", "tags", "nr"]);
});

test("tables, files and folders in the order of the arguments; a folder may be called like a table", async () => {
  const folder = makeFolder({ ...FILES, "x.csv/1.txt": "cruel", "y.txt": "cruel" });
  const { out } = await run(["label", "y.txt", "t.csv", "x.csv", "--format", "jsonl"], { folder });
  expect(linesOf(out).map(({ id }) => id)).toEqual(["y.txt", "a", "b", "c", "7", "1.txt"]);
});

const GOOD = '{"id": "1", "text": "cruel"}\n{"id": "2", "text": "none"}\n';
const LONG = "a".repeat(2_000_001);

describe("a bad row keeps no other from being labelled", () => {
  test.each([
    {
      file: "no.jsonl",
      content: `${GOOD}{"id": 3,\n${GOOD.replaceAll('": "', '": "1')}`,
      said: "no.jsonl:3: expected a JSON object",
    },
    { file: "list.jsonl", content: `${GOOD}[1]\n`, said: "list.jsonl:3: expected a JSON object, found [1]" },
    {
      file: "text.jsonl",
      content: `${GOOD}\n{"id": "3"}\n`,
      said: 'text.jsonl:4: expected a text in column "text", found none',
    },
    { file: "null.jsonl", content: `${GOOD}{"id": "3", "text": null}`, said: "null.jsonl:3: expected a text" },
    { file: "number.jsonl", content: `${GOOD}{"id": "3", "text": 5}`, said: "found 5" },
    { file: "id.jsonl", content: `${GOOD}{"text": "x"}`, said: "id.jsonl:3: expected an id" },
    {
      file: "half.jsonl",
      content: `${GOOD}{"id": "a\\ud83d", "text": "x"}`,
      said: "half.jsonl:3: expected an id that UTF-8 can hold",
    },
    {
      file: "empty-id.jsonl",
      content: `${GOOD}{"id": "", "text": "x"}`,
      said: 'expected an id in column "id", found ""',
    },
    {
      file: "proto.jsonl",
      content: `${GOOD}{"__proto__": {"id": "3", "text": "x"}}`,
      said: "proto.jsonl:3: expected an id",
    },
    {
      file: "twice.jsonl",
      content: `${GOOD}{"id": "1", "text": "x"}`,
      said: 'twice.jsonl:3: expected an id of its own, found "1" as in line 1',
    },
    {
      file: "long.jsonl",
      content: `${GOOD}{"id": "3", "text": "${LONG}"}`,
      said: "long.jsonl:3: expected at most 2000000",
    },
    {
      file: "nul.jsonl",
      content: `${GOOD}{"id": "3", "text": "a\\u0000"}`,
      said: "nul.jsonl:3: expected a text, found a NUL character in it at 1",
    },
    {
      file: "latin.jsonl",
      content: Buffer.concat([Buffer.from(GOOD), Buffer.from('{"id": "3", "text": "é"}', "latin1")]),
      said: "latin.jsonl:3: expected text in UTF-8, found a byte that is not UTF-8 at byte offset 21",
    },
    {
      file: "few.csv",
      content: "id,text\n1,cruel\n2,none\n3\n",
      said: "few.csv:4: expected 2 cells as in the header, found 1",
    },
    {
      file: "many.csv",
      content: 'id,text\n1,"cruel\n"\n2,none\n3,a,b\n',
      said: "many.csv:5: expected 2 cells as in the header, found 3",
    },
    { file: "id.csv", content: "id,text\n1,cruel\n2,none\n,x\n", said: "id.csv:4: expected an id" },
    {
      file: "twice.csv",
      content: "id,text\n1,cruel\n1,x\n2,none\n",
      said: 'twice.csv:3: expected an id of its own, found "1" as in line 2',
    },
  ])("$file", async ({ file, content, said }) => {
    const { code, out, err } = await run(["label", file, "--format", "jsonl"], {
      folder: makeFolder({ [file]: content }),
    });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(
      linesOf(out)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(["1", "2"]);
    expect(err.split("\n")).toHaveLength(2);
  });
});

describe("a table that cannot be told into rows is refused before anything is labelled, the others are", () => {
  const cut = gzipSync(Array.from({ length: 2000 }, (_, i) => `{"id": ${i}, "text": "cruel ${i * i}"}\n`).join(""));
  test.each([
    {
      file: "open.csv",
      content: 'id,text\n1,a\n2,"b\n3,c\n',
      said: "open.csv:3: expected the quotation mark that opens in this row to close",
    },
    { file: "close.csv", content: 'id,text\n1,a\n\n2,"b"c\n', said: "close.csv:4: expected a separator" },
    { file: "inner.csv", content: 'id,text\n1,a "b" c\n', said: "inner.csv:2: expected a cell with quotation marks" },
    { file: "empty.csv", content: "", said: "empty.csv:1: expected a row of column names" },
    { file: "blank.tsv", content: "\n\n", said: "blank.tsv:1: expected a row of column names" },
    { file: "header.csv", content: "id,text\n", said: "header.csv: expected rows, found none" },
    { file: "empty.jsonl", content: "\n", said: "empty.jsonl: expected rows, found none" },
    {
      file: "column.csv",
      content: "id;text\n1;a\n",
      said: 'column.csv:1: expected a column "text" (--text-column, --id-column and --keep-columns name them), found "id;text"',
    },
    { file: "column.jsonl", content: '\n{"id": 1, "body": "a"}\n', said: 'column.jsonl:2: expected a column "text"' },
    {
      file: "columns.csv",
      content: "id,text,text\n1,a,b\n",
      said: 'columns.csv:1: expected one column "text", found several',
    },
    {
      file: "latin.csv",
      content: Buffer.from("id,text\n1,a\n2,é\n", "latin1"),
      said: "latin.csv:3: expected text in UTF-8",
    },
    { file: "utf16.csv", content: Buffer.from("\uFEFFid,text\n1,a\n", "utf16le"), said: "UTF-16 LE" },
    {
      file: "line.jsonl",
      content: `{"id": 1, "text": "a"}\n${"x".repeat(16_100_000)}`,
      said: "line.jsonl:2: expected a line of at most",
    },
    {
      file: "cut.jsonl.gz",
      content: cut.subarray(0, cut.length - 2000),
      said: "expected a whole gzip file, found that it is cut off here",
    },
    { file: "none.jsonl.gz", content: Buffer.from(GOOD), said: "none.jsonl.gz:1: expected a whole gzip file" },
    { file: "zero.csv.gz", content: "", said: "zero.csv.gz" },
    { file: "missing.csv", content: undefined, said: "missing.csv: expected a file, found nothing there" },
  ])("$file", async ({ file, content, said }) => {
    const folder = makeFolder({ "good.txt": "cruel", ...(content !== undefined && { [file]: content }) });
    const engines = makeEngines();
    const { code, out, err } = await run(["label", file, "good.txt", "--format", "jsonl"], { folder }, engines);
    expect(err).toContain(said);
    expect(err.split("\n")).toHaveLength(2);
    expect(code).toBe(2);
    expect(linesOf(out).map(({ id }) => id)).toEqual(["good.txt"]);
    expect(engines.asked).toHaveLength(1);
  });

  test("the line where a packed file is cut off", async () => {
    const folder = makeFolder({ "cut.jsonl.gz": cut.subarray(0, cut.length - 2000) });
    const { err } = await run(["label", "cut.jsonl.gz"], { folder });
    const line = Number(/cut\.jsonl\.gz:(\d+):/.exec(err)?.[1]);
    expect(line).toBeGreaterThan(100);
    expect(line).toBeLessThan(2000);
  });
});

test.each([
  { args: ["good.txt", "--text-column", "body"], said: "expected a file .jsonl, .csv or .tsv, found none" },
  {
    args: ["t.jsonl", "--keep-columns", "outlet"],
    said: 't.jsonl: expected a column "outlet" (--keep-columns), found it in no row',
  },
  { args: ["t.csv", "--keep-columns", "outlet"], said: 't.csv:1: expected a column "outlet"' },
  { args: ["t.csv", "--id-column", "nr"], said: 'found "source", "text", "id"' },
])("refused: $args", async ({ args, said }) => {
  const folder = makeFolder({ ...FILES, "good.txt": "cruel" });
  const result = await run(["label", ...args, "--format", "jsonl"], { folder });
  expect(result).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
});

test("equal article ids of a table are warned of in ptc formats", async () => {
  const folder = makeFolder({ "t.csv": "id,text\na/article7.txt,cruel\nb/article7.txt,cruel\n" });
  expect((await run(["label", "t.csv", "--format", "ptc-si"], { folder })).err).toContain(
    "t.csv:3: expected an article id",
  );
});

test("the bar tells rate and time left", async () => {
  const { err } = await run(["label", "t.csv"], { folder: makeFolder(FILES), stderrIsTerminal: true, columns: 200 });
  expect(err).toMatch(/ 3\/4 [\d.]+ texts\/s, \d+ s left t\.csv:/);
});

test("texts in another language are said not to be labelled", async () => {
  const folder = makeFolder({ "t.csv": "id,text\n1,Straße cruel\n2,cruel\n" });
  const { out, err } = await run(["label", "t.csv", "--format", "jsonl"], { folder });
  expect(linesOf(out).map(({ readable }) => readable)).toEqual([false, undefined]);
  expect(err).toContain("t.csv:2: not labelled");
});
