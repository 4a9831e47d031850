/** When to meet a technique again: each is a card of the Free Spaced Repetition Scheduler, and answers are its ratings. */
import { type Card, createEmptyCard, fsrs, type Grade, Rating, type State } from "ts-fsrs";
import type { TechniqueOutcome } from "./marking.js";
import {
  LATEST,
  MOST_SEEN,
  MOST_SESSIONS,
  PROGRESS_VERSION,
  type Progress,
  type ProgressCard,
} from "./progress-schema.js";

// days, not minutes, and no chance: a class meets again tomorrow, and equal answers give equal days
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const STATES = ["new", "learning", "review", "relearning"] as const;

export function startProgress(): Progress {
  return { format: "rhetoscope-progress", schemaVersion: PROGRESS_VERSION, cards: [], seen: [], sessions: [] };
}

export interface Session {
  /** SHA-256 of what was worked through: `hashLesson` of a lesson, `hashRetest` of a re-test. */
  readonly id: string;
  /** Of `markAnswers`. */
  readonly outcomes: readonly TechniqueOutcome[];
  /** Ids of the passages that were shown. */
  readonly passages: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The progress after a lesson or a re-test. A technique is rated once a session by all answers about it, see
 * {@link rateOutcomes}. A clock that was set back counts as no time passed. A session counts once: of an id that was
 * recorded before, the progress is returned as it is.
 */
export function recordSession(progress: Progress, { id, outcomes, passages, now }: Session): Progress {
  if (progress.sessions.includes(id)) return progress;
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
    sessions: [...progress.sessions, id].slice(-MOST_SESSIONS),
  };
}

/** From here on a student counts as sure. */
const SURE = 0.8;

/** Again: less than half right. Hard: some wrong. Good: all right. Easy: all right, and sure of each. */
export function rateOutcomes(outcomes: readonly TechniqueOutcome[]): Grade {
  const right = outcomes.filter((outcome) => outcome.right).length;
  if (2 * right < outcomes.length) return Rating.Again;
  if (right < outcomes.length) return Rating.Hard;
  return outcomes.every(({ sureness = 0 }) => sureness >= SURE) ? Rating.Easy : Rating.Good;
}

interface Review {
  readonly technique: string;
  readonly grade: Grade;
  readonly now: number;
}

function reviewCard(before: ProgressCard | undefined, { technique, grade, now }: Review): ProgressCard {
  const at = new Date(Math.min(Math.max(now, before?.lastReview ?? now), LATEST));
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
