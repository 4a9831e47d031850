/** What all commands have in common on their way in: the flags of settings, and who runs the work. */
import { type Command, Option } from "commander";
import type { CommandContext } from "./context.js";
import type { Flags } from "./settings/resolve-settings.js";
import { SETTING_NAMES, SETTINGS, type SettingName } from "./settings/table.js";

/** Runs a command's work once its settings are known; its result is the exit code. */
export type Act = (flags: Flags, work: (context: CommandContext) => Promise<number>) => Promise<void>;

export interface CommandLine {
  readonly version: string;
  readonly act: Act;
  readonly stdinIsTerminal: boolean;
}

/** The flags of these settings. */
export function addSettings(command: Command, names: readonly SettingName[]): void {
  for (const name of names) {
    const { flag, help } = SETTINGS[name];
    const option = new Option(flag, help);
    if (name === "techniques" || name === "corsOrigin") option.argParser(joinList);
    command.addOption(option);
  }
}

/** An option that may be repeated: its lists make one. */
export function joinList(next: string, before?: string): string {
  return before ? `${before},${next}` : next;
}

/** What was written on the command line, as it was written. */
export function readFlags(command: Command): Flags {
  const given = SETTING_NAMES.filter((name) => command.getOptionValueSource(name) === "cli");
  return Object.fromEntries(given.map((name) => [name, String(command.getOptionValue(name))]));
}
