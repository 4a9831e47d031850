/** `rhetoscope lesson export`: a lesson as files for a course system or a printer, all of them or none. */
import { basename, dirname, extname, join } from "node:path";
import { InputError, isRhetoscopeError } from "../../errors.js";
import { exportLesson } from "../../lessons/export/export-lesson.js";
import type { ExportTargetName } from "../../lessons/export/export-targets.js";
import type { ExportedFile, LessonExport } from "../../lessons/export/lesson-export.js";
import { readLesson } from "../../lessons/read-lesson.js";
import type { CommandContext } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { readLessonSource } from "../input/lesson-source.js";
import { warn } from "../messages.js";
import { refuseOverwriting } from "../output/keep-inputs.js";
import { openFile, type Sink } from "../output/sink.js";
import type { Terminal } from "../terminal.js";

export interface LessonExportRequest {
  /** A file, `-` for standard input, or the name of a ready lesson. */
  readonly lesson: string;
  readonly to: ExportTargetName;
  /** A file. */
  readonly output: string;
}

/** @returns the exit code @throws InputError naming file and field, OutputError; nothing is then left at the destination */
export async function exportLessonFile(
  { lesson: path, to, output }: LessonExportRequest,
  { terminal, techniques, settings }: CommandContext,
): Promise<number> {
  if (output === "-") throw new InputError("--output: expected a file, found -, as a lesson may need two of them");
  const source = await readLessonSource(path, terminal);
  const lesson = readLesson(source, techniques);
  const { files, left } = namePlace(source.name, () => exportLesson(lesson, { to, techniques }));
  const paths = files.map((file) => pathOf(file, output));
  for (const written of paths) await refuseOverwriting(written, path === "-" ? [] : [source.name], terminal);
  await writeFiles(files, paths, terminal);
  if (!settings.quiet) for (const sentence of left) await warn(terminal, `${to}: ${sentence}`);
  return ExitCode.done;
}

/** What the writers refuse has a field but no file. */
function namePlace(path: string, write: () => LessonExport): LessonExport {
  try {
    return write();
  } catch (error) {
    if (isRhetoscopeError(error) && error.code === "input")
      throw new InputError(`${path}, field ${error.message}`, { cause: error });
    throw error;
  }
}

/** The key stands beside the file: `sheet.key.html`. */
function pathOf({ part }: ExportedFile, output: string): string {
  if (part === "lesson") return output;
  const ending = extname(output);
  return join(dirname(output), `${basename(output, ending)}.${part}${ending}`);
}

/** @param paths of the files, in their order */
async function writeFiles(files: readonly ExportedFile[], paths: readonly string[], terminal: Terminal): Promise<void> {
  const sinks: Sink<string | Uint8Array>[] = [];
  try {
    for (const [i, file] of files.entries()) {
      const sink = await openFile(terminal, paths[i] as string);
      sinks.push(sink);
      await sink.write(file.bytes);
    }
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    throw error;
  }
  for (const sink of sinks) await sink.commit();
}
