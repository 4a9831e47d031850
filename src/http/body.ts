/** Bodies to JSON, strictly: what is not UTF-8 or not JSON is said, and no message repeats a piece of it. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemError } from "./problem.js";

/**
 * `application/json` alone is taken; all else is answered 415. A key such as `__proto__` is refused with all others that a
 * request's schema does not know.
 */
export function takeJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, async (_request: FastifyRequest, body: Buffer) =>
    parseJson(decodeBody(body)),
  );
}

function decodeBody(body: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (cause) {
    throw new ProblemError("invalid-json", "expected JSON in UTF-8, found a byte that is not UTF-8", { cause });
  }
}

function parseJson(text: string): unknown {
  if (text.trim() === "") throw new ProblemError("invalid-json", "expected JSON, found nothing");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProblemError("invalid-json", `expected JSON, found ${describe(cause as Error, text)}`, { cause });
  }
}

/** The engine's message quotes the text; only the place is taken from it. */
function describe({ message }: Error, text: string): string {
  const place = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)?.[1];
  const cut = place === undefined ? message.startsWith("Unexpected end") : Number(place) >= text.length;
  if (cut) return `its end too early, at character ${text.length}`;
  return place === undefined ? "something else" : `something else at character ${place}`;
}
