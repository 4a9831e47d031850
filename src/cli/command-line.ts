/** The commands and their flags, as commander reads them. */
import type { Command } from "commander";
import { FORMAT_NAMES, FORMATS, READABLE_NAMES } from "../formats/conversion-names.js";
import { addSettings, type CommandLine, joinList, readFlags } from "./command-settings.js";
import { classify } from "./commands/classify.js";
import { printConfig } from "./commands/config.js";
import { doctor } from "./commands/doctor.js";
import { EVALUATION_FORMATS, evaluate, TASKS } from "./commands/evaluate.js";
import { explain } from "./commands/explain.js";
import { type LabelRequest, label } from "./commands/label.js";
import { serve } from "./commands/serve.js";
import { type SummarizeRequest, summarize } from "./commands/summarize.js";
import { addLesson } from "./lesson-command-line.js";
import { SUMMARY_FORMATS } from "./output/summary-writers.js";
import { LABEL_NAMES, SERVER_NAMES, SETTING_NAMES } from "./settings/table.js";
import { oneOf, readAs } from "./settings/values.js";

const EXIT_CODES = `
Exit codes: 0 done, whatever was found; 1 --fail-on found it; 2 a file, option or span is not usable; 3 the model, the
engine or the output failed; 4 a bug; 130 interrupted. Where several apply, the highest counts.

Each option can also be set as an environment variable (RHETOSCOPE_MIN_CONFIDENCE=0.5), in rhetoscope.config.json in this
folder or one above ({"minConfidence": 0.5}), and in rhetoscope/config.json in the user's configuration folder; see
rhetoscope config print. No network is used.`;

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

function addLabel(program: Command, { act, stdinIsTerminal }: CommandLine): void {
  const command = program
    .command("label")
    .description("find the techniques in texts: .txt and .md files, folders of them, tables, or standard input (-)")
    .argument("[FILES...]", "files, folders, tables of texts (.jsonl, .csv, .tsv, also .gz), or - for standard input")
    .option("--output <FILE>", "write there instead of standard output, once all is done")
    .option(
      "--resume",
      "keep what is done when stopped, and go on with it: --format jsonl and --output, from the first run on",
    )
    .option("--text-column <NAME>", "column of a table that holds the texts (default: text)")
    .option("--id-column <NAME>", "column of a table that holds their ids (default: id)")
    .option(
      "--keep-columns <NAME,…>",
      "columns of a table to copy to the output (json and jsonl; may be repeated)",
      joinList,
    )
    .option("--stdin-filename <NAME>", "what the text from standard input is called", "stdin")
    .addHelpText("after", EXIT_CODES);
  addSettings(command, LABEL_NAMES);
  command.action((files: string[], options: LabelOptions) => {
    if (files.length === 0 && stdinIsTerminal) return command.outputHelp();
    const request = readLabelRequest(files.length === 0 ? ["-"] : files, options);
    return act(readFlags(command), (context) => label(request, context));
  });
}

/** As commander hands them over. */
interface LabelOptions {
  readonly output?: string;
  readonly stdinFilename: string;
  readonly resume?: true;
  readonly textColumn?: string;
  readonly idColumn?: string;
  readonly keepColumns?: string;
}

function readLabelRequest(args: readonly string[], options: LabelOptions): LabelRequest {
  const { output, stdinFilename, resume = false, textColumn, idColumn, keepColumns } = options;
  const columns = {
    ...(textColumn !== undefined && { text: textColumn }),
    ...(idColumn !== undefined && { id: idColumn }),
    ...(keepColumns !== undefined && { keep: [...new Set(keepColumns.split(",").map((name) => name.trim()))] }),
  };
  return { args, stdinName: stdinFilename, resume, columns, ...(output !== undefined && { output }) };
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

const FORMAT_LIST = FORMAT_NAMES.map((name) => `  ${name.padEnd(15)} ${FORMATS[name].title}`).join("\n");

const CONVERSION_NOTES = `
Formats (docs/formats.md tells what each holds, in which unit, and what it cannot carry):
${FORMAT_LIST}
Markdown and HTML are written only: they are for people and hold no offsets. csv, ptc-si, ptc-flc and web-annotation do not
hold the texts: --texts says where these are. brat is a folder; with Label Studio's tasks.json comes tasks.config.xml.
Where nobody names them, formats are told by endings: .json and .jsonl are our own.`;

function addConvert(program: Command, { act }: CommandLine): void {
  const command = program
    .command("convert")
    .description("convert marks from one format into another")
    .option("--from <FORMAT>", `format of IN: ${READABLE_NAMES.join(", ")}`)
    .option("--to <FORMAT>", `format of OUT: ${FORMAT_NAMES.join(", ")}`)
    .option("--texts <FOLDER>", "the texts, where IN does not hold them")
    .argument("<IN>", "a file, a folder of brat, or - for standard input")
    .argument("[OUT]", "a file, a new folder for brat, or - for standard output", "-")
    .addHelpText("after", CONVERSION_NOTES);
  addSettings(command, ["quiet"]);
  command.action(
    (input: string, output: string, { from, to, texts }: { from?: string; to?: string; texts?: string }) => {
      const readName = (flag: string, name: string) => readAs(flag, name, oneOf(FORMAT_NAMES));
      return act(readFlags(command), async (context) => {
        const { convert } = await import("./commands/convert.js"); // its readers take time to load
        return convert(
          {
            input,
            output,
            ...(from !== undefined && { from: readName("--from", from) }),
            ...(to !== undefined && { to: readName("--to", to) }),
            ...(texts !== undefined && { texts }),
          },
          context,
        );
      });
    },
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
