/** `rhetoscope config print`: which settings hold and who says so. */
import type { CommandContext } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { showControls } from "../pretty/show-controls.js";
import { SETTING_NAMES } from "../settings/table.js";

/** One line a setting: name, value, origin. @returns the exit code */
export async function printConfig({ terminal, settings, origins }: CommandContext): Promise<number> {
  const rows = SETTING_NAMES.map((name) => [name, JSON.stringify(settings[name]), origins[name] ?? ""] as const);
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  const lines = rows.map(
    ([name, value, origin]) => `${name.padEnd(first ?? 0)}  ${value.padEnd(second ?? 0)}  ${showControls(origin)}\n`,
  );
  await terminal.stdout.write(lines.join(""));
  return ExitCode.done;
}
