/** The terminal of this process: its streams, its environment, and Ctrl-C as a signal to stop. */
import { OutputError } from "../errors.js";
import { ClosedPipe, ExitCode, Interruption } from "./exit-code.js";
import { readUpTo } from "./input/read-bytes.js";
import type { OutputStream, Terminal } from "./terminal.js";

export function openProcessTerminal(): Terminal {
  const { signal } = listenForInterruption();
  return {
    stdin: {
      isTerminal: process.stdin.isTTY === true,
      read: async (limit) => {
        const stop = () => process.stdin.destroy(signal.reason as Error);
        signal.addEventListener("abort", stop, { once: true });
        return readUpTo(process.stdin, limit).finally(() => signal.removeEventListener("abort", stop));
      },
    },
    stdout: openStream(process.stdout, signal),
    stderr: openStream(process.stderr, signal),
    env: process.env,
    folder: process.cwd(),
    platform: process.platform,
    signal,
  };
}

/** The first signal asks the run to stop; the second ends the process. */
function listenForInterruption(): AbortController {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(ExitCode.interrupted);
      controller.abort(new Interruption("interrupted"));
    });
  }
  return controller;
}

function openStream(stream: NodeJS.WriteStream, signal: AbortSignal): OutputStream {
  stream.on("error", () => {}); // each write hears of its own error; unheard, the event would end the process
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns || undefined, // a terminal without a size says 0
    write: (text) =>
      new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason);
        signal.addEventListener("abort", stop, { once: true });
        stream.write(text, (error) => {
          signal.removeEventListener("abort", stop);
          if (error) reject(writeError(error));
          else resolve();
        });
      }),
  };
}

function writeError(error: NodeJS.ErrnoException): Error {
  const closed = error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";
  if (closed) return new ClosedPipe("nobody reads the output", { cause: error });
  return new OutputError(`standard output: expected to be writable, found ${error.message}`, { cause: error });
}
