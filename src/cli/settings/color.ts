/** Whether to write colours: what the user says comes before what the terminal seems to be. */
import type { OutputStream, Terminal } from "../terminal.js";

/**
 * `--no-color`, then FORCE_COLOR (which Node too puts before NO_COLOR), then NO_COLOR, then TERM=dumb, then whether a
 * person looks.
 */
export function wantsColor(
  allowed: boolean,
  { env }: Pick<Terminal, "env">,
  stream: Pick<OutputStream, "isTerminal">,
): boolean {
  if (!allowed) return false;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = env;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return kind !== "dumb" && stream.isTerminal;
}
