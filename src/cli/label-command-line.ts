/** `label` and its flags, as commander reads them. */
import type { Command } from "commander";
import { addSettings, type CommandLine, joinList, readFlags } from "./command-settings.js";
import { type LabelRequest, label } from "./commands/label.js";
import { LABEL_NAMES } from "./settings/table.js";

const EXIT_CODES = `
Exit codes: 0 done, whatever was found; 1 --fail-on found it; 2 a file, option or span is not usable; 3 the model, the
engine or the output failed; 4 a bug; 130 interrupted. Where several apply, the highest counts.

Each option can also be set as an environment variable (RHETOSCOPE_MIN_CONFIDENCE=0.5), in rhetoscope.config.json in this
folder or one above ({"minConfidence": 0.5}), and in rhetoscope/config.json in the user's configuration folder; see
rhetoscope config print. No network is used.

ptc-si, ptc-flc and csv hold marks and no texts: keep the texts, who reads such a file needs them.`;

export function addLabel(program: Command, { act, stdinIsTerminal }: CommandLine): void {
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
