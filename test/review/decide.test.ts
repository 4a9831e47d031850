import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyReview } from "../../src/review/apply-review.js";
import { decide, LONGEST_NOTE, type ReviewAction } from "../../src/review/decide.js";
import { EMPTY_REVIEW, type Review } from "../../src/review/review.js";
import { at, BALANCED, CAREFUL, CONTEXT, EVERYONE, NEVER, TEXT, VULTURES } from "../support/reviewed-text.js";
import { someReview } from "../support/some-review.js";

function after(...actions: readonly ReviewAction[]): Review {
  return actions.reduce<Review>((review, action) => decide(review, action, CONTEXT), EMPTY_REVIEW);
}

/** What is seen: words, technique and status. */
function see(review: Review, marks = BALANCED): string[] {
  return applyReview(marks, review, CONTEXT).map(
    ({ quote, technique, review: made }) => `${quote}: ${technique}${made ? ` (${made.status})` : ""}`,
  );
}

test("no decision changes no mark", () => {
  expect(applyReview(BALANCED, EMPTY_REVIEW, CONTEXT)).toEqual(BALANCED);
});

test("agree, remove and restore; a removed mark is still among the marks", () => {
  const review = after({ kind: "agree", key: VULTURES }, { kind: "remove", key: EVERYONE });
  expect(see(review)).toEqual([
    "“Vultures”: Name_Calling,Labeling (agreed)",
    "everyone knows it: Doubt (removed)",
    "Never again: Slogans",
  ]);
  expect(decide(review, { kind: "agree", key: VULTURES }, CONTEXT)).toBe(review);
  const restored = decide(review, { kind: "restore", key: EVERYONE }, CONTEXT);
  expect(see(restored)[1]).toBe("everyone knows it: Doubt");
});

test("another technique: the model's mark is told, its score and reasons are not the reader's", () => {
  const review = after({ kind: "change", key: EVERYONE, technique: "Bandwagon,Reductio_ad_hitlerum" });
  const [, mark] = applyReview(BALANCED, review, CONTEXT);
  expect(mark).toMatchObject({
    key: EVERYONE,
    technique: "Bandwagon,Reductio_ad_hitlerum",
    categories: ["justification", "attack-on-reputation"],
    review: { status: "changed", was: { ...at("everyone knows it"), technique: "Doubt", score: 0.2 } },
  });
  expect(mark).not.toHaveProperty("score");
  expect(mark).not.toHaveProperty("confidence");
});

test("other words are trimmed to words; back to the model's words takes the change back", () => {
  const key = EVERYONE;
  const review = after({ kind: "change", key, span: { start: TEXT.indexOf("and"), end: TEXT.indexOf("knows") - 1 } });
  expect(see(review)[1]).toBe("and everyone: Doubt (changed)");
  const back = decide(review, { kind: "change", key, span: at("everyone knows it") }, CONTEXT);
  expect(back).toEqual(EMPTY_REVIEW);
});

test("the same words without the quotation marks around them are no change", () => {
  const same = decide(EMPTY_REVIEW, { kind: "change", key: VULTURES, span: at("Vultures") }, CONTEXT);
  expect(same).toBe(EMPTY_REVIEW);
});

test("a note stays with agreement, change and restoring, and may stand alone", () => {
  const noted = after({ kind: "note", key: NEVER, note: "  whose slogan?\n" });
  const note = "whose slogan?";
  expect(applyReview(BALANCED, noted, CONTEXT)[2]?.review).toEqual({ status: "noted", note });
  const removed = decide(noted, { kind: "remove", key: NEVER }, CONTEXT);
  expect(removed.decisions[NEVER]).toEqual({ status: "removed", note });
  expect(decide(removed, { kind: "restore", key: NEVER }, CONTEXT)).toEqual(noted);
  const changed = decide(noted, { kind: "change", key: NEVER, technique: "Repetition" }, CONTEXT);
  expect(decide(changed, { kind: "note", key: NEVER, note: "two" }, CONTEXT).decisions[NEVER]).toMatchObject({
    status: "changed",
    note: "two",
  });
  expect(decide(noted, { kind: "note", key: NEVER, note: " " }, CONTEXT)).toEqual(EMPTY_REVIEW);
});

