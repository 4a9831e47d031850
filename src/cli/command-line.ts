/** The commands and their flags, as commander reads them. */
import { type Command, Option } from "commander";
import { classify } from "./commands/classify.js";
import { printConfig } from "./commands/config.js";
import { doctor } from "./commands/doctor.js";
import { evaluate, TASKS } from "./commands/evaluate.js";
import { explain } from "./commands/explain.js";
import { label } from "./commands/label.js";
import { serve } from "./commands/serve.js";
import type { CommandContext } from "./context.js";
import type { Flags } from "./settings/resolve-settings.js";
import { LABEL_NAMES, SERVER_NAMES, SETTING_NAMES, SETTINGS, type SettingName } from "./settings/table.js";
import { oneOf, readAs } from "./settings/values.js";

/** Runs a command's work once its settings are known; its result is the exit code. */
export type Act = (flags: Flags, work: (context: CommandContext) => Promise<number>) => Promise<void>;

export interface CommandLine {
  readonly version: string;
  readonly act: Act;
  readonly stdinIsTerminal: boolean;
}

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
  addExplain(program, line);
  addServe(program, line);
  addDoctor(program, line);
  addConfig(program, line);
}

function addLabel(program: Command, { act, stdinIsTerminal }: CommandLine): void {
  const command = program
    .command("label")
    .description("find the techniques in texts: .txt and .md files, folders of them, or standard input (-)")
    .argument("[FILES...]", "files, folders, or - for standard input")
    .option("--output <FILE>", "write there instead of standard output, once all is done")
    .option("--stdin-filename <NAME>", "what the text from standard input is called", "stdin")
    .addHelpText("after", EXIT_CODES);
  addSettings(command, LABEL_NAMES);
  command.action((files: string[], { output, stdinFilename }: { output?: string; stdinFilename: string }) => {
    if (files.length === 0 && stdinIsTerminal) return command.outputHelp();
    const request = { args: files.length === 0 ? ["-"] : files, stdinName: stdinFilename };
    return act(readFlags(command), (context) =>
      label(output === undefined ? request : { ...request, output }, context),
    );
  });
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

function addEvaluate(program: Command, { act }: CommandLine): void {
  const command = program
    .command("evaluate")
    .description("compare predicted spans (si), techniques of given spans (tc) or both (flc) with gold ones")
    .requiredOption("--task <TASK>", `one of ${TASKS.join(", ")}`)
    .option("--format <FORMAT>", "table or json", "table")
    .argument("<GOLD>", "rows of ID, start, end (si) or ID, technique, start, end (tc, flc)")
    .argument("<PRED>", "rows in the same form");
  command.action((gold: string, predicted: string, { task, format }: { task: string; format: string }) =>
    act({}, (context) =>
      evaluate(
        {
          task: readAs("--task", task, oneOf(TASKS)),
          format: readAs("--format", format, oneOf(["table", "json"])),
          gold,
          predicted,
        },
        context,
      ),
    ),
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

function addSettings(command: Command, names: readonly SettingName[]): void {
  for (const name of names) {
    const { flag, help } = SETTINGS[name];
    const option = new Option(flag, help);
    if (name === "techniques" || name === "corsOrigin")
      option.argParser((next: string, before?: string) => (before ? `${before},${next}` : next));
    command.addOption(option);
  }
}

/** What was written on the command line, as it was written. */
function readFlags(command: Command): Flags {
  const given = SETTING_NAMES.filter((name) => command.getOptionValueSource(name) === "cli");
  return Object.fromEntries(given.map((name) => [name, String(command.getOptionValue(name))]));
}
