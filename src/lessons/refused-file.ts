/** Why a file of a lesson is refused, as a word that an edge can turn into a sentence for people who write no JSON. */
import { InputError, isRhetoscopeError } from "../errors.js";

/**
 * `otherLessonVersion`: the lesson has the title, and other texts or steps. `altered`: a field or a place is not as this
 * software writes it. `textChanged`: a text does not fit its checksum.
 */
export type RefusalReason =
  | "tooLong"
  | "endsEarly"
  | "notJson"
  | "otherFormat"
  | "otherVersion"
  | "altered"
  | "textChanged"
  | "otherLesson"
  | "otherLessonVersion"
  | "sameSeat";

/** Tell it apart by {@link reasonOf}, not by `instanceof`. */
export class RefusedFile extends InputError {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Undefined for errors that are about no file of a lesson. */
export function reasonOf(error: unknown): RefusalReason | undefined {
  return isRhetoscopeError(error) && "reason" in error ? (error as RefusedFile).reason : undefined;
}

/** Does the work; where it refuses what it was given, the error keeps its words and says why. The innermost reason stays. */
export function refusingAs<T>(reason: RefusalReason, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isRhetoscopeError(error) || error.code !== "input" || reasonOf(error) !== undefined) throw error;
    throw new RefusedFile(reason, error.message);
  }
}
