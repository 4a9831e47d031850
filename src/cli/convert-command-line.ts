/** `convert` and its flags, as commander reads them. */
import type { Command } from "commander";
import { FORMAT_NAMES, FORMATS, READABLE_NAMES } from "../formats/conversion-names.js";
import { addSettings, type CommandLine, readFlags } from "./command-settings.js";
import { oneOf, readAs } from "./settings/values.js";

const FORMAT_LIST = FORMAT_NAMES.map((name) => `  ${name.padEnd(15)} ${FORMATS[name].title}`).join("\n");

const CONVERSION_NOTES = `
Formats (docs/formats.md tells what each holds, in which unit, and what it cannot carry):
${FORMAT_LIST}
Markdown and HTML are written only: they are for people and hold no offsets. csv, ptc-si, ptc-flc and web-annotation do not
hold the texts: --texts says where these are. brat is a folder; with Label Studio's tasks.json comes tasks.config.xml.
Where nobody names them, formats are told by endings: .json and .jsonl are our own.`;

export function addConvert(program: Command, { act }: CommandLine): void {
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
