import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createJsonWriter } from "../../src/formats/label-json.js";
import { type LabelFile, labelFile } from "../../src/formats/label-schema.js";
import { hashText } from "../../src/formats/text-hash.js";
import type { Mark } from "../../src/reading/mark.js";
import { applyReview } from "../../src/review/apply-review.js";
import { decide } from "../../src/review/decide.js";
import { mergeReviews } from "../../src/review/merge-reviews.js";
import { matchFile, readReviewFile } from "../../src/review/read-review-file.js";
import { EMPTY_REVIEW, type Review } from "../../src/review/review.js";
import { reviewOfFile } from "../../src/review/review-of-file.js";
import { writeReviewFile } from "../../src/review/write-review-file.js";
import { CARDS, makeLabelled, RUN } from "../support/labelled-text.js";
import { at, BALANCED, CAREFUL, CONTEXT, EVERYONE, NEVER, TEXT } from "../support/reviewed-text.js";
import { someReview } from "../support/some-review.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

const KNOWN = new Set(CARDS.flatMap(({ id, modelClass }) => modelClass ?? id));

function write(review: Review, marks = BALANCED): string {
  const seen = applyReview(marks, review, CONTEXT);
  return writeReviewFile({
    engine: "wasm",
    model: RUN.model,
    id: "column.txt",
    text: TEXT,
    language: "eng",
    marks: seen,
  });
}

function open(content: string, marks: readonly Mark[] = BALANCED, text = TEXT): Review {
  const match = matchFile(readReviewFile(content), text);
  if (match.kind === "other") throw new Error("the file's text is another");
  return reviewOfFile(match.object, { text, techniques: CARDS, marks, knows: (technique) => KNOWN.has(technique) });
}

/** Keys of the reader's marks are given anew. */
function withoutKeys(marks: readonly Mark[]): Omit<Mark, "key">[] {
  return marks.map(({ key, ...mark }) => mark);
}

test("is a file as the schema says, with text and checksum", () => {
  const review = decide(EMPTY_REVIEW, { kind: "remove", key: EVERYONE }, CONTEXT);
  const file = labelFile.parse(JSON.parse(write(review)));
  expect(file.texts[0]).toMatchObject({ id: "column.txt", language: "eng", text: TEXT, sha256: hashText(TEXT) });
  expect(file.texts[0]?.annotations[1]).toMatchObject({ quote: "everyone knows it", review: { status: "removed" } });
  expect(file.texts[0]?.annotations[0]?.score).toBe(0.8123);
});

test("law: what is written and opened again shows the same marks, whichever point the model is at", () => {
  fc.assert(
    fc.property(someReview, (review) => {
      const seen = applyReview(BALANCED, review, CONTEXT);
      const again = applyReview(BALANCED, open(write(review)), CONTEXT);
      const rounded = (marks: readonly Mark[]) => JSON.parse(JSON.stringify(withoutKeys(marks)), round) as unknown;
      expect(rounded(again)).toEqual(rounded(seen));
      expect(open(write(review)).brought).toEqual([]);
    }),
    { seed: 1, numRuns: 300 },
  );
});

function round(key: string, value: unknown): unknown {
  return key === "score" && typeof value === "number" ? Number(value.toFixed(4)) : value;
}

test("law: marks that this model does not find are brought along", () => {
  fc.assert(
    fc.property(someReview, (review) => {
      const there = JSON.parse(write(review)) as LabelFile;
      const seen = applyReview(CAREFUL, open(write(review), CAREFUL), CONTEXT);
      expect(seen.map(({ start, end, technique }) => [start, end, technique])).toEqual(
        there.texts[0]?.annotations.map(({ start, end, technique }) => [start, end, technique]),
      );
    }),
    { seed: 2, numRuns: 100 },
  );
});

test("an explanation survives, but for how far a quotation reaches", () => {
  const explanation = {
    says: ["The words “everyone knows it” stand for no number."],
    evidence: [at("everyone")],
    cues: [{ rule: "crowd", says: "Everyone is called on.", spans: [at("everyone")], plain: ["many"] }],
    voice: { kind: "quoted", quotation: at("everyone knows it"), speaker: at("the builders") },
    precision: { marks: 100, agreed: 40, basis: "technique" },
  } as const;
  const marks = BALANCED.map((mark) => (mark.key === EVERYONE ? { ...mark, explanation } : mark));
  const { brought } = open(write(EMPTY_REVIEW, marks), []);
  expect(brought[1]?.explanation).toEqual(explanation);
});

test.each(STYLE_TEXTS.filter(({ text }) => text !== ""))("a mark over the whole of: $name", ({ text }) => {
  const mark = { key: "k", start: 0, end: text.length, quote: text, technique: "Doubt", categories: [], score: 0.5 };
  const marks = [{ ...mark, categories: ["attack-on-reputation" as const], confidence: "possible" as const }];
  const file = writeReviewFile({ engine: "wasm", model: RUN.model, id: "a", text, language: "und", marks });
  const [brought] = open(file, [], text).brought;
  expect(text.slice(brought?.start, brought?.end)).toBe(text);
});

test("a note that another program wrote beside a model's mark is not lost", () => {
  const content = altered((file) => void Object.assign(firstMark(file), { note: "says who?" }));
  const [first] = applyReview(BALANCED, open(content), CONTEXT);
  expect(first?.review).toEqual({ status: "noted", note: "says who?" });
});

