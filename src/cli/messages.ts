/** Messages to standard error: one way to say that something is wrong, whatever the command. */
import { isRhetoscopeError } from "../errors.js";
import { ClosedPipe, Interruption } from "./exit-code.js";
import { showControls } from "./pretty/show-controls.js";
import type { Terminal } from "./terminal.js";

/** Says what happened: a bug with its stack, the end of a pipe not at all. Never throws. */
export async function reportError(terminal: Terminal, error: unknown): Promise<void> {
  if (error instanceof ClosedPipe) return;
  if (error instanceof Interruption) return say(terminal, "interrupted");
  if (isRhetoscopeError(error)) return say(terminal, `error: ${error.message}`);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return say(terminal, `internal error, which is a bug of rhetoscope; please report it:\n${stack}`);
}

/** Says what the user should know though the run goes on. */
export async function warn(terminal: Terminal, message: string): Promise<void> {
  await say(terminal, `warning: ${message}`);
}

async function say(terminal: Terminal, message: string): Promise<void> {
  // a message may quote a file's name or content, which must not steer the terminal
  const shown = message.split("\n").map(showControls).join("\n");
  await terminal.stderr.write(`rhetoscope: ${shown}\n`).catch(() => {}); // nobody is left to be told
}
