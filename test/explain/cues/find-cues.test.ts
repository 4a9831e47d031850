import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCueFinder } from "../../../src/explain/cues/find-cues.js";
import { STYLE_TEXTS } from "../../support/style-texts.js";
import { growth } from "../../support/timing.js";
import { CLASSES, cuesOf, makeDocument, PLAIN_WORDS, RULES } from "./cue-seeds.js";
import { RULE_CASES } from "./rule-cases.js";

/** What the rule finds for the finding in square brackets; each rule is asked for its first technique. */
function find(rule: string, marked: string): { words: string[]; says: string } | undefined {
  const technique = RULES.find(({ id }) => id === rule)?.techniques[0] ?? "";
  const { text, cues } = cuesOf(marked, technique);
  const own = cues.filter((cue) => cue.rule === rule);
  if (own.length === 0) return undefined;
  const words = own.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
  return { words, says: own.map(({ says }) => says).join(" ") };
}

describe("the rules", () => {
  test("each has its cases, two that are found and one that is not", () => {
    expect(RULE_CASES.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    for (const { found, none } of RULE_CASES) {
      expect(found.length).toBeGreaterThanOrEqual(2);
      expect(none.length).toBeGreaterThanOrEqual(1);
    }
  });

  test("every class of the model has one", () => {
    expect(CLASSES.filter((name) => !RULES.some(({ techniques }) => techniques.includes(name)))).toEqual([]);
  });

  const found = RULE_CASES.flatMap(({ rule, found }) => found.map(([marked, ...words]) => ({ rule, marked, words })));
  test.each(found)("$rule: $marked", ({ rule, marked, words }) => {
    const cue = find(rule, marked);
    expect(cue?.words).toEqual(words);
    expect(cue?.says).not.toMatch(/[{}]|\.\.$/);
    expect(cue?.says).toContain("“");
  });

  const none = RULE_CASES.flatMap(({ rule, none }) => none.map((marked) => ({ rule, marked })));
  test.each(none)("$rule finds nothing: $marked", ({ rule, marked }) => {
    expect(find(rule, marked)).toBeUndefined();
  });
});

describe("createCueFinder", () => {
  test("no cue, no invention", () => {
    for (const technique of CLASSES) expect(cuesOf("[Bread] is sold here.", technique).cues).toEqual([]);
  });

  test("a technique without rules has none", () => {
    expect(cuesOf("[The worst disaster ever!]", "Nobody").cues).toEqual([]);
  });

  test("a charged word comes with its plainer words, said as a form when it is inflected", () => {
    const { cues } = cuesOf("They [squandered] it.", "Loaded_Language");
    expect(cues[0]).toMatchObject({ rule: "charged-word", plain: ["waste"] });
    expect(cues[0]?.says).toContain("a form of “waste”");
    expect(cuesOf("They may [squander] it.", "Loaded_Language").cues[0]?.says).not.toContain("a form of");
  });

  test("words of AFINN that our list knows are not named twice", () => {
    const { text, cues } = cuesOf("A [terrible, awful] day.", "Loaded_Language");
    const words = cues.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
    expect(words).toEqual([["terrible"], ["awful"]]);
    expect(cues[1]?.says).toContain("“awful” (−3)");
  });

  test("the same words at two places are told apart by what stands around them", () => {
    const says = ["[never] say no", "always say [never] again"].map((marked) => {
      return cuesOf(marked, "Exaggeration,Minimisation").cues[0]?.says;
    });
    expect(new Set(says).size).toBe(2);
  });

  test("repetition counts every other place and shows the nearest", () => {
    const { cues } = cuesOf(`${"Bread! ".repeat(20)}[Bread]! ${"Bread! ".repeat(20)}`, "Repetition");
    expect(cues[0]?.says).toContain("40 times");
    expect(cues[0]?.spans).toHaveLength(12);
    expect(cues[0]?.spans[0]?.start).toBe(7 * 14);
  });

  const word = fc.constantFrom(
    "never",
    "our nation",
    "If",
    "will",
    "die",
    "thug",
    "?",
    "!",
    "or",
    "either",
    "😀",
    "\n",
    "slam",
    "é",
  );
  const words = fc.array(word, { minLength: 1, maxLength: 40 });

  test("places lie in the text, in order and apart; asking twice gives the same", () => {
    fc.assert(
      fc.property(words, fc.nat(200), fc.nat(200), fc.constantFrom(...CLASSES), (list, a, b, technique) => {
        const text = list.join(" ");
        const [start = 0, end = 0] = [a, b].map((at) => at % (text.length + 1)).sort((x, y) => x - y);
        const finder = createCueFinder(RULES, PLAIN_WORDS, makeDocument(text));
        const cues = finder({ start, end, technique });
        for (const { rule, spans } of cues) {
          expect(RULES.find(({ id }) => id === rule)?.techniques).toContain(technique);
          expect(spans.length).toBeGreaterThan(0);
          let last = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            last = span.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
        expect(finder({ start, end, technique })).toEqual(cues);
        expect(JSON.parse(JSON.stringify(cues))).toEqual(cues);
      }),
      { seed: 5 },
    );
  });

  test.each(STYLE_TEXTS)("any text will do: $name", ({ text }) => {
    const finder = createCueFinder(RULES, PLAIN_WORDS, makeDocument(text));
    for (const technique of CLASSES) {
      for (const span of [
        { start: 0, end: text.length },
        { start: text.length, end: text.length },
      ])
        expect(Array.isArray(finder({ ...span, technique }))).toBe(true);
    }
  });
});

describe("time is linear", () => {
  /** A finding of eight words at every eighth word, of every class in turn. */
  const explainAll = (text: string) => {
    const document = makeDocument(text);
    const finder = createCueFinder(RULES, PLAIN_WORDS, document);
    for (let i = 0; i < document.words.length; i += 8) {
      const [first, last] = [document.words[i], document.words[Math.min(i + 7, document.words.length - 1)]];
      if (first !== undefined && last !== undefined)
        finder({ start: first.start, end: last.end, technique: CLASSES[(i / 8) % CLASSES.length] ?? "" });
    }
  };
  test.each([
    { name: "sentences", pattern: "Our nation will die if the thugs win. Either we fight or we lose! " },
    { name: "one line without a stop", pattern: "said Professor Venn either our nation never will die or " },
    { name: "one word again and again", pattern: "bread " },
    {
      name: "two words at random",
      pattern: "bread rose bread bread rose rose rose bread rose bread bread bread rose ",
    },
  ])("$name", ({ pattern }) => {
    expect(growth(pattern, 60_000, explainAll)).toBeLessThan(3);
  });

  test.each(["if if if ", "either ", "aaaaaaaaaa", "Dr Aaa ", "no a, ", "who ", "# ", "“", "not ", "the most "])(
    "one finding over a whole text of %j",
    (pattern) => {
      const explain = (text: string) => {
        const finder = createCueFinder(RULES, PLAIN_WORDS, makeDocument(text));
        for (const technique of CLASSES) finder({ start: 0, end: text.length, technique });
      };
      expect(growth(pattern, 30_000, explain)).toBeLessThan(3);
    },
  );
});