describe("a file of the command line, without the text", () => {
  const writer = createJsonWriter(RUN);
  const other = makeLabelled("other.txt", "Another text altogether.", [[0, 7, "Doubt", 0.5]]);
  const mine = makeLabelled("mine.txt", TEXT, [[...Object.values(at("Never again")), "Slogans", 0.5] as never]);
  const content = writer.open() + [other, mine].map((text) => writer.write(text)).join("") + writer.close();

  test("opens when its text is the open one", () => {
    expect(open(content)).toEqual(EMPTY_REVIEW);
    expect(open(content, []).brought.map(({ quote }) => quote)).toEqual(["Never again"]);
  });

  test("fits a text that differs after its marks, and says so where the checksum does", () => {
    expect(matchFile(readReviewFile(content), `${TEXT}\n`)).toMatchObject({ kind: "fits", object: { id: "mine.txt" } });
    const hashed = JSON.parse(content) as LabelFile;
    const texts = hashed.texts.map((text) => ({ ...text, sha256: hashText(TEXT) }));
    expect(matchFile({ ...hashed, texts }, `${TEXT}\n`)).toMatchObject({ kind: "fits", exact: false });
  });

  test("is of another text where its words do not stand there, and offers none", () => {
    const alone = { ...readReviewFile(content), texts: readReviewFile(content).texts.slice(0, 1) };
    expect(matchFile(alone, TEXT)).toMatchObject({
      kind: "other",
      offers: [],
      misfit: expect.stringMatching(/mark 1: expected the words at 0-7.*, found "Another"/),
    });
  });
});

test("a file of another text offers its own", () => {
  const match = matchFile(readReviewFile(write(EMPTY_REVIEW)), "Something else.");
  expect(match).toMatchObject({ kind: "other", offers: [{ id: "column.txt", text: TEXT }] });
  expect(matchFile(readReviewFile(write(EMPTY_REVIEW)), undefined)).toMatchObject({ kind: "other", offers: [{}] });
});

/** The file of no decisions, altered. */
function altered(alter: (file: LabelFile) => unknown): string {
  const file = JSON.parse(write(EMPTY_REVIEW)) as LabelFile;
  return JSON.stringify(alter(file) ?? file);
}
const firstMark = (file: LabelFile) => file.texts[0]?.annotations[0] as LabelFile["texts"][0]["annotations"][0];

test.each([
  { name: "empty", content: "", says: /this file:1:1: expected JSON .*found the end.*open one/ },
  { name: "binary", content: "PK\u0003\u0004\u0000", says: /expected JSON/ },
  { name: "null", content: "null", says: /expected an object, found null/ },
  { name: "other JSON", content: '{"marks":[]}', says: /field schemaVersion: expected 1, found nothing/ },
  {
    name: "another version",
    content: altered((file) => ({ ...file, schemaVersion: 2 })),
    says: /field schemaVersion: expected 1, found 2.*no file of marks of this version/,
  },
  {
    name: "no texts",
    content: altered(({ texts, ...file }) => file),
    says: /field texts: expected a list, found nothing/,
  },
  {
    name: "an offset that is no number",
    content: altered((file) => void Object.assign(firstMark(file), { start: "0" })),
    says: /field texts\[0\]\.annotations\[0\]\.start: expected a .*number, found "0"/,
  },
  {
    name: "offsets outside the text",
    content: altered((file) => void Object.assign(firstMark(file), { end: 9999 })),
    says: /mark 1: expected a span within the 81 UTF-16 code units of the text, found 0-9999/,
  },
  {
    name: "an empty span",
    content: altered((file) => void Object.assign(firstMark(file), { end: 0 })),
    says: /mark 1: expected a start below the end, found 0 and 0/,
  },
  {
    name: "other words at the place",
    content: altered((file) => void Object.assign(firstMark(file), { quote: "“Pigeons”" })),
    says: /mark 1: expected the words at .*, found "“Pigeons”"/,
  },
  {
    name: "a text that is not that of the checksum",
    content: altered((file) => void Object.assign(file.texts[0] as object, { text: `${TEXT} More.` })),
    says: /altered.*checksum/,
  },
  {
    name: "a technique without a card",
    content: altered((file) => void Object.assign(firstMark(file), { technique: "Charm" })),
    says: /no card here: Charm/,
  },
])("refused with a sentence: $name", ({ content, says }) => {
  expect(() => open(content)).toThrow(expect.objectContaining({ code: "input", message: expect.stringMatching(says) }));
});

test("merging keeps what is open: the file's decision stands, other ones stay, a mark of both is one", () => {
  const add = { kind: "add", technique: "Doubt" } as const;
  const mine = decide(
    decide(EMPTY_REVIEW, { kind: "remove", key: NEVER }, CONTEXT),
    { ...add, span: at("savings") },
    CONTEXT,
  );
  const own = decide(EMPTY_REVIEW, { ...add, span: at("savings"), note: "ours?" }, CONTEXT);
  const theirs = decide(
    decide(own, { ...add, span: at("builders") }, CONTEXT),
    { kind: "agree", key: EVERYONE },
    CONTEXT,
  );
  const merged = mergeReviews(mine, theirs);
  expect(merged.decisions).toEqual({ [NEVER]: { status: "removed" }, [EVERYONE]: { status: "agreed" } });
  expect(merged.added).toEqual([
    { key: "own-1", ...at("savings"), technique: "Doubt", note: "ours?" },
    { key: "own-2", ...at("builders"), technique: "Doubt" },
  ]);
});
