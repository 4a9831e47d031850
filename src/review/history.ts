/** What can be undone and done again, as values: no step changes an earlier one. */

export interface History<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** What was undone last comes first. */
  readonly future: readonly T[];
}

/** Steps that can be undone; older ones are forgotten. */
const MOST_STEPS = 500;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** The same history when `present` is what it was. What was undone is gone for good. */
export function record<T>(history: History<T>, present: T): History<T> {
  if (present === history.present) return history;
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present, future: [] };
}

/** The same history when there is nothing to undo. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1) as T, future: [present, ...future] };
}

/** The same history when nothing was undone. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0] as T, future: future.slice(1) };
}
