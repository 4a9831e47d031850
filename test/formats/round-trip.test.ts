/** Every format that is read: what is written comes back, as far as the format can carry it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LINE_BREAKS } from "../../src/formats/brat.js";
import { CARRIED, FORMATS, type FormatName, READABLE_NAMES } from "../../src/formats/conversion-names.js";
import { createFormatWriter, readFormat } from "../../src/formats/conversions.js";
import type { Mark, MarkedText, SourceFile } from "../../src/formats/marked-text.js";
import { UNTOLD_TECHNIQUE } from "../../src/formats/ptc-texts.js";
import { createTextLookup } from "../../src/formats/text-lookup.js";
import { mergeOverlapping, type Span } from "../../src/text/span.js";
import { CARDS } from "../support/labelled-text.js";
import { markedTexts, TECHNIQUES } from "../support/marked-texts.js";

const SEED = { seed: 7, numRuns: 300 };

function writeAll(name: FormatName, texts: readonly MarkedText[]): SourceFile[] {
  const made = createFormatWriter(name as Exclude<FormatName, "html">, CARDS);
  if (made.kind === "file") {
    const { writer } = made;
    const content = writer.open() + texts.map((text) => writer.write(text)).join("") + writer.close();
    return [{ name: "in", path: "in", content: content.replace(/^\uFEFF/, "") }];
  }
  const files = [...texts.flatMap((text) => made.writer.write(text)), ...made.writer.close()];
  return files.map((file) => ({ name: file.path, ...file }));
}

function convertBack(name: FormatName, texts: readonly MarkedText[]): MarkedText[] {
  const lookup = FORMATS[name].marksOnly === true ? createTextLookup(texts) : undefined;
  return readFormat(name, writeAll(name, texts), { cards: CARDS, texts: lookup });
}

/** The span without the characters at its ends that match; undefined when nothing is left. */
function trim<M extends Span>(mark: M, text: string, blank: RegExp): M | undefined {
  let { start, end } = mark;
  while (start < end && blank.test(text.charAt(start))) start++;
  while (start < end && blank.test(text.charAt(end - 1))) end--;
  return start < end ? { ...mark, start, end } : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: white space, as Python sees it
const PYTHON_SPACE = /[\s\u0085\x1c-\x1f]/;

/** Marks as the format's documentation says that it holds them. */
function held(name: FormatName, { text, marks }: MarkedText): Mark[] {
  if (name === "ptc-si") return mergeOverlapping(marks).map((span) => ({ ...span, technique: UNTOLD_TECHNIQUE }));
  const { carries } = FORMATS[name];
  // Label Studio: what people marked stands in place of what models predicted
  const byPeople = marks.filter(({ score }) => score === undefined);
  const counted = name === "label-studio" && byPeople.length > 0 ? byPeople : marks;
  return counted.map((mark) => {
    const kept = { ...mark };
    for (const field of CARRIED) if (!carries.includes(field)) delete (kept as Record<string, unknown>)[field];
    const blank = { brat: LINE_BREAKS, spacy: PYTHON_SPACE }[name as string];
    return blank === undefined ? kept : (trim(kept, text, blank) as Mark);
  });
}

/** Texts whose marks the format does not refuse. */
function acceptable(name: FormatName, texts: readonly MarkedText[]): MarkedText[] {
  const blank = { brat: LINE_BREAKS, spacy: PYTHON_SPACE }[name as string];
  if (blank === undefined) return [...texts];
  return texts.map((text) => ({ ...text, marks: text.marks.filter((mark) => trim(mark, text.text, blank)) }));
}

function inOrder(marks: readonly Mark[]): string[] {
  return marks.map((mark) => JSON.stringify(Object.entries(mark).sort())).sort();
}

describe.each(READABLE_NAMES)("%s", (name) => {
  test("what is written comes back", () => {
    fc.assert(
      fc.property(markedTexts, (drawn) => {
        const texts = acceptable(name, drawn);
        const back = convertBack(name, texts);
        const order = name === "brat" ? [...back].sort((a, b) => (a.id < b.id ? -1 : 1)) : back;
        const expected = name === "brat" ? [...texts].sort((a, b) => (a.id < b.id ? -1 : 1)) : texts;
        expect(order.map(({ id, text }) => [id, text])).toEqual(expected.map(({ id, text }) => [id, text]));
        for (const [index, text] of expected.entries())
          expect(inOrder(order[index]?.marks ?? [])).toEqual(inOrder(held(name, text)));
      }),
      SEED,
    );
  });

  test("and is written again to the same bytes", () => {
    fc.assert(
      fc.property(markedTexts, (drawn) => {
        const once = convertBack(name, acceptable(name, drawn));
        if (once.length === 0) return;
        expect(writeAll(name, convertBack(name, once))).toEqual(writeAll(name, once));
      }),
      { ...SEED, numRuns: 100 },
    );
  });
});

test("every technique has a type of its own in brat, read back without annotation.conf where it is known", () => {
  const content = "one two three four five six seven eight nine ten";
  const marks = TECHNIQUES.map((technique, index) => ({ start: index * 4, end: index * 4 + 3, technique }));
  const files = writeAll("brat", [{ id: "a.txt", text: content, marks }]);
  const annotations = files.find(({ path }) => path === "a.ann")?.content ?? "";
  const types = [...annotations.matchAll(/^T\d+\t(\S+) /gm)].map(([, type]) => type);
  expect(new Set(types).size).toBe(TECHNIQUES.length);
  for (const type of types) expect(type).toMatch(/^[A-Za-z0-9_-]+$/);
  const bare = readFormat(
    "brat",
    files.filter(({ path }) => path !== "annotation.conf"),
    { cards: CARDS },
  );
  const read = bare[0]?.marks.map(({ technique }) => technique) ?? [];
  expect(read[TECHNIQUES.indexOf("Whataboutism,Straw_Men,Red_Herring")]).toBe("Whataboutism,Straw_Men,Red_Herring");
});
