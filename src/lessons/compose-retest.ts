/** A short lesson of fresh passages on the techniques that are due: guess, tell clean from marked, name. */
import { hashText } from "../formats/text-hash.js";
import { type KeyedPassage, shufflePassages } from "./choose-passages.js";
import { chooseTechniques } from "./choose-techniques.js";
import { dueTechniques, type Hints, hintsOf, MOST_RETESTED } from "./due.js";
import { type Desk, isFromBank, type LessonSources, passageId } from "./lesson-desk.js";
import { canonicalJson } from "./lesson-hash.js";
import { LESSON_VERSION, type Lesson, type LessonStep } from "./lesson-schema.js";
import { listNames, STEP_WORDS, writeObjectives } from "./lesson-words.js";
import { nameItem, pickCleanItems, pickGuessTexts, pickSpans } from "./pick-items.js";
import type { Progress } from "./progress-schema.js";

/**
 * Undefined while nothing is due. Passages that the student has seen are left out while there are enough others; then those
 * seen longest ago come back. The same progress gives the same re-test until it is recorded.
 */
export function composeRetest(progress: Progress, now: number, sources: LessonSources): Lesson | undefined {
  const due = dueTechniques(progress, now).filter((id) => sources.techniques.some((card) => card.id === id));
  if (due.length === 0) return undefined;
  const taught = chooseTechniques(
    { minutes: 5, techniques: due.slice(0, MOST_RETESTED), texts: [] },
    sources.techniques,
    MOST_RETESTED,
  );
  const ids = taught.map(({ id }) => id);
  const desk: Desk = { taught, ids, sources, passages: freshFirst(sources, progress, ids), used: new Map() };
  const steps = makeSteps(desk, hintsOf(progress, ids));
  if (steps.length === 0) return undefined;
  return {
    format: "rhetoscope-lesson",
    schemaVersion: LESSON_VERSION,
    offsetUnit: "utf16",
    title: `${listNames(taught)} again`,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    objectives: writeObjectives(
      taught,
      steps.map(({ kind }) => kind),
    ),
    techniques: ids,
    texts: [...desk.used.values()],
    steps,
  };
}

/** Ids of the lesson's passages of the bank, as {@link Progress} keeps them. */
export function passagesOf({ texts }: Lesson): string[] {
  return texts.filter(isFromBank).map(({ id }) => id);
}

/** By which a re-test is known: as long as the progress that it was made from is the same, so is the re-test. */
export function hashRetest(progress: Progress): string {
  return hashText(canonicalJson(progress));
}

function makeSteps(desk: Desk, hints: Hints): LessonStep[] {
  const [text] = pickGuessTexts(desk, 1);
  const names = pickSpans(desk, desk.ids.length).map((place) => nameItem(place, desk));
  const clean = pickCleanItems(desk, 1);
  return [
    ...(text === undefined ? [] : [{ kind: "guess" as const, ...STEP_WORDS.guess, minutes: 2, text, hints }]),
    ...(names.length === 0 ? [] : [{ kind: "name" as const, ...STEP_WORDS.name, minutes: 2, items: names }]),
    ...(clean.length === 0 ? [] : [{ kind: "clean" as const, ...STEP_WORDS.clean, minutes: 1, items: clean }]),
  ];
}

/** Those that were not seen, and of the others as many as are needed, those seen longest ago first. */
function freshFirst({ bank }: LessonSources, { seen }: Progress, techniques: readonly string[]): Desk["passages"] {
  const age = new Map(seen.map((id, i) => [id, i]));
  const all = shufflePassages(bank, hashText(JSON.stringify([seen, techniques])));
  const ageOf = ({ passage }: KeyedPassage) => age.get(passageId(passage)) ?? -1;
  const chosen = all.filter((keyed) => ageOf(keyed) < 0);
  const old = all.filter((keyed) => ageOf(keyed) >= 0).sort((a, b) => ageOf(a) - ageOf(b));
  for (const kind of [undefined, ...techniques]) {
    const isOfKind = ({ key }: KeyedPassage) =>
      kind === undefined ? key.length === 0 : key.some(({ techniques: [first] }) => first === kind);
    const lacking = NEEDED - chosen.filter(isOfKind).length;
    if (lacking <= 0) continue;
    const more = old.filter((keyed) => isOfKind(keyed) && !chosen.includes(keyed));
    chosen.push(...more.slice(0, lacking));
  }
  return chosen;
}

/** Passages of a technique, and clean ones, that a re-test may take. */
const NEEDED = 3;
