import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyzer, LONGEST_TEXT, type Reading } from "../src/analyzer.js";
import { STYLE_TEXTS } from "./support/style-texts.js";
import { TOY_TECHNIQUES, toyParts } from "./support/toy.js";

const WORDS = {
  shameless: { inside: 0.9, technique: 0 },
  crooks: { inside: 0.7, technique: 1 },
  bread: { inside: 0.95, technique: 0 },
};
const analyzer = createAnalyzer(toyParts(WORDS));

async function marks(text: string, options = {}) {
  const { annotations } = await analyzer.analyze(text, options);
  return annotations.map(({ start, end, technique }) => [text.slice(start, end), technique]);
}

describe("analyze", () => {
  const cases = [
    { name: "nothing", text: "The ferry left at noon.", expected: [] },
    { name: "a span at offset 0", text: "Shameless, they said.", expected: [["Shameless", "Loaded_Language"]] },
    { name: "a span at the very end", text: "They are crooks", expected: [["crooks", "Name_Calling,Labeling"]] },
    { name: "after an emoji", text: "😀 They are crooks!", expected: [["crooks", "Name_Calling,Labeling"]] },
    { name: "CRLF", text: "They left.\r\nCrooks!\r\n", expected: [["Crooks", "Name_Calling,Labeling"]] },
    { name: "takes in quotation marks", text: "They are “crooks”.", expected: [["“crooks”", "Name_Calling,Labeling"]] },
    {
      name: "the same word three times is Repetition",
      text: "Bread for us. Bread for you. Bread for all.",
      expected: [
        ["Bread", "Repetition"],
        ["Bread", "Repetition"],
        ["Bread", "Repetition"],
      ],
    },
    {
      name: "the same word twice is not",
      text: "bread and bread",
      expected: [
        ["bread", "Loaded_Language"],
        ["bread", "Loaded_Language"],
      ],
    },
  ];
  test.each(cases)("$name", async ({ text, expected }) => {
    expect(await marks(text)).toEqual(expected);
  });

  test.each(STYLE_TEXTS)("spans lie in the text: $name", async ({ text }) => {
    const { annotations } = await analyzer.analyze(text, { force: true });
    for (const { start, end } of annotations) {
      expect(0 <= start && start < end && end <= text.length).toBe(true);
      expect(text.slice(start, end)).toMatch(/\p{L}/u);
    }
  });

  test("a score under the point's or the caller's is dropped", async () => {
    expect(await marks("A shameless lot of crooks", { point: "careful" })).toEqual([]);
    const { annotations } = await analyzer.analyze("A shameless lot of crooks");
    const scores = annotations.map(({ score }) => score);
    const [high, low] = [Math.max(...scores), Math.min(...scores)];
    expect(high).toBeGreaterThan(low);
    expect((await analyzer.analyze("A shameless lot of crooks", { minimumScore: high })).annotations).toHaveLength(1);
  });

  test("a point may ask more of one technique and be silent about another", async () => {
    const parts = toyParts(WORDS);
    const points = {
      ...parts.decode.points,
      careful: { threshold: 0.5, minimumScore: 0, minimumScores: { Loaded_Language: 0.5 } },
    };
    const some = createAnalyzer({ ...parts, decode: { ...parts.decode, points } });
    const { annotations } = await some.analyze("A shameless lot of crooks", { point: "careful" });
    expect(annotations.map(({ technique }) => technique)).toEqual(["Loaded_Language"]);
    const none = await some.analyze("A shameless lot of crooks", { point: "careful", minimumScore: 1 });
    expect(none.annotations).toEqual([]);
  });

  test("only the techniques asked for", async () => {
    expect(await marks("A shameless lot of crooks", { techniques: ["Loaded_Language"] })).toEqual([
      ["shameless", "Loaded_Language"],
    ]);
    await expect(marks("x", { techniques: ["Sarcasm"] })).rejects.toMatchObject({ code: "input", message: /Sarcasm/ });
  });

  test("another language is said and not labelled, unless forced", async () => {
    const text = "Der Bürgermeister hat gestern die neue Brücke eröffnet, und alle wollten bread und crooks sehen.";
    expect(await analyzer.analyze(text)).toEqual({ language: "deu", readable: false, annotations: [] });
    expect((await analyzer.analyze(text, { force: true })).annotations).not.toHaveLength(0);
  });

  test("a text over the limit is refused with both numbers", async () => {
    await expect(analyzer.analyze("a".repeat(LONGEST_TEXT + 1))).rejects.toMatchObject({
      code: "input",
      message: expect.stringMatching(/2000000.*2000001/),
    });
  });

  test("an abort stops it", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    const parts = toyParts(WORDS);
    const stopping = createAnalyzer({
      ...parts,
      encoder: {
        ...parts.encoder,
        encode: async (tokens, windows, options) => {
          options?.signal?.throwIfAborted();
          return parts.encoder.encode(tokens, windows);
        },
      },
    });
    await expect(stopping.analyze("They are crooks", { signal })).rejects.toThrow("enough");
  });

  test("law: findings are sorted, inside the text, and the same however often asked", async () => {
    const word = fc.constantFrom("bread", "crooks", "Shameless", "the", "😀", "e\u0301", "“", "”", ".", "\r\n", " ");
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (parts) => {
        const text = parts.join(" ");
        const once = await analyzer.analyze(text, { force: true });
        const starts = once.annotations.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { end } of once.annotations) expect(end).toBeLessThanOrEqual(text.length);
        expect(await analyzer.analyze(text, { force: true })).toEqual(once);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("read", () => {
  test("one reading is annotated at any point, as analyze would", async () => {
    const text = "A shameless lot of crooks";
    const reading = await analyzer.read(text);
    expect(reading).toMatchObject({ language: "und", readable: true });
    for (const point of ["balanced", "careful"] as const)
      expect(await reading.annotate({ point })).toEqual((await analyzer.analyze(text, { point })).annotations);
    await expect(reading.annotate({ techniques: ["Sarcasm"] })).rejects.toMatchObject({ code: "input" });
  });

  test("what is read so far is annotated so far", async () => {
    const parts = toyParts(WORDS);
    const text = "They are crooks. The bread was shameless.";
    const half = createAnalyzer({
      ...parts,
      encoder: {
        ...parts.encoder,
        encode: async (tokens, windows, options) => {
          const encoded = await parts.encoder.encode(tokens, windows);
          const tagScores = encoded.tagScores.map((score, i) => (i < 10 ? score : 1 - (i % 2))); // five tokens
          await options?.onProgress?.(1, 2, () => ({ ...encoded, tagScores }));
          return encoded;
        },
      },
    });
    const quotes: string[][] = [];
    const quote = async (reading: Reading) =>
      quotes.push((await reading.annotate()).map(({ start, end }) => text.slice(start, end)));
    await quote(await half.read(text, { onProgress: async (_done, _total, soFar) => void (await quote(soFar())) }));
    expect(quotes).toEqual([["crooks"], ["crooks", "bread", "shameless"]]);
  });
});

describe("classify", () => {
  test("keeps the order of the spans; one that stands twice gets its two best", async () => {
    const text = "A shameless lot of crooks";
    const spans = [
      { start: 19, end: 25 },
      { start: 2, end: 11 },
      { start: 19, end: 25 },
    ];
    const named = await analyzer.classify(text, spans);
    expect(named.map(({ start, end }) => text.slice(start, end))).toEqual(["crooks", "shameless", "crooks"]);
    expect(named.map(({ technique }) => technique).slice(0, 2)).toEqual(["Name_Calling,Labeling", "Loaded_Language"]);
    expect(named[2]?.technique).not.toBe("Name_Calling,Labeling");
    expect(TOY_TECHNIQUES).toContain(named[2]?.technique);
  });

  test.each([
    { name: "reversed", span: { start: 3, end: 1 } },
    { name: "empty", span: { start: 2, end: 2 } },
    { name: "outside", span: { start: 0, end: 99 } },
    { name: "before the text", span: { start: -1, end: 2 } },
    { name: "not whole", span: { start: 0.5, end: 2 } },
  ])("refuses a span that is $name", async ({ span }) => {
    await expect(analyzer.classify("They left.", [span])).rejects.toMatchObject({ code: "input" });
  });

  test("a span may cross lines, and stand between words", async () => {
    const text = "They left.\nThe crooks stayed.";
    const named = await analyzer.classify(text, [
      { start: 5, end: 21 },
      { start: 10, end: 11 },
    ]);
    expect(named).toHaveLength(2);
  });
});
