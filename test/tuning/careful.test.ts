import { describe, expect, test } from "vitest";
import { chooseCareful, type MarkedArticles, type Round } from "../../src/tuning/careful.js";
import type { Outcome } from "../../src/tuning/measure-point.js";

/** Articles of ten marks each, of which so many agree. */
function articles(technique: string, score: number, agreed: readonly number[]): Outcome[][] {
  return agreed.map((right) =>
    Array.from({ length: 10 }, (_, i) => ({ technique, score, agrees: i < right, confidence: "likely" as const })),
  );
}
const swap = (chosenOn: MarkedArticles, heldOut: MarkedArticles): Round[] => [
  { fold: 1, chosenOn, heldOut },
  { fold: 2, chosenOn: heldOut, heldOut: chosenOn },
];
const EIGHT = [8, 8, 8, 8];
const ONE = [1, 1, 1, 1];

describe("chooseCareful", () => {
  test("a technique is shown from the least score at which its marks prove right", () => {
    const marks = [...articles("Doubt", 0.705, EIGHT), ...articles("Doubt", 0.2, ONE)];
    const { minimumScores, ofFold, report } = chooseCareful(swap(marks, marks), ["Doubt"]);
    expect(minimumScores).toEqual({ Doubt: 0.21 });
    expect(ofFold.get(2)).toEqual({ Doubt: 0.21 });
    expect(report).toMatchObject({ floor: 0.5, kept: 0.5, met: true, silent: [] });
    expect(report.attempts[0]?.shown.Doubt).toMatchObject({ marks: 80, agreed: 64, lowerBound: 0.8 });
  });

  test("one that held-out articles refute is silent, and the report says so", () => {
    const good = [...articles("Doubt", 0.7, EIGHT), ...articles("Slogans", 0.7, EIGHT)];
    const turned = [...articles("Doubt", 0.7, EIGHT), ...articles("Slogans", 0.7, [5, 5, 5, 5])];
    const rounds = [
      { fold: 1, chosenOn: good, heldOut: [...turned, ...articles("Slogans", 0.7, ONE)] },
      { fold: 2, chosenOn: good, heldOut: articles("Slogans", 0.7, ONE) },
    ];
    const { minimumScores, report } = chooseCareful(rounds, ["Doubt", "Slogans"]);
    expect(minimumScores).toEqual({ Doubt: 0 });
    expect(report.silent).toEqual(["Slogans"]);
    expect(report.attempts[0]?.failed.Slogans).toMatchObject({ marks: 120, agreed: 28 });
  });

  test("fewer than 30 marks prove nothing, and a round that refuses a technique silences it", () => {
    const few = articles("Doubt", 0.7, [10, 10]);
    expect(chooseCareful(swap(few, few), ["Doubt"]).report).toMatchObject({ met: false, kept: 0, silent: ["Doubt"] });
    expect(chooseCareful(swap(few, articles("Doubt", 0.7, EIGHT)), ["Doubt"]).minimumScores).toEqual({});
  });

  test("where no technique reaches a floor, the next one is taken, and the point does not have what was wanted", () => {
    const marks = articles("Doubt", 0.7, [4, 4, 4, 4]);
    expect(chooseCareful(swap(marks, marks), ["Doubt"]).report).toMatchObject({ floor: 0.4, met: false, silent: [] });
  });

  test("no marks at all", () => {
    const { minimumScores, report } = chooseCareful(swap([[]], [[]]), ["Doubt"]);
    expect(minimumScores).toEqual({});
    expect(report).toMatchObject({ floor: 0.5, kept: 0, met: false, silent: ["Doubt"] });
  });
});
