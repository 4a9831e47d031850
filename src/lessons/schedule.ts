/** When to meet a technique again: each is a card of the Free Spaced Repetition Scheduler, and answers are its ratings. */
import { type Card, createEmptyCard, fsrs, type Grade, Rating, type State } from "ts-fsrs";
import type { TechniqueOutcome } from "./marking.js";
import { PROGRESS_VERSION, type Progress, type ProgressCard } from "./progress-schema.js";

// days, not minutes, and no chance: a class meets again tomorrow, and equal answers give equal days
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const STATES = ["new", "learning", "review", "relearning"] as const;

export function startProgress(): Progress {
  return { format: "rhetoscope-progress", schemaVersion: PROGRESS_VERSION, cards: [], seen: [] };
}

export interface Session {
  /** Of `markAnswers`. */
  readonly outcomes: readonly TechniqueOutcome[];
  /** Ids of the passages that were shown. */
  readonly passages: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The progress after a lesson or a re-test. A technique is rated once a session by all answers about it, see
 * {@link rateOutcomes}. A clock that was set back counts as no time passed.
 */
export function recordSession(progress: Progress, { outcomes, passages, now }: Session): Progress {
  const byTechnique = new Map<string, TechniqueOutcome[]>();
  for (const outcome of outcomes) {
    const group = byTechnique.get(outcome.technique);
    if (group === undefined) byTechnique.set(outcome.technique, [outcome]);
    else group.push(outcome);
  }
  const cards = new Map(progress.cards.map((card) => [card.technique, card]));
  for (const [technique, group] of byTechnique)
    cards.set(technique, reviewCard(cards.get(technique), { technique, grade: rateOutcomes(group), now }));
  const shown = new Set(passages);
  return {
    ...progress,
    cards: [...cards.values()].sort((a, b) => (a.technique < b.technique ? -1 : 1)),
    seen: [...progress.seen.filter((id) => !shown.has(id)), ...shown].slice(-MOST_SEEN),
  };
}

/** As many as the schema allows. */
const MOST_SEEN = 10_000;

/** From here on a student counts as sure. */
const SURE = 0.8;

/** Again: less than half right. Hard: some wrong. Good: all right. Easy: all right, and sure of each. */
export function rateOutcomes(outcomes: readonly TechniqueOutcome[]): Grade {
  const right = outcomes.filter((outcome) => outcome.right).length;
  if (2 * right < outcomes.length) return Rating.Again;
  if (right < outcomes.length) return Rating.Hard;
  return outcomes.every(({ sureness = 0 }) => sureness >= SURE) ? Rating.Easy : Rating.Good;
}

/** Ids of the techniques whose time has come, the longest overdue first. */
export function dueTechniques({ cards }: Progress, now: number): string[] {
  return cards
    .filter(({ due }) => due <= now)
    .sort((a, b) => a.due - b.due || (a.technique < b.technique ? -1 : 1))
    .map(({ technique }) => technique);
}

/** When the next technique is due, in milliseconds since 1970; undefined where none was met yet. */
export function nextDue({ cards }: Progress): number | undefined {
  return cards.length === 0 ? undefined : Math.min(...cards.map(({ due }) => due));
}

/** Fewer hints with each round without a mistake; all of them for a technique that is new or was just got wrong. */
export function hintsOf({ cards }: Progress, techniques: readonly string[]): "sentences" | "count" | "none" {
  const streaks = techniques.map((id) => cards.find(({ technique }) => technique === id)?.streak ?? 0);
  const least = streaks.length === 0 ? 0 : Math.min(...streaks);
  return least === 0 ? "sentences" : least === 1 ? "count" : "none";
}

interface Review {
  readonly technique: string;
  readonly grade: Grade;
  readonly now: number;
}

function reviewCard(before: ProgressCard | undefined, { technique, grade, now }: Review): ProgressCard {
  const at = new Date(Math.max(now, before?.lastReview ?? now));
  const { card } = scheduler.next(before === undefined ? createEmptyCard(at) : toCard(before), at, grade);
  const faultless = grade === Rating.Good || grade === Rating.Easy;
  return {
    technique,
    due: card.due.getTime(),
    lastReview: at.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES[card.state],
    learningSteps: card.learning_steps,
    streak: faultless ? (before?.streak ?? 0) + 1 : 0,
  };
}

function toCard(card: ProgressCard): Card {
  return {
    due: new Date(card.due),
    last_review: new Date(card.lastReview),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0, // the scheduler counts the days since the last review itself
    scheduled_days: card.scheduledDays,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES.indexOf(card.state) as State,
    learning_steps: card.learningSteps,
  };
}
