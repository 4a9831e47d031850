/** A student's marks beside the machine's: where they meet and where they differ. Neither is called right. */
import { overlapLength } from "../text/span.js";
import type { GuessedMark, LessonText, MachineMark } from "./lesson-schema.js";
import type { Cards } from "./reasons.js";

export interface MachineComparison {
  /** Both marked here, and the machine's class holds the student's technique. */
  readonly alike: readonly MarkPair[];
  /** Both marked here under different names. */
  readonly different: readonly MarkPair[];
  readonly onlyStudent: readonly GuessedMark[];
  readonly onlyMachine: readonly MachineMark[];
}

export interface MarkPair {
  readonly student: GuessedMark;
  readonly machine: MachineMark;
}

/**
 * A student's mark is set beside the machine's mark that shares most with it, one of its own technique first.
 * @param text the machine's marks in order of place, as `checkLesson` has made sure
 */
export function compareWithMachine(
  marks: readonly GuessedMark[],
  { machine }: Pick<LessonText, "machine">,
  cards: Cards,
): MachineComparison {
  const pairs: (MarkPair & { readonly alike: boolean })[] = [];
  const onlyStudent: GuessedMark[] = [];
  for (const student of marks) {
    const modelClass = cards.get(student.technique)?.modelClass;
    let best: { readonly mark: MachineMark; readonly worth: number; readonly alike: boolean } | undefined;
    for (const mark of machine) {
      if (mark.start >= student.end) break;
      const shared = overlapLength(student, mark);
      if (shared === 0) continue;
      const alike = mark.technique === modelClass;
      const worth = shared + (alike ? student.end - student.start : 0);
      if (best === undefined || worth > best.worth) best = { mark, worth, alike };
    }
    if (best === undefined) onlyStudent.push(student);
    else pairs.push({ student, machine: best.mark, alike: best.alike });
  }
  const met = new Set(machine.filter((mark) => marks.some((student) => overlapLength(student, mark) > 0)));
  const strip = ({ student, machine: mark }: MarkPair) => ({ student, machine: mark });
  return {
    alike: pairs.filter(({ alike }) => alike).map(strip),
    different: pairs.filter(({ alike }) => !alike).map(strip),
    onlyStudent,
    onlyMachine: machine.filter((mark) => !met.has(mark)),
  };
}
