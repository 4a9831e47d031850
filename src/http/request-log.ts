/** The log: a line of JSON a request, with nothing in it that a user wrote: no body, no address but that of a route. */
import type { FastifyInstance, FastifyServerOptions } from "fastify";

export interface LogOptions {
  /** Only errors are logged. */
  readonly quiet: boolean;
  readonly write: (line: string) => void;
}

/** For Fastify, which would log addresses and messages of errors otherwise. */
export function logOptions({ quiet, write }: LogOptions) {
  return {
    level: quiet ? "error" : "info",
    base: null,
    stream: { write },
    hooks: { logMethod: logWithoutMessage },
    serializers: { err: describeError, req: () => ({}), res: () => ({}) },
  } satisfies FastifyServerOptions["logger"];
}

type Log = (this: unknown, ...args: unknown[]) => void;

/** Where nothing is said of an error, the logger would say its message. */
function logWithoutMessage(this: unknown, args: readonly unknown[], log: Log): void {
  const [first, said] = args;
  const logged = first instanceof Error ? { err: first } : first;
  const isError = first instanceof Error || Object(first).err instanceof Error;
  log.call(this, logged, ...(said === undefined && isError ? ["error"] : args.slice(1)));
}

/** A message may quote a text: a bug is told by its name and its place. */
export function describeError(error: Error): { type: string; message: string; stack: string } {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const { code } = error as { readonly code?: unknown };
  return { type: error.name, message: typeof code === "string" ? code : "not logged", stack: frames.join("\n") };
}

/** Logs every request once it is over, whether it was answered or the client has gone. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    const start = performance.now();
    const { raw } = reply;
    raw.once("close", () => {
      const told = {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: raw.writableEnded ? raw.statusCode : "client gone",
        milliseconds: Math.round(performance.now() - start),
      };
      request.log.info(told, "request");
    });
  });
}
