/** The commands of `rhetoscope lesson`, as commander reads them: a function each, so that each can be told apart. */
import type { Command } from "commander";
import { EXPORT_NAMES, EXPORT_TARGETS } from "../lessons/export/export-targets.js";
import { LICENCE_NOT_STATED } from "../lessons/lesson-words.js";
import { READY_LESSONS } from "../lessons/ready-lessons.js";
import { addSettings, type CommandLine, joinList, readFlags } from "./command-settings.js";
import { oneOf, readAs } from "./settings/values.js";

/** A group of commands. */
export function addLesson(program: Command, line: CommandLine): void {
  const lesson = program.command("lesson").description("lessons for a class: made from texts, taken to the course");
  addLessonNew(lesson, line);
  addLessonExport(lesson, line);
}

const LESSON_NOTES = `
The lesson is one JSON file (docs/lessons.md, docs/schema/lesson.schema.json): open it in the page of rhetoscope serve, or in
any editor. Nobody has decided yet what is right in your own texts: their marks are the machine's until you do. Passages
for the other steps come from the bank of this package, with their keys. Without TEXTS the whole lesson is from the bank.`;

interface LessonOptions {
  readonly minutes: string;
  readonly techniques?: string;
  readonly title?: string;
  readonly source?: string;
  readonly licence?: string;
  readonly output: string;
}

function addLessonNew(lesson: Command, { act }: CommandLine): void {
  const command = lesson
    .command("new")
    .description("make a lesson of 15 or 45 minutes from texts and the bank of passages")
    .requiredOption("--minutes <15|45>", "how long it is to take")
    .requiredOption("--output <FILE>", "the lesson file to write")
    .option("--techniques <ID,…>", "techniques to teach, as rhetoscope explain names them (may be repeated)", joinList)
    .option("--title <TITLE>", "what the lesson is called")
    .option("--source <WORDS>", "where your texts are from, as the sheets tell it (default: their files' names)")
    .option("--licence <WORDS>", `under which licence your texts may be copied (default: ${LICENCE_NOT_STATED})`)
    .argument("[TEXTS...]", "files, folders of .txt and .md files, or - for standard input")
    .addHelpText("after", LESSON_NOTES);
  addSettings(command, ["point", "minConfidence", "force", "engine", "model", "quiet"]);
  command.action((texts: string[], { minutes, techniques, title, source, licence, output }: LessonOptions) => {
    const { techniques: _, ...flags } = readFlags(command); // those of a lesson are cards, not classes of the model
    return act(flags, async (context) => {
      const { lessonNew } = await import("./commands/lesson-new.js"); // the bank and its schemas take time to load
      const length = readAs("--minutes", minutes, oneOf(["15", "45"])) === "15" ? 15 : 45;
      return lessonNew(
        {
          texts,
          minutes: length,
          output,
          ...(techniques !== undefined && { techniques }),
          ...(title !== undefined && { title }),
          ...(source !== undefined && { source }),
          ...(licence !== undefined && { licence }),
        },
        context,
      );
    });
  });
}

const TARGET_LIST = EXPORT_NAMES.map((name) => `  ${name.padEnd(9)} ${EXPORT_TARGETS[name].title}`).join("\n");
const READY_LIST = READY_LESSONS.map(({ name, request }) => `  ${name} (${request.minutes} minutes)`).join("\n");

const EXPORT_NOTES = `
Targets (docs/lesson-exports.md tells what each carries, and how it is imported):
${TARGET_LIST}
What a target cannot carry is said on standard error. The key of a worksheet goes to a file beside it: sheet.html, sheet.key.html.

Ready lessons:
${READY_LIST}`;

function addLessonExport(lesson: Command, { act }: CommandLine): void {
  const command = lesson
    .command("export")
    .description("write a lesson as a file for a course system, or to print")
    .requiredOption("--to <TARGET>", `one of ${EXPORT_NAMES.join(", ")}`)
    .requiredOption("--output <FILE>", "write there; it appears when it is complete")
    .argument("<LESSON>", "a lesson file, - for standard input, or the name of a ready lesson")
    .addHelpText("after", EXPORT_NOTES);
  addSettings(command, ["quiet"]);
  command.action((file: string, { to, output }: { to: string; output: string }) =>
    act(readFlags(command), async (context) => {
      const target = readAs("--to", to, oneOf(EXPORT_NAMES));
      const { exportLessonFile } = await import("./commands/lesson-export.js"); // its writers take time to load
      return exportLessonFile({ lesson: file, to: target, output }, context);
    }),
  );
}
