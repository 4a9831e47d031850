/** Makes a re-test of what is due; loaded when it is asked for, since the bank of passages comes with it. */
import "../no-eval.js";
import passages from "../../../seeds/passages.jsonl?raw";
import { parseBank } from "../../lessons/bank.js";
import { composeRetest, hashRetest } from "../../lessons/compose-retest.js";
import type { Lesson } from "../../lessons/lesson-schema.js";
import type { Progress } from "../../lessons/progress-schema.js";
import { TECHNIQUES } from "../techniques.js";

/** `id` is what it counts under. */
export interface Retest {
  readonly lesson: Lesson;
  readonly id: string;
}

/** Undefined while nothing is due. @param by milliseconds since 1970: what is due until then */
export function makeRetest(progress: Progress, by: number): Retest | undefined {
  const bank = parseBank({ name: "passages.jsonl", content: passages });
  const lesson = composeRetest(progress, by, { bank, techniques: TECHNIQUES });
  return lesson && { lesson, id: hashRetest(progress) };
}
