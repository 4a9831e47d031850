/** `rhetoscope serve`: the service at an address of this machine, until it is told to stop. */
import { type CommandContext, loadOptions } from "../context.js";
import { ExitCode } from "../exit-code.js";

/** Logs to standard error, a JSON object a line; standard output gets the address. @returns the exit code */
export async function serve({ terminal, settings, techniques, version, engines }: CommandContext): Promise<number> {
  const { host, port, jobs, queue, timeout, bodyLimit, corsOrigin, quiet } = settings;
  const server = await import("../../http/server.js"); // the other commands need none
  const forget = () => {}; // a log or an address that nobody reads must not end the server
  await server.serve({
    host,
    port,
    jobs,
    queue,
    timeout: timeout * 1000,
    bodyLimit,
    corsOrigins: corsOrigin ?? [],
    version,
    techniques,
    load: loadOptions(settings),
    openPool: engines.openPool,
    announce: (address) => void terminal.stdout.write(`${address}\n`).catch(forget),
    log: { quiet, write: (line) => void terminal.stderr.write(line).catch(forget) },
    signal: terminal.signal,
  });
  return ExitCode.done;
}
