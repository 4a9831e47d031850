import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBank } from "../../src/lessons/bank.js";
import { composeRetest, hashRetest, passagesOf } from "../../src/lessons/compose-retest.js";
import { dueTechniques, hintsOf, lastSession, nextDue } from "../../src/lessons/due.js";
import { readProgress, writeProgress } from "../../src/lessons/progress-file.js";
import { LATEST, type Progress } from "../../src/lessons/progress-schema.js";
import { readLesson } from "../../src/lessons/read-lesson.js";
import { rateOutcomes, recordSession, startProgress } from "../../src/lessons/schedule.js";
import { writeLesson } from "../../src/lessons/write-lesson.js";
import { CARDS } from "../support/some-lesson.js";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 8, 1, 8);
const BANK = parseBank({
  name: "passages.jsonl",
  content: readFileSync(new URL("../../seeds/passages.jsonl", import.meta.url), "utf8"),
});
const SOURCES = { bank: BANK, techniques: CARDS };
const said = (technique: string, right: boolean, sureness = 0.6) => ({ technique, right, sureness });
const idOf = (n: number) => n.toString(16).padStart(64, "0");
const record = (progress: Progress, now: number, ...outcomes: ReturnType<typeof said>[]) =>
  recordSession(progress, { id: idOf(progress.sessions.length), outcomes, passages: [], now });

/** Days from the last session to the next meeting. */
function waitOf(progress: Progress, technique = "doubt"): number {
  const card = progress.cards.find((one) => one.technique === technique);
  return card === undefined ? Number.NaN : (card.due - card.lastReview) / DAY;
}

