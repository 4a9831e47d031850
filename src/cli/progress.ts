/** A progress bar on standard error, while a person watches a run over several texts. */
import { showControls } from "./pretty/show-controls.js";
import { graphemesOf, textWidth } from "./pretty/text-width.js";
import type { Terminal } from "./terminal.js";

export interface Progress {
  show(done: number, name: string): Promise<void>;
  /** So many were done before this run: they say nothing of its speed. */
  skip(done: number): void;
  /** Takes the bar away, so that something else can be written. */
  clear(): Promise<void>;
}

const BAR = 20;
const ERASE = "\r\x1b[K";
const SILENT: Progress = { show: async () => {}, skip: () => {}, clear: async () => {} };

/** A bar that shows nothing unless standard error is a terminal that can erase a line, and there are several texts. */
export function startProgress({ stderr, env }: Terminal, total: number, quiet: boolean): Progress {
  if (quiet || total < 2 || !stderr.isTerminal || env.TERM === "dumb") return SILENT;
  const write = (text: string) => stderr.write(text).catch(() => {}); // a bar that is not seen harms nobody
  let begun = performance.now();
  let before = 0;
  return {
    show: (done, name) => {
      const pace = describePace({
        done: done - before,
        left: total - done,
        seconds: (performance.now() - begun) / 1000,
      });
      return write(`${ERASE}${drawBar({ done, total, pace, name }, stderr.columns ?? 80)}`);
    },
    skip: (done) => {
      before = done;
      begun = performance.now();
    },
    clear: () => write(ERASE),
  };
}

interface Bar {
  readonly done: number;
  readonly total: number;
  /** Of {@link describePace}. */
  readonly pace: string;
  readonly name: string;
}

/** One line of less than `columns`. */
export function drawBar({ done, total, pace, name }: Bar, columns: number): string {
  const filled = Math.round((BAR * done) / total);
  let line = "";
  const shown = showControls(name.slice(0, 200)).replaceAll("\t", " ");
  for (const grapheme of graphemesOf(
    `[${"#".repeat(filled)}${" ".repeat(BAR - filled)}] ${done}/${total} ${pace}${shown}`,
  )) {
    if (textWidth(line) + textWidth(grapheme) >= columns) break;
    line += grapheme;
  }
  return line;
}

/** `2.4 texts/s, 5 min left `; empty until a text is done. */
export function describePace({ done, left, seconds }: { done: number; left: number; seconds: number }): string {
  if (done < 1 || seconds <= 0) return "";
  const rate = done / seconds;
  const pace = rate < 1 ? `${(60 * rate).toFixed(1)} texts/min` : `${rate.toFixed(1)} texts/s`;
  return left > 0 ? `${pace}, ${describeTime(left / rate)} left ` : `${pace} `;
}

function describeTime(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
