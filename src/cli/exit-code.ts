/** The one table from what happened to the exit status; where several apply, the highest counts. */
import { isRhetoscopeError } from "../errors.js";

export const ExitCode = {
  done: 0,
  /** `--fail-on` found what it was asked to find. */
  found: 1,
  /** The caller's files, options or spans. */
  input: 2,
  /** The model, the engine or a destination. */
  failure: 3,
  /** A bug of ours. */
  internal: 4,
  interrupted: 130,
} as const;

/** The user stopped the run. */
export class Interruption extends Error {
  override readonly name = "Interruption";
}

/** Whoever read standard output has had enough, as `head` has. */
export class ClosedPipe extends Error {
  override readonly name = "ClosedPipe";
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof Interruption) return ExitCode.interrupted;
  if (error instanceof ClosedPipe) return ExitCode.done;
  if (!isRhetoscopeError(error)) return ExitCode.internal;
  return error.code === "input" ? ExitCode.input : ExitCode.failure;
}