test("right answers: the next meeting is later each time; a wrong one brings it near, and is remembered as a lapse", () => {
  let progress = startProgress();
  const waits: number[] = [];
  for (let round = 0; round < 4; round++) {
    progress = record(progress, nextDue(progress) ?? NOW, said("doubt", true));
    waits.push(waitOf(progress));
  }
  for (const [i, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThan(waits[i] ?? 0);
  expect(waits[0]).toBeGreaterThanOrEqual(1);
  const failed = record(progress, nextDue(progress) ?? NOW, said("doubt", false));
  expect(waitOf(failed)).toBeLessThan((waits.at(-1) ?? 0) / 2);
  expect(failed.cards[0]).toMatchObject({ lapses: 1, streak: 0 });
});

test("the surer and righter, the later", () => {
  const after = (...outcomes: ReturnType<typeof said>[]) => waitOf(record(startProgress(), NOW, ...outcomes));
  const wrong = after(said("doubt", false));
  const mixed = after(said("doubt", true), said("doubt", false));
  const right = after(said("doubt", true));
  const sure = after(said("doubt", true, 0.9));
  expect(wrong).toBeLessThanOrEqual(mixed);
  expect(mixed).toBeLessThan(right);
  expect(right).toBeLessThan(sure);
  expect(rateOutcomes([{ technique: "doubt", right: true }])).toBe(rateOutcomes([said("doubt", true)]));
});

test("what is due, the longest overdue first; nothing before its time", () => {
  const progress = record(record(startProgress(), NOW, said("doubt", true)), NOW, said("slogans", false));
  expect(dueTechniques(progress, NOW)).toEqual([]);
  expect(dueTechniques(progress, NOW + 60 * DAY)).toEqual(["slogans", "doubt"]);
  expect(dueTechniques(startProgress(), NOW)).toEqual([]);
  expect(nextDue(startProgress())).toBeUndefined();
});

test("fewer hints each round; a mistake brings them back", () => {
  let progress = startProgress();
  const hints = () => hintsOf(progress, ["doubt"]);
  expect(hints()).toBe("sentences");
  progress = record(progress, NOW, said("doubt", true));
  expect(hints()).toBe("count");
  progress = record(progress, NOW + 9 * DAY, said("doubt", true));
  expect(hints()).toBe("none");
  expect(hintsOf(progress, ["doubt", "slogans"])).toBe("sentences");
  progress = record(progress, NOW + 40 * DAY, said("doubt", false));
  expect(hints()).toBe("sentences");
});

test("a session counts once, however often it is recorded and whatever came between", () => {
  const session = { id: idOf(7), outcomes: [said("doubt", true)], passages: ["bank/a"], now: NOW };
  const once = recordSession(startProgress(), session);
  expect(once).toMatchObject({ seen: ["bank/a"], sessions: [idOf(7)] });
  expect(recordSession(once, { ...session, now: NOW + 9 * DAY })).toBe(once);
  const later = recordSession(once, { ...session, id: idOf(8), now: NOW + 9 * DAY });
  expect(later.cards[0]?.reps).toBe(2);
  expect(recordSession(later, session)).toBe(later);
  expect([lastSession(later), lastSession(startProgress())]).toEqual([NOW + 9 * DAY, undefined]);
});

test("whatever progress a file may hold, a session can be recorded into it and the file is read again", () => {
  const time = fc.integer({ min: 0, max: LATEST });
  const count = fc.nat(1e6);
  const card = fc.record({
    technique: fc.constant("doubt"),
    due: time,
    lastReview: time,
    stability: fc.oneof(fc.constant(0.001), fc.double({ min: 0.001, max: 1e300, noNaN: true })),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    scheduledDays: fc.double({ min: 0, max: 1e9, noNaN: true }),
    reps: count,
    lapses: count,
    state: fc.constantFrom("new", "learning", "review", "relearning"),
    learningSteps: count,
    streak: count,
  });
  const property = fc.property(card, time, fc.boolean(), (one, now, right) => {
    const content = JSON.stringify({ ...startProgress(), cards: [one] });
    const after = record(readProgress({ name: "p.json", content }), now, said("doubt", right));
    const [met] = readProgress({ name: "q.json", content: writeProgress(after) }).cards;
    expect(met?.due).toBeGreaterThan(Math.max(now, one.lastReview));
  });
  fc.assert(property, { seed: 8, numRuns: 300 });
});

test("progress goes through a file and on as if it had not; a clock that was set back breaks nothing", () => {
  const progress = record(startProgress(), NOW, said("doubt", true), said("slogans", false));
  const resumed = readProgress({ name: "p.json", content: writeProgress(progress) });
  expect(resumed).toEqual(progress);
  const later = [progress, resumed].map((one) => record(one, NOW + 5 * DAY, said("doubt", true)));
  expect(later[0]).toEqual(later[1]);
  const back = record(progress, NOW - 400 * DAY, said("doubt", true));
  expect(back.cards[0]?.lastReview).toBe(NOW);
  expect(back.cards[0]?.due).toBeGreaterThan(NOW);
});

test.each([
  { name: "a lesson", content: '{"format":"rhetoscope-lesson"}', says: '"rhetoscope-progress"' },
  {
    name: "another version",
    content: '{"format":"rhetoscope-progress","schemaVersion":3}',
    says: "expected 1, found 3",
  },
  {
    name: "edited",
    content: writeProgress(record(startProgress(), NOW, said("doubt", true))).replace(/"due": \d+/, '"due": "soon"'),
    says: "cards[0].due",
  },
])("$name is refused", ({ content, says }) => {
  expect(() => readProgress({ name: "p.json", content })).toThrow(says);
});

describe("a re-test", () => {
  const met = record(startProgress(), NOW, said("doubt", false), said("slogans", true));
  const at = NOW + 60 * DAY;

  test("is of what is due, hinted as the round asks, and a lesson file", () => {
    expect(composeRetest(met, NOW, SOURCES)).toBeUndefined();
    const lesson = composeRetest(met, at, SOURCES);
    if (lesson === undefined) throw new Error("nothing due");
    expect(lesson.techniques).toEqual(["doubt", "slogans"]);
    expect(lesson.steps.map(({ kind }) => kind)).toEqual(["guess", "name", "clean"]);
    expect(lesson.steps[0]).toMatchObject({ hints: "sentences" });
    expect(readLesson({ name: "r.json", content: writeLesson(lesson) }, CARDS)).toEqual(lesson);
    expect(composeRetest(met, at, SOURCES)).toEqual(lesson);
  });

  test("shows fresh passages while there are some, then those seen longest ago", () => {
    let progress = met;
    const shown: string[] = [];
    for (let round = 0; round < 12; round++) {
      const lesson = composeRetest(progress, NOW + 9_000 * DAY, SOURCES);
      if (lesson === undefined) throw new Error("nothing due");
      const passages = passagesOf(lesson);
      if (round < 2) expect(passages.filter((id) => shown.includes(id))).toEqual([]);
      expect(lesson.steps.length).toBe(3);
      shown.push(...passages);
      progress = recordSession(progress, { id: hashRetest(progress), outcomes: [], passages, now: NOW });
      expect(new Set(progress.seen).size).toBe(progress.seen.length);
    }
    expect(progress.seen.length).toBeGreaterThan(20);
  });
});
