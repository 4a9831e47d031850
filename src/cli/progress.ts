/** A progress bar on standard error, while a person watches a run over several texts. */
import { showControls } from "./pretty/show-controls.js";
import { graphemesOf, textWidth } from "./pretty/text-width.js";
import type { Terminal } from "./terminal.js";

export interface Progress {
  show(done: number, name: string): Promise<void>;
  /** Takes the bar away, so that something else can be written. */
  clear(): Promise<void>;
}

const BAR = 20;
const ERASE = "\r\x1b[K";
const SILENT: Progress = { show: async () => {}, clear: async () => {} };

/** A bar that shows nothing unless standard error is a terminal that can erase a line, and there are several texts. */
export function startProgress({ stderr, env }: Terminal, total: number, quiet: boolean): Progress {
  if (quiet || total < 2 || !stderr.isTerminal || env.TERM === "dumb") return SILENT;
  const write = (text: string) => stderr.write(text).catch(() => {}); // a bar that is not seen harms nobody
  return {
    show: (done, name) => write(`${ERASE}${drawBar(done, total, name, stderr.columns ?? 80)}`),
    clear: () => write(ERASE),
  };
}

/** One line of less than `columns`. */
export function drawBar(done: number, total: number, name: string, columns: number): string {
  const filled = Math.round((BAR * done) / total);
  const bar = `[${"#".repeat(filled)}${" ".repeat(BAR - filled)}] ${done}/${total} `;
  let line = bar;
  for (const grapheme of graphemesOf(showControls(name.slice(0, 200)).replaceAll("\t", " "))) {
    if (textWidth(line) + textWidth(grapheme) >= columns) break;
    line += grapheme;
  }
  return line;
}
