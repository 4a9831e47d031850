/** The files of a class together: what is wrong with one is told, and the others still count. */
import { type InputError, isRhetoscopeError } from "../errors.js";
import type { Technique } from "../techniques/technique.js";
import type { Lesson, StudentAnswers } from "./lesson-schema.js";
import type { OpenedFile } from "./own-file.js";
import { createAnswersReader } from "./read-answers.js";
import { RefusedFile } from "./refused-file.js";

export interface GatheredClass {
  /** By seat number, each of which stands once. */
  readonly students: readonly StudentAnswers[];
  /** Those that were left out. */
  readonly refused: readonly RefusedFiles[];
}

export interface RefusedFiles {
  /** One, or those that have one seat number. */
  readonly names: readonly string[];
  /** See `reasonOf`. */
  readonly error: InputError;
}

/** Of two files with one seat number neither counts: nobody knows whose is whose. @param techniques all cards */
export function gatherClass(
  files: Iterable<OpenedFile>,
  lesson: Lesson,
  techniques: readonly Technique[],
): GatheredClass {
  const read = createAnswersReader(lesson, techniques);
  const bySeat = new Map<number, { readonly names: string[]; readonly student: StudentAnswers }>();
  const refused: RefusedFiles[] = [];
  for (const file of files) {
    try {
      const student = read(file);
      const same = bySeat.get(student.seat);
      if (same === undefined) bySeat.set(student.seat, { names: [file.name], student });
      else same.names.push(file.name);
    } catch (error) {
      if (!isRhetoscopeError(error)) throw error;
      refused.push({ names: [file.name], error: error as InputError });
    }
  }
  const seats = [...bySeat.values()].sort((a, b) => a.student.seat - b.student.seat);
  for (const { names, student } of seats.filter((seat) => seat.names.length > 1))
    refused.push({
      names,
      error: new RefusedFile(
        "sameSeat",
        `${names.join(", ")}: expected a seat number of its own in each, found ${student.seat} in all`,
      ),
    });
  return { students: seats.filter(({ names }) => names.length === 1).map(({ student }) => student), refused };
}