describe("marks of the reader", () => {
  const review = after(
    { kind: "add", span: { start: 0, end: 5 }, technique: "Loaded_Language" },
    { kind: "add", span: at("the builders"), technique: "obfuscation", note: "who?" },
  );

  test("begin at the text's first word and end at its last; cards that the model never marks will do", () => {
    expect(see(review)).toEqual([
      "“Vultures”: Name_Calling,Labeling",
      "Vultures: Loaded_Language (added)",
      "everyone knows it: Doubt",
      "Never again: Slogans",
      "the builders: obfuscation (added)",
    ]);
  });

  test("are shown at every operating point, decisions on marks that are not there are not", () => {
    const both = decide(review, { kind: "remove", key: EVERYONE }, CONTEXT);
    expect(see(both, CAREFUL)).toEqual([
      "“Vultures”: Name_Calling,Labeling",
      "Vultures: Loaded_Language (added)",
      "the builders: obfuscation (added)",
    ]);
    expect(see(both)[2]).toBe("everyone knows it: Doubt (removed)");
  });

  test("change under one key, and go when removed", () => {
    const changed = decide(review, { kind: "change", key: "own-2", technique: "Doubt", span: at("say") }, CONTEXT);
    expect(changed.added[1]).toEqual({ key: "own-2", ...at("say"), technique: "Doubt", note: "who?" });
    const fewer = decide(changed, { kind: "remove", key: "own-1" }, CONTEXT);
    expect(fewer.added.map(({ key }) => key)).toEqual(["own-2"]);
    expect(decide(fewer, { kind: "agree", key: "own-2" }, CONTEXT)).toBe(fewer);
  });

  test("one that the model finds at another point stands in the place of the model's", () => {
    const add = { kind: "add", span: at("Never again"), technique: "Slogans" } as const;
    const own = decide(EMPTY_REVIEW, add, { ...CONTEXT, marks: CAREFUL });
    expect(see(own).filter((line) => line.startsWith("Never"))).toEqual(["Never again: Slogans (added)"]);
  });
});

test.each<{ name: string; actions: readonly ReviewAction[]; says: RegExp }>([
  {
    name: "no words",
    actions: [{ kind: "add", span: { start: 3, end: 3 }, technique: "Doubt" }],
    says: /no word in what you chose/,
  },
  {
    name: "a span outside",
    actions: [{ kind: "add", span: { start: TEXT.length, end: TEXT.length + 9 }, technique: "Doubt" }],
    says: /no word in what you chose/,
  },
  {
    name: "a mark that the model has set",
    actions: [{ kind: "add", span: at("everyone knows it"), technique: "Doubt" }],
    says: /“everyone knows it” have this mark already/,
  },
  {
    name: "a mark that the reader removed",
    actions: [
      { kind: "remove", key: EVERYONE },
      { kind: "add", span: at("everyone knows it"), technique: "Doubt" },
    ],
    says: /you removed this very mark/,
  },
  {
    name: "a change that makes two marks one",
    actions: [
      { kind: "add", span: at("Never again"), technique: "Doubt" },
      { kind: "change", key: NEVER, technique: "Doubt" },
    ],
    says: /have this mark already/,
  },
  { name: "a mark that is not there", actions: [{ kind: "agree", key: "7-9-doubt" }], says: /no longer there/ },
  {
    name: "an endless note",
    actions: [{ kind: "note", key: NEVER, note: "a".repeat(LONGEST_NOTE + 1) }],
    says: /10000 characters, and this one has 10001/,
  },
])("refused with a sentence: $name", ({ actions, says }) => {
  expect(() => after(...actions)).toThrow(
    expect.objectContaining({ code: "input", message: expect.stringMatching(says) }),
  );
});

test("law: whatever is decided, marks are in order, none twice, whole words, with the text's quotes; JSON keeps it", () => {
  fc.assert(
    fc.property(someReview, (review) => {
      expect(JSON.parse(JSON.stringify(review))).toEqual(review);
      const marks = applyReview(BALANCED, review, CONTEXT);
      expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
      expect(new Set(marks.map(({ start, end, technique }) => `${start} ${end} ${technique}`)).size).toBe(marks.length);
      for (const [i, { start, end, quote }] of marks.entries()) {
        expect(start).toBeGreaterThanOrEqual(marks[i - 1]?.start ?? 0);
        expect(quote).toBe(TEXT.slice(start, end));
        expect(quote).not.toBe("");
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
