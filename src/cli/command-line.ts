/** The commands and their flags, as commander reads them. */
import type { Command } from "commander";
import { addSettings, type CommandLine, readFlags } from "./command-settings.js";
import { classify } from "./commands/classify.js";
import { printConfig } from "./commands/config.js";
import { doctor } from "./commands/doctor.js";
import { EVALUATION_FORMATS, evaluate, TASKS } from "./commands/evaluate.js";
import { explain } from "./commands/explain.js";
import { serve } from "./commands/serve.js";
import { type SummarizeRequest, summarize } from "./commands/summarize.js";
import { addConvert } from "./convert-command-line.js";
import { addLabel } from "./label-command-line.js";
import { addLesson } from "./lesson-command-line.js";
import { SUMMARY_FORMATS } from "./output/summary-writers.js";
import { SERVER_NAMES, SETTING_NAMES } from "./settings/table.js";
import { oneOf, readAs } from "./settings/values.js";

const SERVING = `
The address goes to standard output when the server is ready, a log without any text to standard error, a JSON object a
line (--quiet: errors only).
SIGTERM or Ctrl-C stops the server once it has answered what it has taken, with exit code 0; a second one stops it at once.
It asks nobody for a password: before you let other machines reach it (--host), put something in front of it that does.`;

/** Adds all commands to a program that knows how to write and how to end. */
export function addCommands(program: Command, line: CommandLine): void {
  program
    .name("rhetoscope")
    .description("Shows which rhetorical techniques a text uses, where exactly and how sure it is.")
    .version(line.version)
    .showSuggestionAfterError();
  addLabel(program, line);
  addClassify(program, line);
  addEvaluate(program, line);
  addSummarize(program, line);
  addConvert(program, line);
  addLesson(program, line);
  addExplain(program, line);
  addServe(program, line);
  addDoctor(program, line);
  addConfig(program, line);
}

function addClassify(program: Command, { act }: CommandLine): void {
  const command = program
    .command("classify")
    .description("name the technique of given spans: writes ID, technique, start, end in the order of the spans")
    .requiredOption("--spans <SPANS.tsv>", "rows of ID, anything, start, end, apart by tabs; offsets in code points")
    .option("--output <FILE>", "write there instead of standard output, once all is done")
    .argument("<ARTICLES...>", "folders or files of the articles: ID is the number of article<ID>.txt, else the stem");
  addSettings(command, ["engine", "model", "quiet"]);
  command.action((articles: string[], { spans, output }: { spans: string; output?: string }) =>
    act(readFlags(command), (context) =>
      classify(output === undefined ? { spans, articles } : { spans, articles, output }, context),
    ),
  );
}

interface EvaluateOptions {
  readonly task: string;
  readonly format: string;
  readonly texts?: string;
  readonly output?: string;
}

function addEvaluate(program: Command, { act }: CommandLine): void {
  const command = program
    .command("evaluate")
    .description(
      "compare predicted spans (si), techniques of given spans (tc), both (flc) or the techniques of sentences (sentence) " +
        "with gold ones, or two and more annotators with each other (agreement); docs/measures.md tells what is measured",
    )
    .requiredOption("--task <TASK>", `one of ${TASKS.join(", ")}`)
    .option("--format <FORMAT>", EVALUATION_FORMATS.join(", "), "table")
    .option("--texts <FOLDER>", "the texts: for sentences and words, and where PTC and label files are compared")
    .option("--output <FILE>", "write there instead of standard output, once all is done")
    .argument(
      "<GOLD>",
      "PTC rows (ID, start, end for si; else ID, technique, start, end), or label --format json, jsonl",
    )
    .argument("<PRED...>", "the same for the prediction, or for more annotators");
  command.action((gold: string, others: string[], { task, format, ...paths }: EvaluateOptions) =>
    act({}, (context) =>
      evaluate(
        {
          task: readAs("--task", task, oneOf(TASKS)),
          format: readAs("--format", format, oneOf(EVALUATION_FORMATS)),
          files: [gold, ...others],
          ...paths,
        },
        context,
      ),
    ),
  );
}

function addSummarize(program: Command, { act }: CommandLine): void {
  const command = program
    .command("summarize")
    .description("tell how often the texts of a corpus are marked: marks per 1,000 words with 95 % intervals by text")
    .option("--by <COLUMN>", "technique, or a column that label --keep-columns kept", "technique")
    .option("--format <FORMAT>", SUMMARY_FORMATS.join(", "), "table")
    .option("--output <FILE>", "write there instead of standard output")
    .argument("<FILES...>", "what label --format jsonl wrote, also .gz");
  command.action((files: string[], { by, format, output }: { by: string; format: string; output?: string }) =>
    act({}, (context) => {
      const request: Omit<SummarizeRequest, "output"> = {
        files,
        by,
        format: readAs("--format", format, oneOf(SUMMARY_FORMATS)),
      };
      return summarize(output === undefined ? request : { ...request, output }, context);
    }),
  );
}

function addExplain(program: Command, { act }: CommandLine): void {
  const command = program
    .command("explain")
    .description("print the card of a technique: what it is, examples, what may be taken for it")
    .argument("<TECHNIQUE...>", "an id, a class of the model, or a name");
  addSettings(command, ["color", "width"]);
  command.action((words: string[]) => act(readFlags(command), (context) => explain(words.join(" "), context)));
}

function addServe(program: Command, { act }: CommandLine): void {
  const command = program
    .command("serve")
    .description(
      "answer over HTTP: POST /v1/label and /v1/classify; /openapi.json describes all; the reading view is at /",
    )
    .addHelpText("after", SERVING);
  addSettings(command, [...SERVER_NAMES, "jobs", "engine", "model", "quiet"]);
  command.action(() => act(readFlags(command), serve));
}

function addDoctor(program: Command, { act }: CommandLine): void {
  const command = program.command("doctor").description("print engine, versions, model and speed");
  addSettings(command, ["engine", "model", "width"]);
  command.action(() => act(readFlags(command), doctor));
}

function addConfig(program: Command, { act }: CommandLine): void {
  const config = program.command("config").description("the settings of the command line");
  const command = config.command("print").description("print each setting, its value and where it comes from");
  addSettings(command, SETTING_NAMES);
  command.action(() => act(readFlags(command), printConfig));
}
