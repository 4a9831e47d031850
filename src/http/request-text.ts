/** The text of a request, held to what the command line holds files to. */
import * as z from "zod";
import { LONGEST_TEXT } from "../analyzer.js";
import { ProblemError } from "./problem.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the NUL character is what is looked for
const NO_NUL = /^[^\u0000]*$/;

export const requestText = z
  .string()
  .regex(NO_NUL, "expected text, found a NUL character in it")
  .describe(
    `At most ${LONGEST_TEXT} UTF-16 code units, and no more than the server's limit of the whole body. Offsets are of ` +
      "the text without a byte-order mark at its start.",
  );

/** The text without its byte-order mark. @throws ProblemError when it is too long or no Unicode text */
export function readRequestText(given: string): string {
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  if (text.length > LONGEST_TEXT)
    throw new ProblemError(
      "too-large",
      `text: expected at most ${LONGEST_TEXT} UTF-16 code units, found ${text.length}`,
    );
  const lone = text.search(/\p{Surrogate}/u); // with this flag a pair is one character, and none of these
  if (lone < 0) return text;
  const detail = `expected Unicode text, found half a surrogate pair at UTF-16 offset ${lone}`;
  throw new ProblemError("invalid-request", `text: ${detail}`, { errors: [{ pointer: "#/text", detail }] });
}
