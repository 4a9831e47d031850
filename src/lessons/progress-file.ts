/** Reads and writes a student's progress, so that it can be resumed on another device. */
import { refuseAt } from "../formats/check-marks.js";
import { placeOf } from "../formats/parse-json.js";
import { type OpenedFile, readOwnFile } from "./own-file.js";
import { PROGRESS_VERSION, type Progress, progressFile } from "./progress-schema.js";
import { refusingAs } from "./refused-file.js";

/** UTF-16 code units of the largest file of progress. */
export const LONGEST_PROGRESS = 5_000_000;

/** @throws InputError naming file and place, also for a technique that stands twice */
export function readProgress(file: OpenedFile): Progress {
  const progress = readOwnFile(file, {
    format: "rhetoscope-progress",
    version: PROGRESS_VERSION,
    schema: progressFile,
    longest: LONGEST_PROGRESS,
  });
  refusingAs("altered", () => checkCards(progress, file.name));
  return progress;
}

function checkCards({ cards }: Progress, file: string): void {
  const seen = new Set<string>();
  for (const [i, { technique }] of cards.entries()) {
    if (seen.has(technique))
      refuseAt(placeOf(file, ["cards", i, "technique"]), "each technique once", `${JSON.stringify(technique)} twice`);
    seen.add(technique);
  }
}

/** Equal progress gives equal bytes. */
export function writeProgress(progress: Progress): string {
  return `${JSON.stringify(progressFile.parse(progress), null, 2)}\n`;
}
