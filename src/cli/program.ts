/** Runs one command line against a terminal and returns the exit code: the program without its process. */
import { Command, CommanderError } from "commander";
import { InputError } from "../errors.js";
import { addCommands } from "./command-line.js";
import type { Act } from "./command-settings.js";
import { type Engines, lazyEngines } from "./context.js";
import { ExitCode, exitCodeOf } from "./exit-code.js";
import { reportError } from "./messages.js";
import { classesOf, readCards, readVersion } from "./package-files.js";
import { resolveSettings } from "./settings/resolve-settings.js";
import type { Terminal } from "./terminal.js";

/** @param args the words after `rhetoscope` */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  engines: Engines = lazyEngines,
): Promise<number> {
  try {
    return await runCommands(args, terminal, engines);
  } catch (error) {
    await reportError(terminal, error);
    return exitCodeOf(error);
  }
}

async function runCommands(args: readonly string[], terminal: Terminal, engines: Engines): Promise<number> {
  const [techniques, version] = await Promise.all([readCards(), readVersion()]);
  let code: number = ExitCode.done;
  const act: Act = async (flags, work) => {
    const resolved = await resolveSettings(flags, terminal, classesOf(techniques));
    code = await work({ terminal, ...resolved, techniques, version, engines });
  };
  const said = { out: "", error: "" };
  const program = new Command().exitOverride().configureOutput({
    writeOut: (text) => {
      said.out += text;
    },
    writeErr: (text) => {
      said.error += text;
    },
    getOutHelpWidth: () => terminal.stdout.columns ?? 80,
    getErrHelpWidth: () => terminal.stderr.columns ?? 80,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  addCommands(program, { version, act, stdinIsTerminal: terminal.stdin.isTerminal });
  if (args.length === 0) program.outputHelp();
  else await program.parseAsync(args, { from: "user" }).catch((error: unknown) => endParsing(error, said.error));
  if (said.out !== "") await terminal.stdout.write(said.out);
  return code;
}

/** Help and version end the reading of a command line too, and are no errors. */
function endParsing(error: unknown, said: string): void {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return;
  throw new InputError(said.trim().replace(/^error: /, ""), { cause: error });
}
